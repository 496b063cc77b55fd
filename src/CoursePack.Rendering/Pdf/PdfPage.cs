using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Pdf;

/// <summary>What every part of the making of one PDF needs: the document, its anchors, the look, and a place for findings.</summary>
internal sealed class PdfPage
{
    private readonly Dictionary<string, BitmapReading> bitmaps = new(StringComparer.Ordinal);

    public PdfPage(Document document, Theme theme, PageMap pages)
    {
        Document = theme.TwoSided && !document.IsSheet ? document with { Duplex = true } : document;
        Pages = pages;
        Look = new(document.IsCompact ? theme.Compact() : theme, document, Found);
        Anchors = new(document, Found);
    }

    public Document Document { get; }

    public PageMap Pages { get; }

    public DiagnosticBag Found { get; } = new();

    public PdfLook Look { get; }

    public DocumentAnchors Anchors { get; }

    public Theme Theme => Look.Theme;

    /// <summary>A picture of the document, read once; null with a finding when it cannot be printed.</summary>
    public Bitmap? Bitmap(Figure figure)
    {
        if (!Document.Assets.TryGetValue(figure.Asset, out var asset))
        {
            Found.Add(DocumentDiagnostics.WithoutFile(figure));
            return null;
        }

        if (!bitmaps.TryGetValue(figure.Asset, out var reading))
            bitmaps.Add(figure.Asset, reading = BitmapReader.Read(asset.Bytes.AsMemory()));
        if (reading.Bitmap is null)
            Found.Add(DocumentDiagnostics.Unreadable(figure, reading.Problem!));
        return reading.Bitmap;
    }
}
