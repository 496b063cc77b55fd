using System.Globalization;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Rendering.Html;

namespace CoursePack.Rendering.Packaging;

/// <summary>START-HERE.html: what the box is, for whom, what to decide first, and a link to each file by who needs it.</summary>
internal sealed class StartHerePage(BoxContents contents)
{
    /// <summary>Those who decide come first.</summary>
    private static readonly Audience[] Order = [Audience.Organisation, Audience.Trainer, Audience.Trainee, Audience.Supervisor, Audience.Everyone];

    private readonly HtmlWriter html = new();
    private readonly BoxWords words = contents.Words;

    public static byte[] Write(BoxContents contents) => new StartHerePage(contents).Write();

    private byte[] Write()
    {
        var course = contents.Course;
        WriteWhat();
        WriteDecisions();
        WriteFiles();
        Section("sources", words.Sources, () => html.Element("p", words.SourcesText).Line());
        return new HtmlFrame
        {
            Language = course.Language,
            Title = words.StartHere,
            Cover = new(course.Title, course.Details, contents.Status == BoxStatus.Findings ? words.Findings : course.Notice),
            Subtitle = course.Subtitle,
            RunningTitle = course.Title,
            SkipToContent = words.SkipToContent,
            Theme = contents.Theme,
            Main = html,
        }.ToBytes();
    }

    private void WriteWhat()
    {
        Section("what", words.WhatThisIs, () =>
        {
            // The cover has room for one stamp; the second is not lost.
            if (contents.Status == BoxStatus.Findings && contents.Course.Notice is { Length: > 0 } notice)
                html.Open("p").Element("strong", notice).Close("p").Line();
            foreach (var text in words.WhatThisIsText)
                html.Element("p", text).Line();
        });
        var readers = Order.Where(a => words.WhoItIsForText.ContainsKey(a) && contents.Files.Any(f => f.Audience == a)).ToList();
        if (readers.Count > 0)
            Section("readers", words.WhoItIsFor, () => List("ul", readers.Select(a => words.WhoItIsForText[a])));
    }

    private void WriteDecisions()
    {
        if (!contents.Course.DecideFirst.IsEmpty)
            Section("decide", words.DecideFirst, () => List("ol", contents.Course.DecideFirst));
    }

    private void WriteFiles() => Section("files", words.InTheBox, () =>
    {
        html.Raw("<div class=\"shelf\">").Line();
        foreach (var audience in Order)
        {
            var files = contents.Files.Where(f => f.Audience == audience)
                .OrderBy(f => f.Edition != "standard").ThenBy(f => f.Place).ThenBy(f => f.Path.Split('.')[0], StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal)
                .ToList();
            if (files.Count == 0)
                continue;
            html.Raw("<section>").Line().Element("h3", words.For[audience]).Line().Open("ul", ("class", "files")).Line();
            foreach (var file in files)
            {
                html.Raw("<li>").Element("a", Name(file), ("href", HtmlAddress.Beside(file.Path))).Text(" ")
                    .Element("span", Extent(file), ("class", "extent")).Raw("</li>").Line();
            }

            html.Raw("</ul>").Line().Raw("</section>").Line();
        }

        html.Raw("</div>").Line();
    });

    private void Section(string id, string title, Action content)
    {
        html.Open("section", ("id", id)).Line().Element("h2", title).Line();
        content();
        html.Raw("</section>").Line();
    }

    private void List(string name, IEnumerable<string> items)
    {
        html.Open(name).Line();
        foreach (var item in items)
            html.Element("li", item).Line();
        html.Close(name).Line();
    }

    /// <summary>Such as "Trainer handbook, large print, PDF".</summary>
    internal static string Name(ProducedFile file)
    {
        var name = new StringBuilder(file.Title);
        if (file.Edition != "standard")
            name.Append(", ").Append(file.Edition.Replace('-', ' '));
        return name.Append(", ").Append(FormatName(file.Format)).ToString();
    }

    /// <summary>As readers call it.</summary>
    private static string FormatName(string format) => format == "docx" ? "Word" : format.ToUpperInvariant();

    private string Extent(ProducedFile file)
    {
        var size = Size(file.Bytes.Length);
        return file.Pages switch
        {
            null => size,
            1 => $"{words.OnePage}, {size}",
            { } pages => $"{words.Pages.Replace("{n}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}, {size}",
        };
    }

    /// <summary>Units of a thousand, as file managers and mail programs count.</summary>
    internal static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(bytes / 1e3)):0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
