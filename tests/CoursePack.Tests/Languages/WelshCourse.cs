using CoursePack.Core.Documents;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Model;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Composition;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Languages;

/// <summary>The small course with a region in Welsh, and a book that prints a title of the course and a fixed word of each kind.</summary>
internal static class WelshCourse
{
    public const string Words = "falls_back_to: en-GB\narea: { text: Maes, of: Area }\nbreak: { text: Egwyl, of: Break, checked_by: translator }\n";

    private const string Body = """
        Read this first.

        # {{course.title}}

        {{t "area"}} {{t "time"}}

        {{t "break"}}

        {{#each modules}}
        # {{title}}

        {{#each sessions}}
        ## {{title}}

        {{/each}}
        {{/each}}
        """;

    public static SmallCourse Region(string more) => SmallCourse.Unchanged.North("language: cy\n" + more);

    public static TemplateSet Templates(string body = Body, string words = Words) =>
        Composing.Templates(body, "trainer", ("strings/cy.yaml", words)).Value!;

    public static CompositionResult Compose(SmallCourse course, TemplateSet? templates = null) => Outcome(course, templates).Value!;

    public static Core.Diagnostics.Outcome<CompositionResult> Outcome(SmallCourse course, TemplateSet? templates = null)
    {
        var read = CurriculumReader.ReadLayers(course.Workspace, Overlays.Region.Folder, "1.0.0", Overlays.Region.Today);
        var index = new CourseIndex(read.Course!);
        return new CourseComposer(new()
        {
            Index = index,
            Files = read.Workspace,
            Templates = templates ?? Templates(),
            Plan = null,
            Coverage = null,
            Products = ["book"],
            ToolVersion = "1.0.0",
        }).Compose("book");
    }

    public static Document Book(SmallCourse course, TemplateSet? templates = null) => Compose(course, templates).Documents.Single();

    /// <summary>Every piece of text with the language that a reader is told it is in.</summary>
    public static IEnumerable<(string Language, string Text)> Spoken(Document document) => document.Blocks.SelectMany(b => Spoken(b, document.Language));

    private static IEnumerable<(string, string)> Spoken(Block block, string around)
    {
        var language = block.Language ?? around;
        return block.Own.SelectMany(i => Spoken(i, language)).Concat(block.Inside.SelectMany(b => Spoken(b, language)));
    }

    private static IEnumerable<(string, string)> Spoken(Inline inline, string around) => inline switch
    {
        TextRun run => [(around, run.Text)],
        LanguageSpan span => span.Content.SelectMany(i => Spoken(i, span.Language)),
        InlineContainer container => container.Content.SelectMany(i => Spoken(i, around)),
        _ => [],
    };
}
