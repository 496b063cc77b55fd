using CoursePack.Tests.Testing;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Tests.Typesetting.Pdf;

public sealed class FormFontTests
{
    // ISO 32000-1 annex D.2, the notes to WinAnsiEncoding.
    [Fact]
    public void A_free_code_is_as_wide_as_a_bullet_and_a_soft_hyphen_as_a_hyphen()
    {
        using var folder = new TemporaryFolder();
        var root = new StructureElement("Document");
        var field = new FieldCommand(root.Add(new("Form")), new(10, 10, 100, 20), new FormField.Lines("name", "your name", Several: false));
        using var pdf = QpdfFile.Read(folder.Write("field.pdf", PdfWriter.Write(Documents.Of(root, field))));
        var font = pdf.Objects.Single(o => o["/Subtype"].Name == "/TrueType");
        var widths = font["/Widths"].Items.Select(w => w.Number).ToList();
        var first = font["/FirstChar"].Integer!.Value;
        const int bullet = 149;
        new[] { 127, 157, 173 }.Select(code => widths[code - first]).ShouldBe([widths[bullet - first], widths[bullet - first], widths['-' - first]]);
    }
}
