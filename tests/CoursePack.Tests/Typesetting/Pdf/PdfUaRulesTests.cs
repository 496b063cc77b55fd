using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.Rendering;
using CoursePack.Tests.Testing;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Tests.Typesetting.Pdf;

public sealed class PdfUaRulesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_demo_keeps_every_rule() =>
        PdfUaRules.Faults(folder.Write("demo.pdf", PdfWriter.Write(DemoDocument.Make()))).ShouldBeEmpty();

    [Fact]
    public void The_rules_see_what_the_writer_is_not_told()
    {
        var root = new StructureElement("Document");
        var (skipped, cell, note, figure) = (new StructureElement("H2"), new StructureElement("TH"), new StructureElement("Note"), new StructureElement("Figure"));
        foreach (var element in new[] { skipped, cell, note, figure })
            root.Add(element);
        PdfUaRules.Faults(folder.Write("bad.pdf", PdfWriter.Write(Documents.Of(root, new TextCommand(cell, BundledFonts.Regular, 12, 40, 40, "x", Color.Black)))))
            .Select(Reason)
            .ShouldBe([
                "heading of level follows one of level",
                "element of type /TH stands in /Document",
                "header cell has no scope",
                "note has no id",
                "figure has no alternative text",
                "figure has no bounding box",
            ]);
    }

    // Each file is whole but for one word, of the same length, so that its places stay true.
    [Theory]
    [InlineData("/Marked true", "/Marked null", "the document is not marked")]
    [InlineData("/Lang (en-GB)", "/Lanx (en-GB)", "the document has no language")]
    [InlineData("/DisplayDocTitle true", "/DisplayDocTitle null", "the title is not shown")]
    [InlineData("<pdfuaid:part>1", "<pdfuaid:part>2", "the metadata does not say PDF/UA-1")]
    [InlineData("<dc:title>", "<dc:titlx>", "the metadata has no title")]
    [InlineData("/Tabs /S", "/Tabs /R", "page does not tab in the order of its structure")]
    [InlineData("/FontFile2 ", "/FontFile9 ", "the font is not embedded")]
    [InlineData("/ToUnicode ", "/ToUnicodx ", "the font does not say what its glyphs mean")]
    [InlineData("/Alt (", "/Alx (", "figure has no alternative text")]
    [InlineData("/Scope ", "/Scopx ", "header cell has no scope")]
    [InlineData("/TU (", "/TX (", "annotation has no description")]
    [InlineData("/Contents (", "/Contentx (", "annotation has no description")]
    [InlineData("/S /Form\n", "/S /Span\n", "annotation is in no /Form")]
    [InlineData("/S /Link\n", "/S /Span\n", "annotation is in no /Link")]
    [InlineData("/F 4\n", "/F 0\n", "annotation is not printed")]
    [InlineData("/S /H3\n", "/S /H4\n", "heading of level follows one of level")]
    [InlineData("/S /BlockQuote\n", "/S /BlockQuotx\n", "element is of no standard type: /BlockQuotx")]
    [InlineData("/S /L\n", "/S /P\n", "element of type /LI stands in /P")]
    [InlineData("/S /TD\n", "/S /P \n", "element of type /P does not belong in /TR")]
    [InlineData("/S /LBody\n", "/S /Quote\n", "element of type /Quote does not belong in /LI")]
    [InlineData("/Artifact BMC", "/Artifact xxx", "page has a mark that is neither content nor artifact; page nests marked content; page does not end its marked content")]
    [InlineData("/MCID 0", "/MCID 9", "page has marked content where is due")]
    public void A_file_with_one_fault_fails_for_that_reason(string whole, string broken, string reason)
    {
        broken.Length.ShouldBe(whole.Length);
        var file = PlainSample();
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(file));
        text.ShouldContain(whole, Case.Sensitive);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(text.Replace(whole, broken, StringComparison.Ordinal)));
        PdfUaRules.Faults(file).Select(Reason).Distinct().ShouldBe(reason.Split("; "));
    }

    [Fact]
    public void The_file_that_is_broken_above_was_whole() => PdfUaRules.Faults(PlainSample()).ShouldBeEmpty();

    /// <summary>The sample workbook as text: nothing compressed, no objects in streams.</summary>
    private string PlainSample()
    {
        var pages = PageMap.Empty.With("trainer-handbook", ImmutableDictionary<string, int>.Empty.Add("listening", 104));
        var file = folder.Write("sample.pdf", [.. PdfRenderer.Render(SampleDocument.Workbook, Theme.Default, pages).Value!.Bytes]);
        var plain = file + ".plain.pdf";
        ExternalTool.Run("qpdf", "--qdf", "--object-streams=disable", file, plain).Expect();
        return plain;
    }

    /// <summary>The fault without what only tells where.</summary>
    private static string Reason(string fault) =>
        string.Join(' ', fault.Split(' ').Where(word => !char.IsAsciiDigit(word[0]) && word != "R" && !word.Contains("Atkinson", StringComparison.Ordinal)));
}
