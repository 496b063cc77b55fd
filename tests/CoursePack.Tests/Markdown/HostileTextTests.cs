namespace CoursePack.Tests.Markdown;

/// <summary>Texts that no author means: each a finding at its place, none a crash of the reader or of what comes after it.</summary>
public sealed class HostileTextTests
{
    private const string TooDeep = "CP1113 lists, quotations, directives or emphasis are nested deeper than 80";

    [Fact]
    public void A_list_deeper_than_the_limit_is_found_where_it_passes_it() =>
        Reading.Findings(Nested(60, i => new string(' ', 2 * i) + "- item\n")).ShouldBe([$"40:81 {TooDeep}"]);

    [Fact]
    public void A_list_that_the_parser_refuses_is_found_where_it_passes_the_limit() =>
        Reading.Findings(Nested(200, i => new string(' ', 2 * i) + "- item\n")).ShouldBe([$"40:81 {TooDeep}"]);

    [Fact]
    public void Directives_deeper_than_the_limit_are_found_where_they_pass_it() =>
        Reading.Findings(Nested(300, _ => "::: note\n") + "x\n" + Nested(300, _ => ":::\n")).ShouldBe([$"81:1 {TooDeep}"]);

    [Fact]
    public void Quotations_that_the_parser_refuses_are_found_at_their_line() =>
        Reading.Findings("First.\n\n" + new string('>', 500) + " deep\n").ShouldBe([$"3:1 {TooDeep}"]);

    [Fact]
    public void A_row_of_stars_around_a_word_does_not_overflow_the_stack() =>
        Reading.Findings(new string('*', 200_000) + "a" + new string('*', 200_000)).ShouldHaveSingleItem().ShouldEndWith(TooDeep);

    [Fact]
    public void Stars_that_stand_alone_are_no_nesting() =>
        Reading.Findings(Nested(100, _ => "a * b ")).ShouldBeEmpty();

    [Theory]
    [InlineData("a&#27;[31mb", "1:2 CP1013 the invisible character U+001B stands in the text")]
    [InlineData("&#x85;", "1:1 CP1013 the invisible character U+0085 stands in the text")]
    [InlineData("[x](https://x.example/&#7;)", "1:1 CP1013 the invisible character U+0007 stands in the text")]
    [InlineData("![x](a.png \"a&#x202E;b\")", "1:1 CP1013 the invisible character U+202E stands in the text")]
    public void An_entity_brings_no_invisible_character_in(string text, string expected) =>
        Reading.Findings(text).ShouldBe([expected]);

    [Fact]
    public void A_heading_without_words_is_reported_and_not_printed()
    {
        var read = Reading.Read("# {#x}\n\nText.\n");
        read.Diagnostics.Select(d => d.Code).ShouldBe(["CP5104"]);
        BlockDump.Of(read.Value!.Blocks).ShouldNotContain("section");
    }

    [Fact]
    public void A_note_that_nothing_refers_to_is_reported() =>
        Reading.Findings("Words.[^a]\n\n[^a]: One.\n\n[^b]: Another.\n").ShouldBe(["5:6 CP5105 nothing refers to footnote [^b], so it is not printed"]);

    private static string Nested(int depth, Func<int, string> line) => string.Concat(Enumerable.Range(0, depth).Select(line));
}
