using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using A = DocumentFormat.OpenXml.Drawing;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Figures: bitmaps as they are; drawings as SVG for readers that know it, with the same as a metafile for those that do not.</summary>
internal sealed class DocxPictures(DocxPage page)
{
    /// <summary>A pixel of a picture at its natural size, in points.</summary>
    private const double Pixel = 0.75;

    /// <summary>Marks the SVG of a picture ([MS-ODRAWXML] §2.3.1).</summary>
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    private readonly Dictionary<string, BitmapReading> bitmaps = new(StringComparer.Ordinal);
    private readonly SvgDrawings drawings = new(page.Found, Color.Parse(page.Theme.Colours.Text));

    /// <summary>A figure without its caption, no larger than this in points; null with a finding when it cannot be shown.</summary>
    public W.Drawing? Of(Figure figure, double width, double height)
    {
        if (page.Document.Assets.TryGetValue(figure.Asset, out var asset))
            return Of(asset, figure.Alt, figure.Span, width, height);
        page.Found.Add(DocumentDiagnostics.WithoutFile(figure));
        return null;
    }

    /// <summary>The theme's logo, no wider than this in points; null where there is none.</summary>
    public W.Drawing? Logo(double width) =>
        CoverLogo.Of(page.Document, page.Theme) is { } asset ? Of(asset, page.Theme.LogoAlt, asset.Span, width, CoverLogo.MostHeight) : null;

    private W.Drawing? Of(Asset asset, string alt, SourceSpan shownAt, double width, double height)
    {
        if (SvgDrawings.IsDrawing(asset))
        {
            return drawings.Of(asset, shownAt) is { } drawing
                ? InLine(DrawingOf(asset, drawing), alt, Fitted(drawing.Width, drawing.Height, width, height))
                : null;
        }

        if (!bitmaps.TryGetValue(asset.Name, out var reading))
            bitmaps.Add(asset.Name, reading = BitmapReader.Read(asset.Bytes.AsMemory()));
        if (reading.Bitmap is not { } bitmap)
        {
            page.Found.Add(DocumentDiagnostics.Unreadable(asset.Name, reading.Problem!, shownAt));
            return null;
        }

        var id = page.Relationships.Picture(asset.Name, bitmap.Kind == BitmapKind.Png ? PictureKind.Png : PictureKind.Jpeg, () => [.. bitmap.Encoded]);
        return InLine(new A.Blip { Embed = id }, alt, Fitted(bitmap.Width * Pixel, bitmap.Height * Pixel, width, height));
    }

    private A.Blip DrawingOf(Asset asset, Typesetting.Elements.Drawing drawing)
    {
        var metafile = page.Relationships.Picture(asset.Name + ".emf", PictureKind.Metafile, () => EmfFile.Write(drawing, DocxStyles.Family(page.Theme)));
        var svg = page.Relationships.Picture(asset.Name, PictureKind.Svg, () => [.. asset.Bytes]);
        return new A.Blip(new A.BlipExtensionList(new A.BlipExtension(new SVGBlip { Embed = svg }) { Uri = SvgExtension })) { Embed = metafile };
    }

    /// <summary>Natural size, made smaller where there is less room.</summary>
    private static (long Width, long Height) Fitted(double width, double height, double mostWidth, double mostHeight)
    {
        var scale = Math.Min(1, Math.Min(mostWidth / width, mostHeight / height));
        return (DocxUnits.Emu(width * scale), DocxUnits.Emu(height * scale));
    }

    /// <summary>A picture that stands in the line (ISO/IEC 29500-1 §20.4.2.8), with the words of its figure.</summary>
    private W.Drawing InLine(A.Blip picture, string alt, (long Width, long Height) size)
    {
        var number = page.Names.NextDrawing();
        var name = $"Picture {number}";
        var words = DocxInlines.XmlText(alt);
        return new(new Wp.Inline(
            new Wp.Extent { Cx = size.Width, Cy = size.Height },
            new Wp.DocProperties { Id = number, Name = name, Description = words },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new Pictures.Picture(
                new Pictures.NonVisualPictureProperties(
                    new Pictures.NonVisualDrawingProperties { Id = number, Name = name, Description = words },
                    new Pictures.NonVisualPictureDrawingProperties()),
                new Pictures.BlipFill(picture, new A.Stretch(new A.FillRectangle())),
                new Pictures.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size.Width, Cy = size.Height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
