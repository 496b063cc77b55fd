using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>The structure elements of a table that has begun.</summary>
internal readonly record struct TableTags(StructureElement? Table, StructureElement? Head, StructureElement? Body);

/// <summary>A table from a row on, the rows there perhaps already begun.</summary>
/// <param name="caption">What is left of the caption.</param>
internal sealed class TableFlow(FittedTable table, Flow? caption, int next, RowGroup? begun, TableTags made) : Flow
{
    /// <summary>
    /// A head that takes more of a page than this is not repeated; nor are a head and two rows kept together. A caption that takes
    /// more is a text before the table.
    /// </summary>
    private const double MostOfPage = 0.4;

    private bool Starts => next == 0 && begun is null;

    private double CaptionHeight => caption?.NaturalHeight ?? 0;

    public override double LeastHeight(double page)
    {
        if (caption is not null && CaptionHeight > page * MostOfPage)
            return caption.LeastHeight(page);
        var height = CaptionHeight;
        var first = begun ?? table.Group(next);
        if (table.Header is null)
            return height + first.LeastHeight(page - height);
        height += table.Header.Height;
        if (!Starts)
            return height + first.LeastHeight(page - height);
        var after = table.Grid.GroupEnd(0);
        if (after >= table.RowCount)
            return height;
        var both = height + table.Group(after).Height + SecondHeight(table.Grid.GroupEnd(after));
        return both <= page * MostOfPage ? both : height + table.Group(after).LeastHeight(page - height);
    }

    /// <summary>A table does not begin with one row at the foot of a page.</summary>
    private double SecondHeight(int row) => row < table.RowCount && !table.Table.IsGrid ? table.Group(row).Height : 0;

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (caption is not null && CaptionHeight > space.FullHeight * MostOfPage)
            return LayCaption(caption, space, spot);
        var least = LeastHeight(space.FullHeight);
        if (!space.Fresh && !space.Holds(least) && space.PageHolds(least))
            return Placement.Wrap("the table's head and its first row do not fit");

        var repeats = !Starts && next >= table.Grid.HeaderRows && table.Header is { } header && header.Height <= space.FullHeight * MostOfPage;
        var used = CaptionHeight + (repeats ? table.Header!.Height : 0);
        var group = begun ?? table.Group(next);
        var room = Room(space, used, used);
        if (!space.Fresh && group.Lay(room, default).Kind == PlacementKind.Wrap)
            return Placement.Wrap("the table's next row does not fit");

        var tags = spot.Draws ? Open(spot) : made;
        if (repeats && spot.Draws)
            table.Header!.Lay(Space.Endless, spot.AsArtifact() with { Pagination = Pagination.Repeated });

        var head = used;
        for (var row = next; row < table.RowCount;)
        {
            if (row > next && row > table.Grid.HeaderRows && LeavesBadly(row, group, Room(space, used, head)))
                return Partly(spot, used, new(table, null, row, group, tags));
            var placed = group.Lay(Room(space, used, head), spot.Moved(0, used).Under(spot.Draws ? ParentOf(row, ref tags) : null));
            if (placed.Kind == PlacementKind.Wrap)
                return Partly(spot, used, new(table, null, row, group, tags));
            used += placed.Height;
            if (placed.Kind == PlacementKind.Partial)
                return Partly(spot, used, new(table, null, row + group.Rows.Length - placed.Rest!.Rows.Length, placed.Rest, tags));
            row = group.Rows[^1].Index + 1;
            if (row < table.RowCount)
                group = table.Group(row);
        }

        Frame(spot, used);
        return Placement.Full(used);
    }

    /// <summary>
    /// A row that fits, and yet goes to the next page: it names what follows, which does not fit, or what follows is the last
    /// row, which would stand there alone.
    /// </summary>
    private bool LeavesBadly(int row, RowGroup group, in Space room)
    {
        var after = group.Rows[^1].Index + 1;
        if (after >= table.RowCount || group.Rows[0].Index != row || !room.Holds(group.Height))
            return false;
        var following = table.Group(after);
        var isLast = following.Rows[^1].Index + 1 >= table.RowCount;
        return (isLast || table.Table.Rows[row].KeepWithNext) && !table.Table.IsGrid
            && !room.Holds(group.Height + following.Height) && room.PageHolds(group.Height + following.Height);
    }

    private Placement Partly(in Spot spot, double used, TableFlow rest)
    {
        Frame(spot, used);
        return Placement.Partial(used, rest);
    }

    private static Space Room(in Space space, double used, double head) =>
        space with { Height = space.Height - used, FullHeight = space.FullHeight - head, Fresh = space.Fresh && used <= head };

    /// <summary>A long caption, page by page; the rows begin on the page after it.</summary>
    private Placement LayCaption(Flow text, in Space space, in Spot spot)
    {
        var element = made.Table ?? Make();
        var placed = text.Lay(space, spot.Under(spot.Parent is null ? null : element));
        if (placed.Kind == PlacementKind.Wrap)
            return placed;
        if (spot.Draws && element.Parent is null)
            spot.Parent?.Add(element);
        return Placement.Partial(placed.Height, new TableFlow(table, placed.Rest, next, begun, new(spot.Draws && spot.Parent is not null ? element : null, null, null)));
    }

    private StructureElement Make() => new(table.Table.IsGrid ? "Div" : "Table");

    private TableTags Open(in Spot spot)
    {
        if (!Starts)
            return made;
        if (table.TooWide)
            spot.Canvas!.Report(LayoutIssueKind.TableTooWide, table.Table.Origin);
        var element = made.Table ?? spot.Parent?.Add(Make());
        caption?.Lay(Space.Endless, spot.Under(element));
        return new(element, null, null);
    }

    private StructureElement? ParentOf(int row, ref TableTags tags)
    {
        if (tags.Table is null || table.Table.IsGrid)
            return tags.Table;
        if (row < table.Grid.HeaderRows)
            tags = tags with { Head = tags.Head ?? tags.Table.Add(new("THead")) };
        else
            tags = tags with { Body = tags.Body ?? tags.Table.Add(new("TBody")) };
        return row < table.Grid.HeaderRows ? tags.Head : tags.Body;
    }

    private void Frame(in Spot spot, double height)
    {
        var top = CaptionHeight;
        if (spot.Draws && table.Look.Frame is { } frame && height > top)
            spot.Canvas.Paint(new PathCommand(null, VectorPath.Rectangle(new(spot.X, spot.Y + top, table.Width, height - top)), null, frame) { Pagination = spot.Pagination });
    }
}
