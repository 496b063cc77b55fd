using System.Collections.Immutable;
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
    private static readonly Lazy<byte[]> Plain = new(PlainSample);

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string[], string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string[], string[]>();
            foreach (var (reasons, edits) in PdfUaFaultRows.All)
                rows.Add(reasons, edits);
            return rows;
        }
    }

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
            .Select(f => f.Reason)
            .ShouldBe([
                "19-003 a note has no id",
                "13-004 a figure has no alternative text",
                "ISO 32000-1 §14.8.5.4.3 a figure has no bounding box",
                "14-002 the first heading is not of the first level",
                "09-004 TH stands in Document",
            ]);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_file_that_is_broken_in_one_place_fails_for_that_reason(string[] reasons, string[] edits) =>
        PdfUaRules.Faults(folder.Write("broken.pdf", BrokenPdf.Of(Plain.Value, edits))).Select(f => f.Reason).Distinct().ShouldBe(reasons, ignoreOrder: true);

    [Fact]
    public void The_file_that_is_broken_above_was_whole() => PdfUaRules.Faults(folder.Write("whole.pdf", BrokenPdf.Of(Plain.Value))).ShouldBeEmpty();

    [Fact]
    public void An_encrypted_file_fails_for_that_reason()
    {
        var locked = Path.Combine(folder.Path, "locked.pdf");
        ExternalTool.Run("qpdf", "--encrypt", "", "owner", "256", "--", folder.Write("whole.pdf", Plain.Value), locked).Expect();
        PdfUaRules.Faults(locked).Select(f => f.Reason).ShouldBe(["26-001 26-002 the document is encrypted"]);
    }

    /// <summary>The sample workbook as text: nothing compressed, no objects in streams.</summary>
    private static byte[] PlainSample()
    {
        using var folder = new TemporaryFolder();
        var pages = PageMap.Empty.With("trainer-handbook", ImmutableDictionary<string, int>.Empty.Add("listening", 104));
        var file = folder.Write("sample.pdf", [.. PdfRenderer.Render(SampleDocument.Workbook, Theme.Default, pages).Value!.Bytes]);
        var plain = Path.Combine(folder.Path, "plain.pdf");
        ExternalTool.Run("qpdf", "--qdf", "--object-streams=disable", file, plain).Expect();
        return File.ReadAllBytes(plain);
    }
}
