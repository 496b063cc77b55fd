using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>A field as wide as the place it is given; draws nothing of its own.</summary>
/// <param name="height">Points.</param>
public sealed class FieldElement(FormField field, double height) : Element
{
    internal override Flow Fit(double width, LayoutPass pass) => new FieldFlow(field, width, height);

    internal override ElementWidths Widths(LayoutPass pass) => default;
}

internal sealed class FieldFlow(FormField field, double width, double height) : Flow
{
    public override Placement Lay(in Space space, in Spot spot)
    {
        if (!space.Holds(height) && !space.Fresh)
            return Placement.Wrap("the field does not fit");
        FieldPlacing.Place(spot, field, new(spot.X, spot.Y, width, height));
        return Placement.Full(height);
    }
}
