using CoursePack.Curriculum.Upgrades;

// CA5394 Random is an insecure random number generator: texts must be the same in every run.
#pragma warning disable CA5394

namespace CoursePack.Tests.Upgrades;

/// <summary>Three versions of a text become one: block by block, then line by line, and never two changes of one sentence.</summary>
public sealed class TextMergeTests
{
    private const int Seeds = 300;

    private static readonly string[] Words = ["bell", "chair", "door", "listen", "speak", "water", "window", "paper", "circle", "evening", "morning", "garden", "table", "story", "voice", "silence"];

    [Theory]
    [InlineData("One thing here.\n\nTwo things here.", "Ours here now.\n\nTwo things here.", "One thing here.\n\nTheirs are here.", "Ours here now.\n\nTheirs are here.")]
    [InlineData("- tea\n- milk\n- bread", "- black tea\n- milk\n- bread", "- tea\n- oat milk\n- bread", "- black tea\n- oat milk\n- bread")]
    [InlineData("| 5 | Sit. |\n| 9 | Rise. |", "| 5 | Sit down. |\n| 9 | Rise. |", "| 5 | Sit. |\n| 9 | Rise up. |", "| 5 | Sit down. |\n| 9 | Rise up. |")]
    [InlineData("- tea\n- milk\n- bread", "- tea\n- bread", "- tea\n- milk\n- white bread", "- tea\n- white bread")]
    [InlineData("# One\nRead this aloud.", "# First\nRead this aloud.", "# One\nRead this aloud, slowly.", "# First\nRead this aloud, slowly.")]
    public void Changes_of_two_blocks_are_both_taken_also_side_by_side(string then, string ours, string theirs, string merged) =>
        Print(TextMerge.Merge(then, ours, theirs)).ShouldBe(merged);

    [Theory]
    [InlineData("Ring the bell\nwhen all are quiet.", "Ring the brass bell\nwhen all are quiet.", "Ring the bell\nwhen all are seated.")]
    [InlineData("Ring the bell when\nall of them are\nsitting and quiet.", "Ring a bell when\nall of them are\nsitting and quiet.", "Ring the bell when\nall of them are\nsitting and ready.")]
    [InlineData("Ring the bell.", "Ring the big bell.", "Ring the bell twice.")]
    [InlineData("Ring it, e.g.\nAt noon or later.", "Ring this, e.g.\nAt noon or later.", "Ring it, e.g.\nAt noon or earlier.")]
    [InlineData("- tea\n- milk", "- tea\n- milk\n- bread", "- tea\n- milk\n- butter")]
    [InlineData("First of all.\n\nThen the rest.", "Then the rest.", "First of all.\n\nSee the note on this.\n\nThen the rest.")]
    [InlineData("Read this aloud.", "", "Read this aloud, slowly.")]
    public void What_may_concern_the_same_words_is_for_a_person(string then, string ours, string theirs) =>
        TextMerge.Merge(then, ours, theirs).Count(p => p.IsConflict).ShouldBe(1);

    [Fact]
    public void What_both_put_in_two_places_is_not_taken_twice() =>
        TextMerge.Merge("One is here.\n\nTwo are there.\n\nThree sit.", "One is here.\n\nNew words.\n\nTwo are there.\n\nThree sit.", "One is here.\n\nTwo are there.\n\nNew words.\n\nThree sit.").Count(p => p.IsConflict).ShouldBe(2);

    [Fact]
    public void Only_the_block_that_both_changed_stands_between_marks() =>
        Print(TextMerge.Merge("- tea\n- milk\n- bread", "- black tea\n- oat milk\n- bread", "- tea\n- soy milk\n- bread")).ShouldBe("- black tea\n<- oat milk|- soy milk>\n- bread");

    [Fact]
    public void Lines_of_one_paragraph_are_both_taken_where_a_sentence_ends_between_them() =>
        Print(TextMerge.Merge("Read this aloud.\nWait for everyone.", "Read that aloud.\nWait for everyone.", "Read this aloud.\nWait for all of everyone.")).ShouldBe("Read that aloud.\nWait for all of everyone.");

