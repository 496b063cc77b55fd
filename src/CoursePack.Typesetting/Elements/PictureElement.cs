using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>A bitmap, never wider than its place nor higher than a page.</summary>
/// <param name="alt">What it shows, for readers who cannot see it; null for an ornament.</param>
public sealed class PictureElement(Bitmap bitmap, string? alt) : Element
{
    public Bitmap Bitmap { get; } = bitmap;

    public string? Alt { get; } = alt;

    /// <summary>Wanted width in points; null for the picture's own at <see cref="PixelsPerInch"/>.</summary>
    public double? Width { get; init; }

    /// <summary>Most height in points.</summary>
    public double MostHeight { get; init; } = double.PositiveInfinity;

    public TextAlignment Alignment { get; init; }

    /// <summary>Resolution at which a picture without a wanted width is printed.</summary>
    public double PixelsPerInch { get; init; } = 144;

    private double OwnWidth => Width ?? Bitmap.Width * 72.0 / PixelsPerInch;

    internal override Flow Fit(double width, LayoutPass pass)
    {
        var w = Math.Min(width, OwnWidth);
        var h = w * Bitmap.Height / Bitmap.Width;
        if (h > MostHeight)
            (w, h) = (w * MostHeight / h, MostHeight);
        return new PictureFlow(this, width, w, h);
    }

    internal override ElementWidths Widths(LayoutPass pass) => new(Math.Min(36, OwnWidth), OwnWidth);
}

internal sealed class PictureFlow(PictureElement picture, double place, double width, double height) : Flow
{
    public override Placement Lay(in Space space, in Spot spot)
    {
        var scale = 1.0;
        if (!space.Holds(height))
        {
            if (!space.Fresh)
                return Placement.Wrap("the picture does not fit");
            scale = Math.Max(1, space.Height) / height;
        }

        var placed = Placement.Full(height * scale);
        if (!spot.Draws)
            return placed;
        if (scale < 1)
            spot.Canvas.Report(LayoutIssueKind.PictureTooHigh, picture.Origin);
        var slack = place - width * scale;
        var left = picture.Alignment switch
        {
            TextAlignment.Centre => slack / 2,
            TextAlignment.End => slack,
            _ => 0,
        };
        var bounds = new Rectangle(spot.X + left, spot.Y, width * scale, height * scale);
        StructureElement? element = null;
        if (picture.Alt is not null && spot.Parent is not null)
            element = spot.Parent.Add(new("Figure") { Alt = picture.Alt, BoundingBox = bounds });
        spot.Canvas.Paint(new ImageCommand(element, picture.Bitmap, bounds) { Pagination = spot.Pagination });
        return placed;
    }
}
