using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>What follows begins on a new page, or on the next right-hand page. Nothing at the head of such a page.</summary>
public sealed class BreakElement : Element
{
    public bool ToRightHand { get; init; }

    internal override Flow Fit(double width, LayoutPass pass) => new BreakFlow(ToRightHand);

    internal override ElementWidths Widths(LayoutPass pass) => default;
}

internal sealed class BreakFlow(bool toRightHand) : Flow
{
    // More than nothing, so that what is kept with the next is content with a break.
    public override double LeastHeight(double page) => 2 * Space.Tolerance;

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (double.IsInfinity(space.Height) || (space.Fresh && (space.RightHand || !toRightHand)))
            return Placement.Empty;
        return Placement.Partial(0, toRightHand && !space.Fresh ? this : NothingFlow.Instance);
    }
}

/// <summary>What is left of something that is done.</summary>
internal sealed class NothingFlow : Flow
{
    public static NothingFlow Instance { get; } = new();

    public override double LeastHeight(double page) => 0;

    public override Placement Lay(in Space space, in Spot spot) => Placement.Empty;
}
