using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Rendering;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Layout;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering.Pdf;

public sealed partial class PdfRendererTests
{
    private static readonly PageMap Pages = PageMap.Empty.With("trainer-handbook", ImmutableDictionary<string, int>.Empty.Add("listening", 104));

    [Fact]
    public void The_sample_has_the_structure_that_a_person_has_read() =>
        Golden.Match(LaidOut(Workbook).Document.Tree(), "Rendering/Pdf/workbook.txt");

    [Fact]
    public void The_sample_is_made_without_findings() => PdfRenderer.Render(Workbook, Theme.Default, Pages).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        PdfRenderer.Render(Workbook, Theme.Default, Pages).Value!.Bytes.ShouldBe(PdfRenderer.Render(Workbook, Theme.Default, Pages).Value!.Bytes);

    [Fact]
    public async Task A_running_title_of_thousands_of_words_is_shortened_without_delay()
    {
        var endless = Workbook with { RunningTitle = string.Concat(Enumerable.Repeat("word ", 20_000)) };
        var made = await Task.Run(() => LaidOut(endless), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        made.Document.Pages.Length.ShouldBe(LaidOut(Workbook).Document.Pages.Length);
    }

    [Fact]
    public void What_a_running_head_repeats_is_found_once_at_its_place()
    {
        var source = new SourceText("course.yaml", "title: \U00013000\n");
        var titled = With(P("\U00013000") with { Span = new(source, 7, 9) }) with { Title = "\U00013000", RunningTitle = "\U00013000" };
        PdfRenderer.Render(titled, Theme.Default, Pages).Diagnostics.ShouldAllBe(d => d.Span.Source == source);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 0)]
    public void Chapters_begin_a_page_in_a_book_and_not_on_a_sheet(bool isSheet, int more)
    {
        Section Chapter(string title) => new(Text(title), [P("A few words.")]);
        int PagesOf(params Block[] blocks) => LaidOut(With(blocks) with { IsSheet = isSheet }).Document.Pages.Length;
        (PagesOf(Chapter("One"), Chapter("Two"), Chapter("Three")) - PagesOf(Chapter("One"))).ShouldBe(more);
    }

