using CoursePack.Core.Documents;
using CoursePack.Tests.Markdown;

namespace CoursePack.Tests.Composition;

/// <summary>Texts of the course come through a template untouched, wherever they land.</summary>
public sealed class ReferenceTests
{
    private const string Title = "A *title* | with `code`, [brackets](x), <b>, {{venue}} # and \\backslash";

    /// <summary>What a reader sees of it, <c>§</c>: nothing in a title is Markdown, and the local place is filled in.</summary>
    private const string Printed = "A *title* | with `code`, [brackets](x), <b>, ⟨blank Where we meet=The hall local.venue⟩ # and \\backslash";

    /// <summary>The same where only plain text can stand, <c>¶</c>.</summary>
    private const string Plain = "A *title* | with `code`, [brackets](x), <b>, The hall # and \\backslash";

    private static readonly Core.Workspaces.IWorkspace Course = Composing.Course(
        ("local.yaml", "- { id: venue, label: Where we meet, ask: Which room, need: delivery, value: The hall }\n"),
        ("course.yaml", $"id: tiny\ntitle: \"{Title.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\nversion: 1.0.0\nlanguage: en-GB\nlicence: CC-BY-4.0\nurl: https://x.example/a_b\nframeworks: [frameworks/tiny.yaml]\nproducts: [trainer-handbook]\nschedules: [one-day]\n"));

    [Theory]
    [InlineData("{{course.title}}", "paragraph \"§\"")]
    [InlineData("# In {{course.title}}", "section \"In §\"")]
    [InlineData("# *{{course.title}}* More {#a .b}", "section \"More\" over \"¶\" #a .b")]
    [InlineData("- {{course.title}}", "    paragraph \"§\"")]
    [InlineData("> {{course.title}}", "  paragraph \"§\"")]
    [InlineData("| {{course.title}} |\n|---|\n| x |", "    paragraph \"§\"")]
    [InlineData("**{{course.title}}**", "paragraph \"**§**\"")]
    [InlineData("`{{course.title}}`", "paragraph \"`¶`\"")]
    [InlineData("```\n{{course.title}}\n```", "code ¶")]
    [InlineData("::: note \"{{course.title}}\"\nx\n\n:::", "Note \"§\"")]
    [InlineData("::: lines 2 \"{{course.title}}\"\n:::", "lines 2 \"¶\" book.1")]
    [InlineData("::: scale 1-5 \"{{course.title}}\" \"a\" \"b\"\n:::", "scale 1-5 \"¶\" \"a\" \"b\" book.1")]
    [InlineData("[go]({{course.url}})", "paragraph \"[go]→(https://x.example/a_b)\"")]
    [InlineData("[{{course.title}}](https://x.example)", "paragraph \"[§]→(https://x.example)\"")]
    [InlineData("::: group box #{{course.id}}\nx\n\n:::", "group #tiny .box")]
    public void A_text_is_put_back_as_it_is(string template, string expected) =>
        BlockDump.Of(Composing.Book(template + "\n", course: Course).Blocks)
            .ShouldContain(expected.Replace("§", Printed, StringComparison.Ordinal).Replace("¶", Plain, StringComparison.Ordinal));

    [Fact]
    public void A_text_keeps_the_place_where_it_was_written()
    {
        var paragraph = (Paragraph)Composing.Book("So: {{course.title}}\n", course: Course).Blocks.Single();
        paragraph.Span.Path.ShouldBe("products/book.md");
        paragraph.Span.StartPosition.Line.ShouldBe(5);
        paragraph.Content.Select(i => (i.Span.Path, i.Span.StartPosition.Line))
            .ShouldBe([("products/book.md", 5), ("course.yaml", 2), ("course.yaml", 2), ("course.yaml", 2)]);
    }

    [Theory]
    [InlineData("{{trainer}}", "")]
    [InlineData("- before\n\n  {{trainer}}\n", "    ")]
    [InlineData("> {{trainer}}", "  ")]
    [InlineData("::: note\n{{trainer}}\n\n:::", "  ")]
    [InlineData("| {{trainer}} |\n|---|\n", "    ")]
    public void Parsed_blocks_land_where_their_key_is_a_paragraph(string template, string indent)
    {
        var dump = BlockDump.Of(Composing.Book($"{{{{#each modules}}}}{{{{#each sessions}}}}{{{{#each activities}}}}{{{{#if private}}}}\n\n{template}\n\n{{{{/if}}}}{{{{/each}}}}{{{{/each}}}}{{{{/each}}}}\n").Blocks);
        dump.ShouldContain($"\n{indent}table 3 columns (Start Start Start), 1 head .steps <Trainer> ".TrimStart('\n'));
    }

    [Fact]
    public void Headings_of_an_author_come_below_the_heading_they_land_under()
    {
        var course = Composing.Course(("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\n# One\n## Two\ntext\n"));
        BlockDump.Of(Composing.Book("# Book\n\n## Part\n\n{{#each handouts}}\n{{body}}\n{{/each}}\n", course: course).Blocks).ShouldBe(
            """
            section "Book" 5:1-7
              section "Part" 7:1-8
                section "One" 7:1-6
                  section "Two" 8:1-7
                    paragraph "text" 9:1-5

            """);
    }

    [Fact]
    public void Text_of_a_course_cannot_run_as_a_template()
    {
        var course = Composing.Course(("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: \"\\\\{{course.title}}\"\nkind: handout\naudience: trainee\n---\n`{{course.title}}` \uE0003\uE001\n"));
        var blocks = Composing.Book("{{#each handouts}}\n{{title}}\n\n{{body}}\n{{/each}}\n", course: course).Blocks;
        DocumentStrings.Of(blocks).ShouldContain("{{course.title}}");
        DocumentStrings.Of(blocks).ShouldNotContain("A tiny course");
    }
}
