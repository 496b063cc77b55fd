using System.Runtime.InteropServices;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>
/// Space around an element, and perhaps a ground and a border, open where a page ends. In a place too narrow for both, the
/// space gives way to the content.
/// </summary>
public sealed class BoxElement(Element content) : Element
{
    /// <summary>No content is narrower than this many points while there is space at its sides.</summary>
    private const double NarrowestContent = 72;

    public Element Content { get; } = content;

    public Sides Padding { get; init; }

    public Color? Ground { get; init; }

    public Stroke? Border { get; init; }

    /// <summary>Radius of the corners in points.</summary>
    public double Corner { get; init; }

    /// <summary>A bar along the leading edge, in points; 0 for none.</summary>
    public double BarWidth { get; init; }

    public Color BarColor { get; init; }

    /// <summary>Height in points below which the box does not fall; the content stands at its top.</summary>
    public double LeastBoxHeight { get; init; }

    internal override Flow Fit(double width, LayoutPass pass)
    {
        var asked = Padding.Left + Padding.Right;
        var sides = Math.Clamp(width - NarrowestContent, 0, asked);
        var part = asked > 0 ? sides / asked : 1;
        return new BoxFlow(this, new(width, Padding.Left * part, Padding.Top * part, Padding.Bottom * part, Squeezed: part < 1), Content.Fit(Math.Max(1, width - sides), pass), begun: false);
    }

    internal override ElementWidths Widths(LayoutPass pass) => Content.Widths(pass).Wider(Padding.Left + Padding.Right);
}

/// <summary>A box in its place: its width and the space around its content, in points.</summary>
/// <param name="Squeezed">There is less space than the box asks for.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BoxFit(double Width, double Left, double Top, double Bottom, bool Squeezed);

internal sealed class BoxFlow(BoxElement box, BoxFit fit, Flow content, bool begun) : Flow
{
    private double BarWidth => fit.Squeezed ? Math.Min(box.BarWidth, fit.Left) : box.BarWidth;

    private double Vertical => fit.Top + fit.Bottom;

    public override double LeastHeight(double page) => Math.Max(content.LeastHeight(page - Vertical) + Vertical, begun ? 0 : box.LeastBoxHeight);

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (!begun && box.LeastBoxHeight > 0 && !space.Fresh && !space.Holds(box.LeastBoxHeight))
            return Placement.Wrap("the box does not fit");
        var ground = spot.Draws && Decorates ? spot.Canvas.Reserve() : -1;
        var placed = content.Lay(space.Inset(Vertical), spot.Moved(fit.Left, fit.Top));
        if (placed.Kind == PlacementKind.Wrap)
            return placed;
        if (placed.Kind == PlacementKind.Empty && box.LeastBoxHeight <= 0 && !Decorates)
            return Vertical > 0 ? Placement.Full(Math.Min(Vertical, Math.Max(0, space.Height))) : placed;
        var whole = placed.Kind != PlacementKind.Partial;
        var height = placed.Height + Vertical;
        if (whole && !begun)
            height = Math.Max(height, box.LeastBoxHeight);
        if (fit.Squeezed && spot.Draws && !begun)
            spot.Canvas.Report(LayoutIssueKind.NestedTooDeep, box.Origin);
        if (ground >= 0)
            Decorate(spot, ground, height, open: !whole);
        return whole ? Placement.Full(height) : Placement.Partial(height, new BoxFlow(box, fit, placed.Rest!, begun: true));
    }

    private bool Decorates => box.Ground is not null || box.Border is not null || box.BarWidth > 0;

    private void Decorate(in Spot spot, int ground, double height, bool open)
    {
        var canvas = spot.Canvas!;
        var bounds = new Rectangle(spot.X, spot.Y, fit.Width, height);
        double top = begun ? 0 : box.Corner, bottom = open ? 0 : box.Corner;
        if (box.Ground is not null || (box.Border is not null && !begun && !open))
        {
            var stroke = begun || open ? null : box.Border;
            canvas.Fill(ground, new PathCommand(null, VectorPaths.RoundedRectangle(bounds, top, bottom), box.Ground, stroke) { Pagination = spot.Pagination });
        }

        if (box.Border is { } border && (begun || open))
        {
            List<PathSegment> sides = [];
            sides.Add(new PathSegment.Move(bounds.X, bounds.Bottom));
            sides.Add(new PathSegment.Line(bounds.X, bounds.Y));
            sides.Add(begun ? new PathSegment.Move(bounds.Right, bounds.Y) : new PathSegment.Line(bounds.Right, bounds.Y));
            sides.Add(new PathSegment.Line(bounds.Right, bounds.Bottom));
            if (!open)
                sides.Add(new PathSegment.Line(bounds.X, bounds.Bottom));
            canvas.Paint(new PathCommand(null, new([.. sides]), null, border) { Pagination = spot.Pagination });
        }

        if (BarWidth > 0)
        {
            var bar = new Rectangle(spot.X, spot.Y, BarWidth, height);
            canvas.Paint(new PathCommand(null, VectorPaths.RoundedRectangle(bar, begun ? 0 : Math.Min(box.Corner, BarWidth / 2), open ? 0 : Math.Min(box.Corner, BarWidth / 2)), box.BarColor, null) { Pagination = spot.Pagination });
        }
    }
}
