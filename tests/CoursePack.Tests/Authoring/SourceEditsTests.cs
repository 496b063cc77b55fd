using System.Text;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Tests.Authoring;

public sealed class SourceEditsTests
{
    [Theory]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1\r\nnew: x\r\nb: 2\r\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\nnew: x\nb: 2\n")]
    [InlineData("a: 1\rb: 2\r", "a: 1\rnew: x\rb: 2\r")]
    [InlineData("\uFEFFa: 1\r\nb: 2", "\uFEFFa: 1\r\nnew: x\r\nb: 2")]
    [InlineData("é: 😀\r\nb: 2\n", "é: 😀\r\nnew: x\r\nb: 2\n")]
    public void A_line_comes_in_with_the_line_end_of_its_place(string before, string after)
    {
        var bytes = Encoding.UTF8.GetBytes(before);
        var source = SourceText.Decode("f.yaml", bytes)!;
        Text(SourceEdits.Apply(bytes, SourceEdit.Insert(source, source.LineStart(2) - 1, "\nnew: x"))).ShouldBe(after);
    }

    [Fact]
    public void A_file_without_edits_is_the_same_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFFa\r\rb\n\r\nc");
        SourceEdits.Apply(bytes).ShouldBe(bytes);
    }

    [Fact]
    public void Insertions_at_one_place_keep_their_order()
    {
        var source = new SourceText("f.yaml", "ab");
        SourceEdits.Apply(source, SourceEdit.Insert(source, 1, "1"), SourceEdit.Insert(source, 1, "2"), new("f.yaml", 1, 2, "")).ShouldBe("a12");
    }

    [Theory]
    [InlineData(0, 2, 1, 2)]
    [InlineData(0, 9, 9, 9)]
    [InlineData(1, 0, 2, 2)]
    public void Edits_that_overlap_or_lie_outside_are_a_fault_of_the_caller(int start, int end, int nextStart, int nextEnd) =>
        Should.Throw<ArgumentException>(() => SourceEdits.Apply(new SourceText("f.yaml", "abc"), new("f.yaml", start, end, ""), new SourceEdit("f.yaml", nextStart, nextEnd, "x")));

    /// <summary>
    /// Lists written in every style at hand, with random items taken out, renamed and doubled: what is read afterwards is what
    /// was asked for, and every comment of an item that stays is still there.
    /// </summary>
    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\n", true)]
    public void Random_changes_of_random_lists_read_as_asked_and_keep_every_comment(string lineEnd, bool mark)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new ListScript(seed);
            var bytes = Encoding.UTF8.GetBytes((mark ? "\uFEFF" : "") + random.Text.Replace("\n", lineEnd, StringComparison.Ordinal));
            var file = YamlFile.Open(SourceText.Decode("f.yaml", bytes)!).ShouldNotBeNull(random.Text);
            var written = SourceEdits.Apply(bytes, file.At("list")!.Rewrite(random.Change));
            var text = Text(written);
            var again = YamlFile.Open(SourceText.Decode("f.yaml", written)!).ShouldNotBeNull($"seed {seed}\n{random.Text}\n→\n{text}");
            again.At("list")!.Items.Select(i => i.Text).ShouldBe(random.Asked, $"seed {seed}\n{random.Text}\n→\n{text}");
            again.At("after")!.Text.ShouldBe("there");
            foreach (var comment in random.CommentsToKeep)
                text.ShouldContain(comment, Case.Sensitive, $"seed {seed}\n{random.Text}\n→\n{text}");
            text.StartsWith('\uFEFF').ShouldBe(mark);
            text.Replace("\r\n", "", StringComparison.Ordinal).Contains(lineEnd == "\n" ? '\r' : '\n').ShouldBeFalse($"seed {seed}");
        }
    }

    private static string Text(byte[] bytes) => new UTF8Encoding(false).GetString(bytes);
}
