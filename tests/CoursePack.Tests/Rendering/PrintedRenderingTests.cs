using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.Rules;
using CoursePack.Typesetting.Layout;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering;

/// <summary>What people read about documents that cannot be rendered as they are. Two formats say one thing once.</summary>
public sealed class PrintedRenderingTests
{
    [Fact]
    public void A_character_without_a_glyph_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7001", Pdf("Draw this: \U00013000", (text, span) => P(text) with { Span = span }));

    [Fact]
    public void A_script_that_cannot_be_set_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7002", Pdf("Say שלום to each other.", (text, span) => P(text) with { Span = span }));

    [Fact]
    public void A_word_wider_than_its_column_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7003", Pdf(
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungsverfahrensvorschrift",
            (text, span) => P(text) with { Span = span }));

    [Fact]
    public void A_row_higher_than_a_page_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7004", Pdf(
            "| Everything we said in one cell | short |",
            (_, span) => TableOf([string.Join(' ', Enumerable.Repeat("listening with care", 900)), "short"], span)));

    [Fact]
    public void A_picture_that_is_missing_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7005", Both("![Two people on a bench](gone.png)", (_, span) => new Figure("gone.png", "Two people on a bench", []) { Span = span }));

    // A book whose numbers really go to and fro depends on every measure of the type; the layout's own tests have one.
    [Fact]
    public void Page_numbers_that_do_not_settle_print_as_verified() =>
        Printed.ShouldBeAsVerified("CP7006", [PdfDiagnostics.From(new LayoutIssue(LayoutIssueKind.PageNumbersUnsettled, null, "own-story", 0))]);

    [Fact]
    public void A_page_that_no_product_prints_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7007", Both("{{workbook_page}}", (_, span) => new Paragraph([new PageReference("trainer-handbook", "agreement-triads") { Span = span }])));

    [Fact]
    public void A_link_without_a_target_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7008", Both(
            "See [the notes on endings](#notes-on-ending).",
            (_, span) => new Group([P("Endings") with { Id = "notes-on-endings" }, new Paragraph([new Link("#notes-on-ending", Text("the notes on endings")) { Span = span }])])));

    [Fact]
    public void A_face_that_nobody_has_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7009", PdfRenderer.Render(With(P("text")), Theme.Default with { Faces = new() { Regular = "Arial" } }, PageMap.Empty).Diagnostics);

    [Fact]
    public void A_link_that_cannot_be_followed_safely_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7010", Both(
            "Read [our policy](file:///C:/Users/ann/policy.docx).",
            (_, span) => new Paragraph([new Link("file:///C:/Users/ann/policy.docx", Text("our policy")) { Span = span }])));

    [Fact]
    public void An_anchor_that_stands_twice_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP7011", Both("# Starting out {#start}", (text, span) => new Group([P(text) with { Id = "start" }, P(text) with { Id = "start", Span = span }])));

    [Fact]
    public void A_drawing_outside_the_plain_subset_prints_as_verified()
    {
        const string Svg = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90">
              <defs><linearGradient id="sky"/></defs>
              <rect width="120" height="90" fill="url(#sky)"/>
            </svg>
            """;
        var document = Document("![A bench under the sky](bench.svg)", (_, span) => new Figure("handouts/bench.svg", "A bench under the sky", []) { Span = span });
        Printed.ShouldBeAsVerified("CP7012", Both(document with { Assets = document.Assets.Add("handouts/bench.svg", new("handouts/bench.svg", Asset.Svg, [.. Encoding.UTF8.GetBytes(Svg)])) }));
    }

    private static IEnumerable<Diagnostic> Both(Document document) =>
        PdfRenderer.Render(document, Theme.Default, PageMap.Empty).Diagnostics.Concat(HtmlRenderer.Render(document, Theme.Default, PageMap.Empty).Diagnostics);

    private static IEnumerable<Diagnostic> Both(string line, Func<string, SourceSpan, Block> block) => Both(Document(line, block));

    private static ImmutableArray<Diagnostic> Pdf(string line, Func<string, SourceSpan, Block> block) =>
        PdfRenderer.Render(Document(line, block), Theme.Default, PageMap.Empty).Diagnostics;

    /// <summary>A table of one row, all of it written in one place.</summary>
    private static Table TableOf(string[] cells, SourceSpan span) =>
        new([.. cells.Select(_ => new TableColumn())], 0, [new([.. cells.Select(c => new TableCell([P(c) with { Span = span }]))]) { Span = span }]) { Span = span };

    /// <summary>One block that was written on the line of a handout.</summary>
    private static Document Document(string line, Func<string, SourceSpan, Block> block)
    {
        const int Line = 3;
        var source = new SourceText("handouts/sheet.md", $"# A sheet\n\n{line}\n");
        var start = source.LineStart(Line);
        return With(block(line, new(source, start, start + line.Length)));
    }
}
