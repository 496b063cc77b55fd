using CoursePack.Curriculum.Upgrades;

// CA5394 Random is an insecure random number generator: texts and overlays must be the same in every run.
#pragma warning disable CA5394

namespace CoursePack.Tests.Upgrades;

/// <summary>Three versions of a text become one, line by line.</summary>
public sealed class LineMergeTests
{
    [Theory]
    [InlineData("a b c", "a b c", "a b c", "a b c")]
    [InlineData("a b c", "A b c", "a b c", "A b c")]
    [InlineData("a b c", "a b c", "a b C", "a b C")]
    [InlineData("a b c", "A b c", "a b C", "A b C")]
    [InlineData("a b c", "a b c d", "z a b c", "z a b c d")]
    [InlineData("a b c", "a c", "a b c d", "a c d")]
    [InlineData("a b c", "a X c", "a X c", "a X c")]
    [InlineData("a b c", "a X c", "a Y c", "a <X|Y> c")]
    [InlineData("a b c", "A b c", "a B c", "<A b|a B> c")]
    [InlineData("a b c", "a c", "a B c", "a <|B> c")]
    [InlineData("a", "a b", "a c", "a <b|c>")]
    [InlineData("a b c d e", "a B c d e", "a b c D e", "a B c D e")]
    [InlineData("x", "y", "z", "<y|z>")]
    public void Changes_that_do_not_touch_are_both_taken(string then, string ours, string theirs, string merged) =>
        Print(LineMerge.Merge(Lines(then), Lines(ours), Lines(theirs))).ShouldBe(merged);

    [Fact]
    public void Sides_may_be_swapped()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var then = Word(random);
            var (ours, theirs) = (Changed(then, random), Changed(then, random));
            var there = LineMerge.Merge(then, ours, theirs);
            var back = LineMerge.Merge(then, theirs, ours);
            Print(back.Select(p => p.Theirs is { } other ? new MergedPart(other, p.Ours) : p)).ShouldBe(Print(there), $"seed {seed}");
        }
    }

    [Fact]
    public void No_line_of_either_side_is_lost()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var then = Word(random);
            var (ours, theirs) = (Changed(then, random), Changed(then, random));
            var all = LineMerge.Merge(then, ours, theirs).SelectMany(p => p.Ours.Concat(p.Theirs ?? [])).ToHashSet(StringComparer.Ordinal);
            ours.Split('\n').Except(then.Split('\n')).Except(all).ShouldBeEmpty($"seed {seed}");
            theirs.Split('\n').Except(then.Split('\n')).Except(all).ShouldBeEmpty($"seed {seed}");
        }
    }

    private static string Lines(string words) => words.Replace(' ', '\n');

    private static string Print(IEnumerable<MergedPart> parts) =>
        string.Join(' ', parts.Select(p => p.Theirs is { } theirs ? $"<{string.Join(' ', p.Ours)}|{string.Join(' ', theirs)}>" : string.Join(' ', p.Ours)));

    private static string Word(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 8)).Select(_ => ((char)('a' + random.Next(6))).ToString()));

    private static string Changed(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var i = random.Next(3); i > 0; i--)
        {
            var at = random.Next(lines.Count + 1);
            if (random.Next(3) == 0 && at < lines.Count && lines.Count > 1)
                lines.RemoveAt(at);
            else
                lines.Insert(at, $"n{random.Next(100)}");
        }

        return string.Join('\n', lines);
    }
}