    [Fact]
    public void An_independent_reader_finds_the_file_whole_and_tagged()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("sample.pdf", [.. PdfRenderer.Render(Workbook, Theme.Default, Pages).Value!.Bytes]);
        ExternalTool.Run("qpdf", "--check", file).Expect();
        ExternalTool.Run("pdfinfo", file).Expect().ShouldContain("Tagged:          yes");
    }

    [Fact]
    public void An_independent_reader_reads_the_words_of_the_structure_in_order()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("sample.pdf", [.. PdfRenderer.Render(Workbook, Theme.Default, Pages).Value!.Bytes]);
        var read = string.Concat(Quoted().Matches(ExternalTool.Run("pdfinfo", "-struct-text", file).Expect()).Select(m => m.Groups[1].Value));
        Letters(read).ShouldBe(Letters(InReadingOrder(LaidOut(Workbook).Document)));
    }

    [Theory]
    [InlineData(Hostile)]
    [InlineData("A first meeting need not be in an office.")]
    [InlineData("Would I tell my supervisor: ?")]
    [InlineData("The seventh level")]
    [InlineData("plain   text")]
    [InlineData("Question for supervision")]
    [InlineData("not yet 1 2 3 4 5 ready")]
    [InlineData("call it gwrando.[1] The published framework lists it")]
    public void Words_of_every_kind_of_block_are_in_the_pdf(string phrase) =>
        InReadingOrder(LaidOut(Workbook).Document).ShouldContain(phrase);

    [Fact]
    public void Heading_levels_begin_with_one_and_never_skip()
    {
        var levels = new List<int>();
        Walk(LaidOut(Workbook).Document.Structure, e =>
        {
            if (e.Type is ['H', var digit])
                levels.Add(digit - '0');
        });
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First <= 1);
    }

    [Fact]
    public void Everything_painted_is_in_the_structure_or_is_an_artifact_and_furniture_says_so()
    {
        var document = LaidOut(Workbook).Document;
        var known = new HashSet<StructureElement>();
        Walk(document.Structure, e => known.Add(e));
        document.Pages.SelectMany(p => p.Commands).ShouldAllBe(c => c.Element == null || known.Contains(c.Element));
        document.Pages.Skip(1).Select(p => p.Commands.OfType<TextCommand>().Last()).ShouldAllBe(t => t.Element == null && t.Pagination != Pagination.None);
    }

    // ISO 14289-1 §7.8.
    [Fact]
    public void Running_heads_and_page_numbers_say_whether_they_are_head_or_foot()
    {
        var furniture = LaidOut(Workbook).Document.Pages
            .SelectMany(p => p.Commands.OfType<TextCommand>().Where(t => t.Element is null).Select(t => (Low: t.Baseline > p.Height / 2, t.Pagination))).Distinct();
        furniture.ShouldBe([(true, Pagination.Footer), (false, Pagination.Header)], ignoreOrder: true);
    }

    [Fact]
    public void The_numbers_of_anchors_are_known_without_the_pages_of_other_products() =>
        PdfRenderer.PageNumbers(Workbook, Theme.Default).ShouldBe(PdfRenderer.Render(Workbook, Theme.Default, Pages).Value!.Pages, ignoreOrder: true);

    [Theory]
    [InlineData(3)]
    [InlineData(999)]
    public void A_number_of_another_product_moves_no_line(int number)
    {
        var pages = PageMap.Empty.With("trainer-handbook", ImmutableDictionary<string, int>.Empty.Add("listening", number));
        Baselines(Workbook, pages).ShouldBe(Baselines(Workbook, Pages));
    }

    [Fact]
    public void A_module_of_a_two_sided_document_opens_on_a_right_hand_page()
    {
        var module = new Section(Text("Two"), [P("text")]) { Role = Roles.Module, Id = "two" };
        var document = With(new Section(Text("One"), [P("text")]) { Role = Roles.Module, Id = "one" }, module) with { Duplex = true };
        var numbers = PdfRenderer.PageNumbers(document, Theme.Default);
        (numbers["one"], numbers["two"]).ShouldBe((3, 5));
    }

    [Theory]
    [InlineData(PageSize.A4, 595.276, 841.89)]
    [InlineData(PageSize.Letter, 612, 792)]
    public void Pages_have_the_size_of_the_theme(PageSize size, double width, double height) =>
        LaidOut(With(P("text")), Theme.Default with { PageSize = size }).Document.Pages.ShouldAllBe(p => p.Width == width && p.Height == height);

    [Fact]
    public void Large_type_takes_more_pages_and_loses_nothing()
    {
        var plain = LaidOut(Workbook).Document;
        var large = LaidOut(Workbook, Theme.Default with { Sizes = new() { Body = 22, Small = 20 } }).Document;
        large.Pages.Length.ShouldBeGreaterThan(plain.Pages.Length);
        Letters(InReadingOrder(large, links: false)).ShouldBe(Letters(InReadingOrder(plain, links: false)));
    }

    [Fact]
    public void Emphasis_is_bold_where_the_theme_says_so()
    {
        var document = With(new Paragraph([new Emphasis(Text("softly"))]));
        FaceOf(document, Theme.Default, "softly").ShouldEndWith("-Italic");
        FaceOf(document, Theme.Default with { EmphasisInBold = true }, "softly").ShouldEndWith("-Bold");
    }

    [Fact]
    public void Cards_stand_eight_to_a_page()
    {
        var cards = new Cards([.. Enumerable.Range(1, 19).Select(i => new Card(Text($"card{i}"), [P("“Nobody asked what I thought.”")]))]);
        var pages = LaidOut(With(new Section(Text("Cards"), [cards]))).Document.Pages;
        pages.Select(p => p.Commands.OfType<TextCommand>().Count(t => t.Text.StartsWith("card", StringComparison.Ordinal))).Where(n => n > 0).ShouldBe([8, 8, 3]);
    }

    [Fact]
    public void A_character_that_no_font_has_is_found_where_it_was_written() =>
        FoundAtSecondLine("\U00013000").ShouldBe(("CP7001", 2));

    [Fact]
    public void A_script_that_cannot_be_set_is_found_where_it_was_written() =>
        FoundAtSecondLine("שלום").ShouldBe(("CP7002", 2));

    [Fact]
    public void A_word_wider_than_its_column_is_found() =>
        Codes(With(new Table([new(), new()], 0, Rows([new string('x', 200), "short"])))).ShouldContain("CP7003");

    [Fact]
    public void A_row_higher_than_a_page_is_found() =>
        Codes(With(new Table([new(), new()], 0, Rows([string.Join(' ', Enumerable.Repeat("listening with care", 900)), "short"])))).ShouldBe(["CP7004"]);

    [Fact]
    public void A_picture_that_is_no_picture_is_found()
    {
        var document = With(new Figure("broken.png", "A bench", []));
        Codes(document with { Assets = document.Assets.Add("broken.png", new("broken.png", "image/png", [1, 2, 3])) }).ShouldBe(["CP7005"]);
    }

    [Fact]
    public void Numbers_that_do_not_settle_are_found() =>
        PdfDiagnostics.From(new LayoutIssue(LayoutIssueKind.PageNumbersUnsettled, null, "there", 0)).Code.ShouldBe("CP7006");

    [Fact]
    public void A_face_that_is_nowhere_is_found() =>
        PdfRenderer.Render(With(P("text")), Theme.Default with { Faces = new() { Regular = "Arial" } }, Pages).Diagnostics.Select(d => d.Code).ShouldBe(["CP7009"]);

    private static (string Code, int Line) FoundAtSecondLine(string text)
    {
        var source = new SourceText("a.md", "first\n" + text);
        var found = PdfRenderer.Render(With(P(text) with { Span = new(source, 6, 7) }), Theme.Default, Pages).Diagnostics.ShouldHaveSingleItem();
        return (found.Code, found.Span.StartPosition.Line);
    }

    private static IEnumerable<string> Codes(Document document) =>
        PdfRenderer.Render(document, Theme.Default, Pages).Diagnostics.Select(d => d.Code).Distinct();

    private static LaidOutBook LaidOut(Document document, Theme? theme = null, PageMap? pages = null) =>
        BookLayout.LayOut(PdfBook.Of(new(document, theme ?? Theme.Default, pages ?? Pages)));

    private static List<(int, double)> Baselines(Document document, PageMap pages) =>
        [.. LaidOut(document, pages: pages).Document.Pages.SelectMany((p, i) => p.Commands.OfType<TextCommand>().Select(t => (i, t.Baseline)))];

    private static string FaceOf(Document document, Theme theme, string word) =>
        LaidOut(document, theme).Document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().Single(t => t.Text == word).Face.Name;

    /// <summary>Text as a screen reader reads it: an element's own text and its children, in the order they were painted.</summary>
    private static string InReadingOrder(PaintedDocument document, bool links = true)
    {
        var painted = document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().Where(t => t.Element is not null)
            .Select((t, order) => (Element: t.Element!, t.Text, Order: order)).ToLookup(t => t.Element);
        return Read(document.Structure).Text;

        (int First, string Text) Read(StructureElement element)
        {
            if (!links && element.Type == "Link")
                return (int.MaxValue, "");
            var parts = painted[element].Select(t => (First: t.Order, t.Text))
                .Concat(element.Children.Select(Read))
                .Where(p => p.Text.Length > 0)
                .OrderBy(p => p.First)
                .ToList();
            return parts.Count == 0 ? (int.MaxValue, "") : (parts[0].First, string.Concat(parts.Select(p => p.Text)));
        }
    }

    private static void Walk(StructureElement element, Action<StructureElement> visit)
    {
        visit(element);
        foreach (var child in element.Children)
            Walk(child, visit);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD'));

    [GeneratedRegex("^ *\"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
