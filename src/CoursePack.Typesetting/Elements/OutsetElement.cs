using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>An element that reaches past the text into the margins, in points; into the top margin only at the head of a page.</summary>
public sealed class OutsetElement(Element content, double left, double right, double top) : Element
{
    internal override Flow Fit(double width, LayoutPass pass) => new OutsetFlow(content.Fit(width + left + right, pass), left, top);

    internal override ElementWidths Widths(LayoutPass pass) => content.Widths(pass).Wider(-left - right);
}

internal sealed class OutsetFlow(Flow content, double left, double top) : Flow
{
    public override double LeastHeight(double page) => content.LeastHeight(page);

    public override Placement Lay(in Space space, in Spot spot)
    {
        var up = space.Fresh && !double.IsInfinity(space.Height) ? top : 0;
        var placed = content.Lay(space with { Height = space.Height + up, FullHeight = space.FullHeight + up }, spot.Moved(-left, -up));
        return placed.Kind switch
        {
            PlacementKind.Full => Placement.Full(Math.Max(0, placed.Height - up)),
            PlacementKind.Partial => Placement.Partial(Math.Max(0, placed.Height - up), new OutsetFlow(placed.Rest!, left, top)),
            _ => placed,
        };
    }
}
