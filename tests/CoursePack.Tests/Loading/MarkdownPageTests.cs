using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Loading;

public sealed class MarkdownPageTests
{
    [Fact]
    public void Keys_and_body_keep_the_places_of_the_file()
    {
        var page = MarkdownPage.Read(new("p.md", "---\nid: a\n---\n# One\n\ntext\n")).Value!;
        ((YamlNode.Mapping)page.FrontMatter).Entries[0].Value.Span.StartPosition.ShouldBe(new(2, 5));
        page.Body.Text.ShouldBe("# One\n\ntext\n");
        page.Body.SpanOf(7, 11).StartPosition.ShouldBe(new(6, 1));
    }

    [Fact]
    public void A_rule_in_the_body_ends_nothing() =>
        MarkdownPage.Read(new("p.md", "---\nid: a\n---\none\n\n---\n\ntwo")).Value!.Body.Text.ShouldBe("one\n\n---\n\ntwo");

    [Theory]
    [InlineData("", "p.md:1:1 CP1008 the page is empty")]
    [InlineData("# Title\n", "p.md:1:1 CP1014 the page does not begin with its keys")]
    [InlineData("---\nid: a\n", "p.md:1:1 CP1014 the keys that begin here are not closed")]
    [InlineData("---\n---\ntext\n", "p.md:1:1 CP1014 there are no keys between the lines '---'")]
    [InlineData("---\nid: *a\n---\ntext\n", "p.md:2:5 CP1010 '*a' is an alias")]
    [InlineData("---\nid: a\n  b: c\n---\ntext\n", "p.md:3:3 CP1009 this line is indented like a part of the text above it")]
    public void A_page_without_its_keys_is_a_finding(string text, string expected) =>
        MarkdownPage.Read(new SourceText("p.md", text)).Diagnostics.Select(Places.Print).ShouldBe([expected]);
}
