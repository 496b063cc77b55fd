using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering;

/// <summary>A figure whose file is an SVG drawing.</summary>
public sealed class DrawingTests
{
    private const string Bench = """<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect x="10" y="10" width="380" height="180" fill="none" stroke="currentColor"/><text x="20" y="60">zebra</text></svg>""";

    [Fact]
    public void The_page_for_screens_holds_the_file_as_it_is_in_its_own_size()
    {
        var image = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlRenderer.Render(With(Bench), Theme.Default, PageMap.Empty).Value!)).QuerySelector("figure img")!;
        image.GetAttribute("src").ShouldBe("data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Bench)));
        (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")).ShouldBe(("400", "200", "A bench"));
    }

    [Fact]
    public void The_page_for_print_has_a_figure_that_an_independent_reader_finds_tagged()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bench.pdf", [.. PdfRenderer.Render(With(Bench), Theme.Default, PageMap.Empty).Value!.Bytes]);
        PdfUaRules.Faults(file).ShouldBeEmpty();
        var tree = ExternalTool.Run("pdfinfo", "-struct-text", file).Expect();
        // Words on the drawing belong to the figure and to nothing else.
        tree.IndexOf("zebra", StringComparison.Ordinal).ShouldBeGreaterThan(tree.IndexOf("Figure", StringComparison.Ordinal));
        ExternalTool.Run("pdftotext", file, "-").Expect().ShouldContain("zebra");
    }

    [Fact]
    public void A_drawing_is_vectors_in_print()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bench.pdf", [.. PdfRenderer.Render(With(Bench), Theme.Default, PageMap.Empty).Value!.Bytes]);
        ExternalTool.Run("pdfimages", "-list", file).Expect().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public void The_current_colour_is_that_of_the_themes_text()
    {
        using var folder = new TemporaryFolder();
        var theme = Theme.Default with { Colours = Theme.Default.Colours with { Text = "#123456" } };
        PdfDump.Of(folder.Write("bench.pdf", [.. PdfRenderer.Render(With(Bench), theme, PageMap.Empty).Value!.Bytes])).ShouldContain("0.071 0.204 0.337 RG");
    }

    [Theory]
    [InlineData("<svg", "CP7005")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script/></svg>", "CP7012")]
    public void A_drawing_that_cannot_be_shown_is_found_by_every_format(string svg, string code)
    {
        PdfRenderer.Render(With(svg), Theme.Default, PageMap.Empty).Diagnostics.Select(d => d.Code).ShouldBe([code]);
        HtmlRenderer.Render(With(svg), Theme.Default, PageMap.Empty).Diagnostics.Select(d => d.Code).ShouldBe([code]);
    }

    [Fact]
    public void A_finding_names_the_figure_and_the_place_in_the_drawing()
    {
        var source = new SourceText("a.md", "first\n![A bench](bench.svg)");
        var finding = HtmlRenderer.Render(With("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n  <script/></svg>", new(source, 6, 8)), Theme.Default, PageMap.Empty).Diagnostics.ShouldHaveSingleItem();
        finding.Message.ShouldBe("the drawing 'bench.svg' cannot be shown: <script> is outside the plain subset (line 2, column 3)");
        (finding.Span.Path, finding.Span.StartPosition.Line).ShouldBe(("a.md", 2));
        var place = finding.Related.ShouldHaveSingleItem().Span;
        (place.Path, place.StartPosition).ShouldBe(("bench.svg", new LinePosition(2, 3)));
    }

    [Fact]
    public void The_cover_has_a_drawing_for_its_logo()
    {
        var document = With(Bench) with { Blocks = [P("text")] };
        using var folder = new TemporaryFolder();
        string Text(Theme theme) => ExternalTool.Run("pdftotext", "-l", "1", folder.Write("logo.pdf", [.. PdfRenderer.Render(document, theme, PageMap.Empty).Value!.Bytes]), "-").Expect();
        Text(Theme.Default with { Logo = "bench.svg", LogoAlt = "Bench House" }).ShouldContain("zebra");
        Text(Theme.Default).ShouldNotContain("zebra");
    }

    [Fact]
    public void A_logo_that_cannot_be_drawn_is_found() =>
        PdfRenderer.Render(With("<svg") with { Blocks = [P("text")] }, Theme.Default with { Logo = "bench.svg" }, PageMap.Empty).Diagnostics.Select(d => d.Code).Distinct().ShouldBe(["CP7005"]);

    private static Document With(string svg, SourceSpan span = default) =>
        SampleDocument.With(new Figure("bench.svg", "A bench", Text("Where we sat")) { Span = span }) with
        {
            Assets = Files(svg),
            ThemeFiles = Files(svg),
        };

    private static ImmutableDictionary<string, Asset> Files(string svg) =>
        ImmutableDictionary<string, Asset>.Empty.Add("bench.svg", new("bench.svg", Asset.Svg, [.. Encoding.UTF8.GetBytes(svg)]));
}
