using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>
/// A trainer says "exercise 3.4, workbook page 12" and everyone finds it: exercise numbers are the same in every product, format
/// and edition; page numbers are those of the PDF of the same edition, in HTML too.
/// </summary>
public sealed partial class NumberingTests(RealBuild build) : IDisposable
{
    private const int Exercises = 100;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("pdf")]
    [InlineData("html")]
    public void The_handbook_names_the_page_on_which_each_exercise_of_the_workbook_stands(string format)
    {
        var named = References(format == "pdf" ? TextOfPdf(build.PathOf("trainer-handbook.pdf")) : TextOfHtml(build.PathOf("trainer-handbook.html")));
        named.Count.ShouldBeGreaterThan(Exercises);
        named.ShouldBe(Places(build.PathOf("trainee-workbook.pdf")), ignoreOrder: true);
    }

    [Fact]
    public void In_large_print_it_names_the_pages_of_the_large_workbook_even_when_nothing_else_is_made()
    {
        var run = CliRun.In(Repository.Root, "build", "--edition", "large-print", "--format", "html", "--product", "trainer-handbook", "--output", folder.Path);
        run.Exit.ShouldBe(0, run.All);
        var named = References(TextOfHtml(Path.Combine(folder.Path, "psw-training", "trainer-handbook.large-print.html")));

        var made = PdfRenderer.Render(Document("trainee-workbook"), LargePrint(), PageMap.Empty).Value!;
        var workbook = folder.Write("workbook.pdf", [.. made.Bytes]);
        var places = Places(workbook);
        named.ShouldBe(places, ignoreOrder: true);
        places.Select(p => p.Exercise).ShouldBe(Places(build.PathOf("trainee-workbook.pdf")).Select(p => p.Exercise));
        places.ShouldNotBe(Places(build.PathOf("trainee-workbook.pdf")));
    }

    [Fact]
    public void An_exercise_has_its_number_in_the_workbook_on_screen_too()
    {
        var onPaper = Places(build.PathOf("trainee-workbook.pdf")).Select(p => p.Exercise).ToList();
        var onScreen = new HtmlParser().ParseDocument(File.ReadAllText(build.PathOf("trainee-workbook.html"))).QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(h => Numbered().Match(Spaced(h.TextContent))).Where(m => m.Success).Select(m => m.Groups[1].Value);
        onScreen.ShouldBe(onPaper);
    }

    [Fact]
    public void Handbook_and_workbook_mean_the_same_exercise_by_a_number()
    {
        var inHandbook = DocumentWalk.Blocks(Document("trainer-handbook").Blocks).OfType<Section>().Where(s => s.Role == Roles.Activity)
            .SelectMany(s => DocumentWalk.Blocks(s.Blocks).OfType<Paragraph>().Select(p => (Found: InWorkbook().Match(Inline.PlainText(p.Content)), s.Title)))
            .Where(f => f.Found.Success)
            .Select(f => (Number: f.Found.Groups[1].Value, Title: Inline.PlainText(f.Title)))
            .ToList();
        inHandbook.ShouldBe(Numbers("trainee-workbook"));
    }

    [Fact]
    public void The_parts_number_each_exercise_as_the_whole_workbook_does()
    {
        var whole = Numbers("trainee-workbook").ToHashSet();
        var parts = build.Documents.Where(d => d.Id.StartsWith("trainee-workbook-part-", StringComparison.Ordinal)).ToList();
        parts.SelectMany(p => Numbers(p.Id)).ToHashSet().SetEquals(whole).ShouldBeTrue();
    }

    [Fact]
    public void What_a_part_lists_for_a_missed_day_are_its_own_exercises()
    {
        foreach (var part in build.Documents.Where(d => d.Id.StartsWith("trainee-workbook-part-", StringComparison.Ordinal)))
        {
            var listed = DocumentWalk.Blocks(part.Blocks).OfType<Section>().Single(s => s.Id == "if-you-missed-this-day").Blocks;
            var text = Spaced(string.Join(' ', DocumentWalk.Blocks(listed).OfType<Paragraph>().Select(p => Inline.PlainText(p.Content))));
            var numbers = Numbers(part.Id);
            var named = Dotted().Matches(text).Select(m => m.Value).ToList();
            named.ShouldNotBeEmpty(part.Id);
            named.ShouldAllBe(n => numbers.Any(x => x.Number == n && text.Contains($"{n} {x.Title}", StringComparison.Ordinal)), part.Id);
        }
    }

    /// <summary>Day sheets, handouts, guides: wherever a page is named, what is promised stands there.</summary>
    [Fact]
    public void Every_page_that_any_product_names_has_the_title_of_what_it_names()
    {
        var titles = build.Documents.SelectMany(d => DocumentWalk.Blocks(d.Blocks).OfType<Section>().Where(s => s.Id is not null).Select(s => (Key: (d.Id, s.Id!), Title: Inline.PlainText(s.Title))))
            .ToDictionary(t => t.Key, t => DocumentWords.Letters(t.Title));
        var texts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var checkedReferences = 0;
        foreach (var document in build.Documents)
        {
            foreach (var reference in DocumentWalk.Inlines(document.Blocks).OfType<PageReference>())
            {
                var product = reference.Product ?? document.Id;
                if (!titles.TryGetValue((product, reference.Anchor), out var title))
                    continue;
                if (!texts.TryGetValue(product, out var pages))
                    texts.Add(product, pages = [.. PagesOf(build.PathOf(product + ".pdf")).Select(DocumentWords.Letters)]);
                var page = build.Pages().PageOf(product, reference.Anchor).ShouldNotBeNull();
                pages[page - 1].ShouldContain(title, Case.Sensitive, $"{document.Id} names page {page} of {product} for '{reference.Anchor}'");
                checkedReferences++;
            }
        }

        checkedReferences.ShouldBeGreaterThan(500);
    }

    private Document Document(string id) => build.Documents.Single(d => d.Id == id);

    private List<(string Number, string Title)> Numbers(string document) =>
    [
        .. DocumentWalk.Blocks(Document(document).Blocks).OfType<Section>()
            .Where(s => s.Role == Roles.Activity)
            .Select(s => (Numbered().Match(s.Overline ?? "").Groups[1].Value, Inline.PlainText(s.Title))),
    ];

    private static Theme LargePrint()
    {
        var host = new CoursePack.Cli.Host { Out = TextWriter.Null, Error = TextWriter.Null, WorkingDirectory = Repository.Root, Variable = _ => null, Clock = () => new(2027, 1, 11) };
        return TemplateSource.Find(host, CourseLocation.Find(host, null), null).Load().Value!.Themes["large-print"];
    }

    /// <summary>What a handbook says: exercise and page.</summary>
    private static List<(string Exercise, int Page)> References(string text) =>
        [.. Reference().Matches(text).Select(m => (m.Groups[1].Value, int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture)))];

    /// <summary>Where exercises stand, by the numbers printed at the foot of the pages.</summary>
    private static List<(string Exercise, int Page)> Places(string workbook) =>
    [
        .. PagesOf(workbook).SelectMany(page => page.Split('\n').Select(line => Numbered().Match(line)).Where(m => m.Success)
            .Select(m => (m.Groups[1].Value, PrintedNumber(page)))),
    ];

    private static int PrintedNumber(string page) => int.Parse(Folio().Match(page).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static string[] PagesOf(string pdf) => ExternalTool.Run("pdftotext", "-raw", pdf, "-").Expect().TrimEnd('\f', '\n').Split('\f');

    private static string TextOfPdf(string pdf) => Spaced(ExternalTool.Run("pdftotext", "-raw", pdf, "-").Expect());

    private static string TextOfHtml(string file) => Spaced(new HtmlParser().ParseDocument(File.ReadAllText(file)).Body!.TextContent);

    private static string Spaced(string text) => White().Replace(text, " ").Trim();

    [GeneratedRegex("In the workbook: Exercise ([0-9A-Z]+\\.[0-9]+), Workbook page ([0-9]+)")]
    private static partial Regex Reference();

    [GeneratedRegex(" · My workbook\\s+([0-9]+)\n")]
    private static partial Regex Folio();

    [GeneratedRegex("In the workbook: Exercise ([0-9A-Z]+\\.[0-9]+)")]
    private static partial Regex InWorkbook();

    [GeneratedRegex("^Exercise ([0-9A-Z]+\\.[0-9]+)")]
    private static partial Regex Numbered();

    [GeneratedRegex("(?<![0-9A-Za-z.:])[0-9A-Z]+\\.[0-9]+(?![0-9.])")]
    private static partial Regex Dotted();

    [GeneratedRegex("\\s+")]
    private static partial Regex White();
}
