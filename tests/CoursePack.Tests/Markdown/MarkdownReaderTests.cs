using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Markdown;

/// <summary>What becomes of an author's Markdown, with the places of everything.</summary>
public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("inlines")]
    [InlineData("lists")]
    [InlineData("tables")]
    [InlineData("sections")]
    [InlineData("directives")]
    [InlineData("footnotes")]
    [InlineData("pictures")]
    public void A_text_reads_as_verified(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Tests, "Markdown", "texts", name + ".md"));
        Golden.Match(Reading.Dump(text), $"Markdown/texts/{name}.txt");
    }

    [Fact]
    public void Places_are_those_of_the_file_a_text_was_taken_from()
    {
        var file = new SourceText("m.yaml", "trainer: |\n  # Why\n\n  Some *words*.\n");
        var text = new MappedText("# Why\n\nSome *words*.\n", file, [13, 19, 22, 36]);
        var read = MarkdownReader.Read(text, Audience.Trainer).Value!;
        BlockDump.Of(read.Blocks).ShouldBe(
            """
            section "Why" <Trainer> 2:3-8
              paragraph "Some *words*." <Trainer> 4:3-16

            """);
    }

    [Fact]
    public void Every_node_of_a_trainers_text_is_for_trainers()
    {
        var read = Reading.Read("# A\ntext\n\n- item\n\n> quote\n\n| a |\n|---|\n| b |\n", Audience.Trainer).Value!;
        DocumentWalk.Blocks(read.Blocks).ShouldAllBe(b => b.Audience == Audience.Trainer);
    }

    [Fact]
    public void A_footnote_cannot_be_written_inside_a_directive() =>
        Reading.Findings("::: trainer\nHidden[^b].\n\n[^b]: For trainers.\n:::\n").ShouldBe(
            ["2:7 CP1111 footnote [^b] has no text", "4:1 CP1111 footnote [^b] has no text"]);

    [Fact]
    public void A_row_is_as_wide_as_the_head_of_its_table() =>
        Reading.Findings("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |\n").ShouldBe(["3:10 CP1109 a cell more than the 2 of the table's head"]);

    [Theory]
    [InlineData("inlines")]
    [InlineData("lists")]
    [InlineData("sections")]
    [InlineData("directives")]
    [InlineData("footnotes")]
    [InlineData("pictures")]
    public void A_text_without_a_bar_reads_as_it_does_above_a_bar(string name)
    {
        var text = string.Join('\n', File.ReadLines(Path.Combine(Repository.Tests, "Markdown", "texts", name + ".md")).Where(l => !l.Contains('|', StringComparison.Ordinal)));
        var above = Reading.Dump(text + "\n\nA bar: \\|\n").Split('\n').Where(l => !l.Contains("A bar: |", StringComparison.Ordinal));
        string.Join('\n', above).ShouldBe(Reading.Dump(text));
    }

    [Fact]
    public void Raw_html_is_text() =>
        Reading.Dump("A <b>bold</b> word.\n\n<div>\nblock\n</div>\n").ShouldContain("<b>bold</b>");

    [Theory]
    [InlineData("`{{venue}}`")]
    [InlineData("```\n{{venue}}\n```")]
    [InlineData("\\{{venue}}")]
    public void A_variable_in_code_or_behind_a_backslash_is_text(string text) =>
        Reading.Dump(text).ShouldContain("{{venue}}");

    [Theory]
    [InlineData("a {{venue}} b", "a ⟨venue⟩ b")]
    [InlineData("- {{venue}}", "\"⟨venue⟩\"")]
    [InlineData("> **{{venue}}**", "**⟨venue⟩**")]
    [InlineData("# In {{venue}} {#x}", "section \"In ⟨venue⟩\" #x")]
    [InlineData("| {{venue}} |\n|---|\n", "⟨venue⟩")]
    [InlineData("::: note \"At {{venue}}\"\nx\n:::", "Note \"At ⟨venue⟩\"")]
    [InlineData("[see](https://x.example/{{venue}})", "(https://x.example/{{venue}})")]
    [InlineData("![the {{venue}}](a.png)", "\"the {{venue}}\"")]
    public void A_variable_is_found_wherever_it_stands(string text, string expected) =>
        Reading.Dump(text).ShouldContain(expected);
}
