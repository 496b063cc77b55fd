using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Pdf;

/// <summary>What every part of the making of one PDF needs: the document, its anchors, the look, and a place for findings.</summary>
internal sealed class PdfPage
{
    public PdfPage(Document document, Theme theme, PageMap pages)
    {
        Document = theme.TwoSided && !document.IsSheet ? document with { Duplex = true } : document;
        Pages = pages;
        Look = new(document.IsCompact ? theme.Compact() : theme, document, Found);
        Anchors = new(document, Found);
        Pictures = new(document, Look.Text, Found);
    }

    public Document Document { get; }

    public PageMap Pages { get; }

    public DiagnosticBag Found { get; } = new();

    public PdfLook Look { get; }

    public DocumentAnchors Anchors { get; }

    public PdfPictures Pictures { get; }

    public Theme Theme => Look.Theme;
}
