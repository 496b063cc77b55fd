using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Docx;

/// <summary>
/// A document as a Word file (ISO/IEC 29500, transitional), with real styles, headings, lists and tables, and content controls
/// where the PDF has fields. Page numbers are those of the PDF of the same edition until Word counts its own.
/// </summary>
public static class DocxRenderer
{
    /// <param name="pages">Page numbers for references; those of the PDF of the same edition.</param>
    /// <returns>The file's bytes; the same for the same document.</returns>
    public static Outcome<byte[]> Render(Document document, Theme theme, PageMap pages)
    {
        var page = new DocxPage(document, theme, pages);
        return new(DocxPackage.Write(page), page.Found.ToImmutable());
    }
}
