using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Pdf;

/// <summary>Pictures of the document, bitmaps and drawings, each read once.</summary>
internal sealed class PdfPictures(Document document, Color text, DiagnosticBag found)
{
    private readonly Dictionary<string, BitmapReading> bitmaps = new(StringComparer.Ordinal);
    private readonly SvgDrawings drawings = new(found, text);

    /// <summary>A figure without its caption, as high as this at most; null with a finding when it cannot be printed.</summary>
    public Element? Of(Figure figure, double mostHeight)
    {
        if (document.Assets.TryGetValue(figure.Asset, out var asset))
            return Of(asset, figure.Alt, figure.Span, mostHeight);
        found.Add(DocumentDiagnostics.WithoutFile(figure));
        return null;
    }

    /// <summary>The theme's logo.</summary>
    public Element? Logo(Theme theme) =>
        CoverLogo.Of(document, theme) is { } asset ? Of(asset, theme.LogoAlt, asset.Span, CoverLogo.MostHeight) : null;

    private Element? Of(Asset asset, string alt, SourceSpan span, double mostHeight)
    {
        if (SvgDrawings.IsDrawing(asset))
            return drawings.Of(asset, span) is { } drawing ? new DrawingElement(drawing, alt) { Origin = span, MostHeight = mostHeight } : null;
        return BitmapOf(asset, span) is { } bitmap ? new PictureElement(bitmap, alt) { Origin = span, MostHeight = mostHeight } : null;
    }

    private Bitmap? BitmapOf(Asset asset, SourceSpan span)
    {
        if (!bitmaps.TryGetValue(asset.Name, out var reading))
            bitmaps.Add(asset.Name, reading = BitmapReader.Read(asset.Bytes.AsMemory()));
        if (reading.Bitmap is null)
            found.Add(DocumentDiagnostics.Unreadable(asset.Name, reading.Problem!, span));
        return reading.Bitmap;
    }
}
