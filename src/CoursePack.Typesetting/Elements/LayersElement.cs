using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>Elements at fixed places in an area of fixed height, later ones on top; for covers, openers and furniture. Never cut.</summary>
public sealed class LayersElement(double height, ImmutableArray<Layer> layers) : Element
{
    internal override Flow Fit(double width, LayoutPass pass)
    {
        var parts = ImmutableArray.CreateBuilder<(Layer, Flow)>(layers.Length);
        foreach (var layer in layers)
            parts.Add((layer, layer.Element.Fit(layer.Width ?? Math.Max(1, width - layer.X), pass)));
        return new LayersFlow(this, height, parts.MoveToImmutable());
    }

    internal override ElementWidths Widths(LayoutPass pass)
    {
        var widths = default(ElementWidths);
        foreach (var layer in layers)
            widths = widths.Max(layer.Width is { } w ? new(w + layer.X, w + layer.X) : layer.Element.Widths(pass).Wider(layer.X));
        return widths;
    }
}

internal sealed class LayersFlow(LayersElement source, double height, ImmutableArray<(Layer Layer, Flow Flow)> parts) : Flow
{
    public override Placement Lay(in Space space, in Spot spot)
    {
        if (!space.Holds(height) && !space.Fresh)
            return Placement.Wrap("the area does not fit");
        if (spot.Draws)
        {
            if (!space.Holds(height))
                spot.Canvas.Report(LayoutIssueKind.TooHigh, source.Origin);
            foreach (var (layer, flow) in parts)
                flow.Lay(Space.Endless, spot.Moved(layer.X, layer.FromBottom ? layer.Y - flow.NaturalHeight : layer.Y) with { Pagination = layer.Pagination == Pagination.None ? spot.Pagination : layer.Pagination });
        }

        return Placement.Full(height);
    }
}
