using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>Empty room of a height in points; ends with the page.</summary>
public sealed class SpaceElement(double height) : Element
{
    internal override Flow Fit(double width, LayoutPass pass) => new SpaceFlow(height);

    internal override ElementWidths Widths(LayoutPass pass) => default;
}

internal sealed class SpaceFlow(double height) : Flow
{
    public override Placement Lay(in Space space, in Spot spot) => Placement.Full(Math.Max(0, Math.Min(height, space.Height)));
}
