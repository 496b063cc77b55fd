using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>Takes no room: from here on page furniture finds <paramref name="value"/> under <paramref name="key"/>.</summary>
public sealed class RunningTitleElement(string key, string value) : Element
{
    internal override Flow Fit(double width, LayoutPass pass) => new RunningTitleFlow(new(key, value));

    internal override ElementWidths Widths(LayoutPass pass) => default;
}

internal sealed class RunningTitleFlow(RunningTitle title) : Flow
{
    public override Placement Lay(in Space space, in Spot spot)
    {
        if (spot.Draws)
            spot.Canvas.Run(title);
        return Placement.Full(0);
    }
}
