using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>An element that can be jumped to, whose page number can be asked, and which may be a heading of the outline.</summary>
public sealed class AnchorElement(string name, Element content) : Element
{
    public string Name { get; } = name;

    public Element Content { get; } = content;

    /// <summary>Entry in the outline; null for none.</summary>
    public string? OutlineTitle { get; init; }

    /// <summary>Depth in the outline, from 1.</summary>
    public int OutlineLevel { get; init; } = 1;

    internal override Flow Fit(double width, LayoutPass pass) => new AnchorFlow(this, Content.Fit(width, pass));

    internal override ElementWidths Widths(LayoutPass pass) => Content.Widths(pass);
}

internal sealed class AnchorFlow(AnchorElement anchor, Flow content) : Flow
{
    public override double LeastHeight(double page) => content.LeastHeight(page);

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (!spot.Draws)
            return content.Lay(space, spot);
        var mark = spot.Canvas.Mark();
        spot.Canvas.Place(new PlacedAnchor(anchor.Name, spot.X, spot.Y));
        if (anchor.OutlineTitle is { } title)
            spot.Canvas.Place(new PlacedHeading(anchor.OutlineLevel, title, anchor.Name));
        var placed = content.Lay(space, spot);
        if (placed.Kind == PlacementKind.Wrap)
            spot.Canvas.Restore(mark);
        return placed;
    }
}