    [Fact]
    public void Code_is_merged_by_line_as_it_has_no_sentences() =>
        Print(TextMerge.Merge("```\na\nb\nc\n```", "```\nA\nb\nc\n```", "```\na\nb\nC\n```")).ShouldBe("```\nA\nb\nC\n```");

    [Fact]
    public void Words_stay_in_the_box_that_one_side_put_around_them() =>
        Print(TextMerge.Merge("Read this aloud.\n\nWait.", "::: trainer\nRead this aloud.\n:::\n\nWait.", "Read this aloud, slowly.\n\nWait.")).ShouldBe("::: trainer\nRead this aloud, slowly.\n:::\n\nWait.");

    [Fact]
    public void What_only_one_side_changed_is_that_side_to_the_byte()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var then = Text(random);
            var changed = Changed(then, random);
            Print(TextMerge.Merge(then, changed, then)).ShouldBe(changed, $"seed {seed}");
            Print(TextMerge.Merge(then, then, changed)).ShouldBe(changed, $"seed {seed}");
            Print(TextMerge.Merge(then, changed, changed)).ShouldBe(changed, $"seed {seed}");
        }
    }

    [Fact]
    public void Changes_of_different_blocks_commute()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var blocks = Text(random).Split("\n\n");
            if (blocks.Length < 2)
                continue;
            var at = random.Next(blocks.Length);
            var beside = (at + 1 + random.Next(blocks.Length - 1)) % blocks.Length;
            string With(params int[] changed) => string.Join("\n\n", blocks.Select((b, i) => changed.Contains(i) ? b + " And more." : b));
            Print(TextMerge.Merge(With(), With(at), With(beside))).ShouldBe(With(at, beside), $"seed {seed}");
        }
    }

    [Fact]
    public void Sides_may_be_swapped()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var then = Text(random);
            var (ours, theirs) = (Changed(then, random), Changed(then, random));
            var back = TextMerge.Merge(then, theirs, ours);
            Print(back.Select(p => p.Theirs is { } other ? new MergedPart(other, p.Ours) : p)).ShouldBe(Print(TextMerge.Merge(then, ours, theirs)), $"seed {seed}");
        }
    }

    [Fact]
    public void No_line_of_either_side_is_lost()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var then = Text(random);
            var (ours, theirs) = (Changed(then, random), Changed(then, random));
            var all = TextMerge.Merge(then, ours, theirs).SelectMany(p => p.Ours.Concat(p.Theirs ?? [])).ToHashSet(StringComparer.Ordinal);
            ours.Split('\n').Except(then.Split('\n')).Except(all).ShouldBeEmpty($"seed {seed}");
            theirs.Split('\n').Except(then.Split('\n')).Except(all).ShouldBeEmpty($"seed {seed}");
        }
    }

    private static string Print(IEnumerable<MergedPart> parts) =>
        string.Join('\n', parts.Select(p => p.Theirs is { } theirs ? $"<{string.Join('\n', p.Ours)}|{string.Join('\n', theirs)}>" : string.Join('\n', p.Ours)));

    private static string Text(Random random) => string.Join("\n\n", Enumerable.Range(0, random.Next(1, 7)).Select(_ => Block(random)));

    private static string Block(Random random) => random.Next(4) switch
    {
        0 => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => "- " + Sentence(random))),
        1 => $"| 5 | {Sentence(random)} |\n| 9 | {Sentence(random)} |",
        2 => $"::: trainer\n{Sentence(random)}\n:::",
        _ => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sentence(random))),
    };

    private static string Sentence(Random random) => "Say " + string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Words[random.Next(Words.Length)])) + (random.Next(3) == 0 ? "" : ".");

    private static string Changed(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var i = random.Next(4); i > 0; i--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0 when lines.Count > 1 && !lines[at].StartsWith(":::", StringComparison.Ordinal):
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, Sentence(random));
                    break;
                default:
                    if (lines[at].Length > 0 && !lines[at].StartsWith(":::", StringComparison.Ordinal))
                        lines[at] = lines[at].Replace("Say ", $"Say n{random.Next(100)} ", StringComparison.Ordinal);
                    break;
            }
        }

        return string.Join('\n', lines).Trim('\n');
    }
}
