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
            .Select(fault => string.Join(' ', fault.Split(' ').Where(word => !char.IsAsciiDigit(word[0]) && word != "R")))
            .ShouldBe([
                "heading of level follows one of level",
                "header cell has no scope",
                "note has no id",
                "figure has no alternative text",
                "figure has no bounding box",
            ]);
    }
}
