using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>A list: labels beside bodies.</summary>
public sealed class ListElement(ImmutableArray<ListEntry> entries) : Element
{
    /// <summary>No body is narrower than this many points; labels then stand above.</summary>
    private const double NarrowestBody = 90;

    public ImmutableArray<ListEntry> Entries { get; } = entries;

    /// <summary>How labels are made (ISO 32000-1 §14.8.5.5): <c>Disc</c>, <c>Decimal</c>, <c>None</c> …</summary>
    public string Numbering { get; init; } = "None";

    /// <summary>From the edge to the bodies, in points.</summary>
    public double Indent { get; init; } = 18;

    /// <summary>Between two entries, in points.</summary>
    public double Gap { get; init; }

    internal override Flow Fit(double width, LayoutPass pass)
    {
        var deep = width - Indent < NarrowestBody;
        var items = ImmutableArray.CreateBuilder<StackItem>(Entries.Length);
        // The last entry does not stand alone on a page, nor the first of a longer list.
        for (var i = 0; i < Entries.Length; i++)
        {
            var keeps = (i == 0 && Entries.Length > 3) || (i == Entries.Length - 2 && Entries.Length > 2);
            items.Add(new(new ListEntryElement(Entries[i], deep ? 0 : Indent) { Origin = Origin }, Before: Gap, KeepWithNext: keeps));
        }

        return new TagElement("L", new StackElement(items.MoveToImmutable())) { ListNumbering = Numbering }.Fit(width, pass);
    }

    internal override ElementWidths Widths(LayoutPass pass)
    {
        var widths = default(ElementWidths);
        foreach (var entry in Entries)
            widths = widths.Max(entry.Body.Widths(pass).Wider(Indent));
        return widths;
    }
}

internal sealed class ListEntryElement(ListEntry entry, double indent) : Element
{
    internal override Flow Fit(double width, LayoutPass pass)
    {
        var label = entry.Label?.Fit(indent > 0 ? indent : width, pass);
        return new ListEntryFlow(this, label, entry.LabelIsArtifact, entry.Body.Fit(width - indent, pass), indent, default);
    }

    internal override ElementWidths Widths(LayoutPass pass) => entry.Body.Widths(pass).Wider(indent);
}

/// <summary>The elements <c>LI</c> and <c>LBody</c> of an entry that has begun.</summary>
internal readonly record struct ListEntryTags(StructureElement? Item, StructureElement? Body);

internal sealed class ListEntryFlow(ListEntryElement entry, Flow? label, bool labelIsArtifact, Flow body, double indent, ListEntryTags made) : Flow
{
    private double LabelHeight => indent <= 0 && label is not null ? label.NaturalHeight : 0;

    public override double LeastHeight(double page) => LabelHeight + Math.Max(body.LeastHeight(page - LabelHeight), label?.NaturalHeight ?? 0);

    public override Placement Lay(in Space space, in Spot spot)
    {
        // Room for the label, measured with the body: a label without a body stands alone.
        var top = LabelHeight;
        var room = space.Below(0) with { Height = space.Height - top };
        if (label is not null && !space.Fresh && !space.Holds(label.NaturalHeight))
            return Placement.Wrap("the label does not fit");
        if (!spot.Draws)
            return Result(body.Lay(room, default), top, made);

        var item = made.Item;
        var into = made.Body;
        if (spot.Parent is not null)
        {
            item ??= new("LI");
            into ??= new("LBody");
        }

        // The label comes first, so that the page is painted in reading order; the entry joins the list once it stands.
        PaintLabel(spot.Under(item));
        var placed = body.Lay(room, spot.Moved(indent, top).Under(into));
        if (placed.Kind == PlacementKind.Wrap)
            return placed;
        if (spot.Parent is not null && item!.Parent is null)
        {
            spot.Parent.Add(item);
            item.Add(into!);
        }

        if (indent <= 0 && label is not null)
            spot.Canvas.Report(LayoutIssueKind.NestedTooDeep, entry.Origin);
        return Result(placed, top, new(item, into));
    }

    private void PaintLabel(in Spot spot)
    {
        if (label is null)
            return;
        var element = labelIsArtifact || spot.Parent is null ? null : spot.Parent.Add(new("Lbl"));
        label.Lay(Space.Endless, spot.Under(element));
    }

    private Placement Result(in Placement placed, double top, ListEntryTags tags) => placed.Kind switch
    {
        PlacementKind.Wrap => placed,
        PlacementKind.Partial => Placement.Partial(placed.Height + top, new ListEntryFlow(entry, null, true, placed.Rest!, indent, tags)),
        _ => Placement.Full(Math.Max(placed.Height + top, label?.NaturalHeight ?? 0)),
    };
}
