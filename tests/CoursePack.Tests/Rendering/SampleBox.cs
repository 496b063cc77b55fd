using System.Text;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Rendering.Packaging;

namespace CoursePack.Tests.Rendering;

/// <summary>A small box of two products, a coverage table and two sources.</summary>
internal static class SampleBox
{
    public static BoxContents Contents { get; } = new()
    {
        Course = new()
        {
            Id = "psw-training",
            Title = "Mental Health Peer Support Worker Training",
            Subtitle = "Ten days, and what surrounds them",
            Version = "1.0.0",
            Date = new(2027, 1, 11),
            Language = "en-GB",
            Licence = "CC-BY-4.0",
            Details = ["Version 1.0.0", "11 January 2027", "CC BY 4.0"],
            Notice = "Not yet localised: 7 safety places blank",
            DecideFirst =
            [
                "Who supervises the workers, and is it someone other than their line manager?",
                "Who is told first when somebody is at risk, by day and by night?",
                "What will the posts be paid, and for how long are they funded?",
            ],
        },
        Words = BoxWordsOf.Strings(TemplateSet.LoadBuiltIn().Value!.WordsFor("en-GB")!),
        Files =
        [
            File("trainer-handbook.pdf", "trainer-handbook", "pdf", "Trainer handbook", Audience.Trainer, 168),
            File("trainer-handbook.html", "trainer-handbook", "html", "Trainer handbook", Audience.Trainer),
            File("trainee-workbook.pdf", "trainee-workbook", "pdf", "Trainee workbook", Audience.Trainee, 1),
            File("trainee-workbook.large-print.pdf", "trainee-workbook", "pdf", "Trainee workbook", Audience.Trainee, 96) with { Edition = "large-print" },
            File("box-guide.html", "box-guide", "html", "Guide to the box", Audience.Organisation),
            File("coverage.csv", "coverage", "csv", "Coverage of the framework", Audience.Everyone),
        ],
        Sources = [Plain("course.yaml", "id: psw-training\n"), Plain("modules/01-welcome/module.yaml", "id: welcome\n")],
        Status = BoxStatus.Ok,
        ToolVersion = "1.0.0",
    };

    /// <summary>For the whole run: what lies on it has no name on the disk.</summary>
    public static Shelf Aside { get; } = new();

    public static BoxFile Plain(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public static Box Of(params (string Path, string Text)[] files) => new("psw-training", [.. files.Select(f => Plain(f.Path, f.Text))]);

    private static ProducedFile File(string path, string product, string format, string title, Audience audience, int? pages = null) =>
        new(path, StoredBytes.Of(Encoding.UTF8.GetBytes("content of " + path)))
        {
            Product = product,
            Format = format,
            Edition = "standard",
            Language = "en-GB",
            Pages = pages,
            Title = title,
            Audience = audience,
        };
}
