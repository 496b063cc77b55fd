using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <param name="alt">What it shows, for readers who cannot see it; null for an ornament.</param>
public sealed class DrawingElement(Drawing drawing, string? alt = null) : Element
{
    public Drawing Drawing { get; } = drawing;

    public string? Alt { get; } = alt;

    public TextAlignment Alignment { get; init; }

    /// <summary>Most height in points.</summary>
    public double MostHeight { get; init; } = double.PositiveInfinity;

    /// <summary>A box to tick or a circle to choose that lies on the drawing.</summary>
    public FormField? Field { get; init; }

    /// <summary>Takes no height: what follows stands on it.</summary>
    public bool Behind { get; init; }

    internal override Flow Fit(double width, LayoutPass pass) => new DrawingFlow(this, width, Fitting(width));

    private double Fitting(double width) => Math.Min(1, Math.Min(width / Math.Max(1, Drawing.Width), MostHeight / Math.Max(1, Drawing.Height)));

    internal override ElementWidths Widths(LayoutPass pass) => new(Math.Min(12, Drawing.Width), Drawing.Width);
}

internal sealed class DrawingFlow(DrawingElement drawing, double place, double fitted) : Flow
{
    public override Placement Lay(in Space space, in Spot spot)
    {
        var scale = fitted;
        var height = drawing.Drawing.Height * scale;
        if (!drawing.Behind && !space.Holds(height))
        {
            if (!space.Fresh)
                return Placement.Wrap("the drawing does not fit");
            scale *= Math.Max(1, space.Height) / height;
            if (spot.Draws)
                spot.Canvas.Report(LayoutIssueKind.PictureTooHigh, drawing.Origin);
        }

        if (spot.Draws)
            Draw(spot, scale);
        return Placement.Full(drawing.Behind ? 0 : drawing.Drawing.Height * scale);
    }

    private void Draw(in Spot spot, double scale)
    {
        var slack = place - drawing.Drawing.Width * scale;
        var x = spot.X + drawing.Alignment switch
        {
            TextAlignment.Centre => slack / 2,
            TextAlignment.End => slack,
            _ => 0,
        };
        var bounds = new Rectangle(x, spot.Y, drawing.Drawing.Width * scale, drawing.Drawing.Height * scale);
        FieldPlacing.Place(spot, drawing.Field, bounds);
        StructureElement? element = null;
        if (drawing.Alt is not null && spot.Parent is not null)
            element = spot.Parent.Add(new("Figure") { Alt = drawing.Alt, BoundingBox = bounds });
        foreach (var shape in drawing.Drawing.Shapes)
        {
            spot.Canvas!.Paint(shape switch
            {
                Shape.Label label => new TextCommand(element, label.Face, label.Size * scale, x + label.X * scale, spot.Y + label.Baseline * scale, label.Text, label.Color) { Pagination = spot.Pagination },
                Shape.Outline outline => new PathCommand(element, Moved(outline.Path, x, spot.Y, scale), outline.Fill, outline.Stroke?.Scaled(scale)) { Pagination = spot.Pagination, EvenOdd = outline.EvenOdd },
                _ => throw new InvalidOperationException($"unknown shape {shape.GetType()}"),
            });
        }
    }

    private static VectorPath Moved(VectorPath path, double x, double y, double scale)
    {
        var moved = ImmutableArray.CreateBuilder<PathSegment>(path.Segments.Length);
        foreach (var segment in path.Segments)
        {
            moved.Add(segment switch
            {
                PathSegment.Move m => new PathSegment.Move(x + m.X * scale, y + m.Y * scale),
                PathSegment.Line l => new PathSegment.Line(x + l.X * scale, y + l.Y * scale),
                PathSegment.Curve c => new PathSegment.Curve(x + c.X1 * scale, y + c.Y1 * scale, x + c.X2 * scale, y + c.Y2 * scale, x + c.X * scale, y + c.Y * scale),
                _ => segment,
            });
        }

        return new(moved.MoveToImmutable());
    }
}
