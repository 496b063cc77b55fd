using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>Content that is not cut by the end of a page, unless it is higher than a page.</summary>
public sealed class TogetherElement(Element content) : Element
{
    public Element Content { get; } = content;

    /// <summary>Content higher than this many points may be cut all the same.</summary>
    public double MostHeight { get; init; } = double.PositiveInfinity;

    internal override Flow Fit(double width, LayoutPass pass) => new TogetherFlow(Content.Fit(width, pass), MostHeight);

    internal override ElementWidths Widths(LayoutPass pass) => Content.Widths(pass);
}

internal sealed class TogetherFlow(Flow content, double mostHeight) : Flow
{
    public override double LeastHeight(double page) => content.NaturalHeight <= Math.Min(mostHeight, page) + Space.Tolerance ? content.NaturalHeight : content.LeastHeight(page);

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (!space.Fresh && !double.IsInfinity(space.Height))
        {
            var height = content.NaturalHeight;
            if (height <= mostHeight && !space.Holds(height) && space.PageHolds(height))
                return Placement.Wrap("it is kept together and does not fit");
        }

        return content.Lay(space, spot);
    }
}
