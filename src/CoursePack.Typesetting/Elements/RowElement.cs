using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>
/// Columns side by side, or below one another where their place is too narrow. Read one after the other; each that is tagged
/// stays one structure element across pages.
/// </summary>
public sealed class RowElement(ImmutableArray<RowColumn> columns) : Element
{
    /// <summary>No column that shares the width is narrower than this many points, unless its content is.</summary>
    private const double NarrowestColumn = 72;

    public ImmutableArray<RowColumn> Columns { get; } = columns;

    /// <summary>Between two columns, in points.</summary>
    public double Gap { get; init; }

    /// <summary>How columns stand when the whole row fits.</summary>
    public VerticalAlignment Alignment { get; init; }

    /// <summary>Columns that find no room beside the others go on in a row below.</summary>
    public bool Wraps { get; init; }

    internal override Flow Fit(double width, LayoutPass pass)
    {
        if (Wraps && Asked(pass).Sum() + Gap * (Columns.Length - 1) > width + Space.Tolerance)
            return Wrapped(width, pass).Fit(width, pass);
        var widths = Share(width, pass);
        if (Columns.Length > 1 && IsTooNarrow(widths, pass))
            return Stacked().Fit(width, pass);
        var parts = ImmutableArray.CreateBuilder<RowPart>(Columns.Length);
        var x = 0.0;
        for (var i = 0; i < Columns.Length; i++)
        {
            parts.Add(new(x, Columns[i].Tag, Columns[i].Element.Fit(Math.Max(1, widths[i]), pass), null));
            x += widths[i] + Gap;
        }

        return new RowFlow(parts.MoveToImmutable(), Alignment);
    }

    internal override ElementWidths Widths(LayoutPass pass)
    {
        var sum = new ElementWidths(0, 0).Wider(Gap * Math.Max(0, Columns.Length - 1));
        foreach (var column in Columns)
        {
            var widths = column.Width is { } points ? new(points, points) : column.Element.Widths(pass);
            sum = new(sum.Least + widths.Least, sum.Natural + widths.Natural);
        }

        return sum;
    }

    private double[] Asked(LayoutPass pass) => [.. Columns.Select(c => c.Width ?? c.Element.Widths(pass).Natural + Space.Tolerance)];

    private StackElement Wrapped(double width, LayoutPass pass)
    {
        var asked = Asked(pass);
        var rows = ImmutableArray.CreateBuilder<StackItem>();
        for (int first = 0, end; first < asked.Length; first = end)
        {
            var used = asked[first];
            for (end = first + 1; end < asked.Length && used + Gap + asked[end] <= width + Space.Tolerance; end++)
                used += Gap + asked[end];
            rows.Add(new(new RowElement(Columns[first..end]) { Gap = Gap, Alignment = Alignment }, Before: Gap / 2));
        }

        return new(rows.ToImmutable());
    }

    private bool IsTooNarrow(double[] widths, LayoutPass pass)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            var column = Columns[i];
            if (column.Width is null && column.Share > 0 && widths[i] < NarrowestColumn && widths[i] + Space.Tolerance < column.Element.Widths(pass).Natural)
                return true;
        }

        return false;
    }

    private StackElement Stacked() =>
        new([.. Columns.Select((c, i) => new StackItem(c.Tag is { } tag ? new TagElement(tag, c.Element) : c.Element, Before: Gap / 2, KeepWithNext: i == 0))]);

    private double[] Share(double width, LayoutPass pass)
    {
        var widths = new double[Columns.Length];
        var left = width - Gap * (Columns.Length - 1);
        var shares = 0.0;
        for (var i = 0; i < widths.Length; i++)
        {
            var column = Columns[i];
            if (column.Width is null && column.Share > 0)
            {
                shares += column.Share;
                continue;
            }

            widths[i] = Math.Min(Math.Max(0, left), column.Width ?? column.Element.Widths(pass).Natural + Space.Tolerance);
            left -= widths[i];
        }

        for (var i = 0; i < widths.Length; i++)
        {
            if (Columns[i].Width is null && Columns[i].Share > 0)
                widths[i] = Math.Max(0, left) * Columns[i].Share / shares;
        }

        return widths;
    }
}

internal readonly record struct RowPart(double X, string? Tag, Flow Flow, StructureElement? Made);

internal sealed class RowFlow(ImmutableArray<RowPart> parts, VerticalAlignment alignment) : Flow
{
    public override double LeastHeight(double page)
    {
        var least = 0.0;
        foreach (var part in parts)
            least = Math.Max(least, part.Flow.LeastHeight(page));
        return least;
    }

    public override Placement Lay(in Space space, in Spot spot)
    {
        Span<Placement> measured = new Placement[parts.Length];
        double height = 0;
        var whole = true;
        var any = false;
        for (var i = 0; i < parts.Length; i++)
        {
            measured[i] = parts[i].Flow.Measure(space);
            if (measured[i].Kind == PlacementKind.Wrap)
                return measured[i];
            height = Math.Max(height, measured[i].Height);
            whole &= measured[i].Kind != PlacementKind.Partial;
            any |= measured[i].Kind != PlacementKind.Empty;
        }

        if (!any)
            return Placement.Empty;
        if (whole && !spot.Draws)
            return Placement.Full(height);
        var rest = ImmutableArray.CreateBuilder<RowPart>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            var placed = measured[i];
            var made = part.Made;
            if (spot.Draws)
            {
                var slack = whole ? height - placed.Height : 0;
                var down = alignment switch
                {
                    VerticalAlignment.Middle => slack / 2,
                    VerticalAlignment.Bottom => slack,
                    _ => 0,
                };
                var place = spot.Moved(part.X, down);
                if (part.Tag is not null && spot.Parent is not null && placed.Kind != PlacementKind.Empty)
                    place = place.Under(made ??= spot.Parent.Add(new(part.Tag)));
                placed = part.Flow.Lay(space, place);
            }

            rest.Add(part with { Flow = placed.Rest ?? NothingFlow.Instance, Made = made });
        }

        return whole ? Placement.Full(height) : Placement.Partial(height, new RowFlow(rest.MoveToImmutable(), VerticalAlignment.Top));
    }
}
