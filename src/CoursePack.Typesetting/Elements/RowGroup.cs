using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>
/// Rows of a table that spans tie together; mostly a single one. Stays on one page when a page can hold it; a higher one
/// is cut between its rows, and a row higher than a page is cut between the lines of its cells.
/// </summary>
internal sealed class RowGroup(FittedTable table, ImmutableArray<GroupRow> rows, ImmutableArray<GroupCell> cells)
{
    private double[]? heights;

    public ImmutableArray<GroupRow> Rows => rows;

    public double Height
    {
        get
        {
            var sum = 0.0;
            foreach (var height in Heights)
                sum += height;
            return sum;
        }
    }

    /// <summary>All of it when a page holds it, else a first part of its first row.</summary>
    public double LeastHeight(double page)
    {
        if (Height <= page + Space.Tolerance)
            return Height;
        var least = 0.0;
        foreach (var cell in cells)
        {
            if (cell.Row == 0)
                least = Math.Max(least, cell.Flow.LeastHeight(page - Vertical));
        }

        return least + Vertical;
    }

    private double Vertical => table.Padding.Top + table.Padding.Bottom;

    private double[] Heights => heights ??= MeasureRows();

    /// <summary>Places what fits; the rest is null when nothing is left.</summary>
    public RowsPlaced Lay(in Space space, in Spot spot)
    {
        var total = Height;
        if (space.Holds(total))
        {
            if (spot.Draws)
                Draw(spot, rows.Length, total, cut: null);
            return new(PlacementKind.Full, total, null);
        }

        if (!space.Fresh && space.PageHolds(total))
            return new(PlacementKind.Wrap, 0, null);
        var whole = 0;
        var height = 0.0;
        while (whole < rows.Length && space.Holds(height + Heights[whole]))
            height += Heights[whole++];
        return whole > 0 ? CutBetween(whole, height, space, spot) : CutWithin(space, spot);
    }

    private RowsPlaced CutBetween(int whole, double height, in Space space, in Spot spot)
    {
        var rest = ImmutableArray.CreateBuilder<GroupCell>();
        var flows = new Flow?[cells.Length];
        var made = spot.Draws ? Draw(spot, whole, height, new CellCut(space.FullHeight, false, space.RightHand, flows)) : this;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = made.CellAt(i);
            if (cell.Row >= whole)
                rest.Add(cell with { Row = cell.Row - whole });
            else if (cell.Row + cell.RowSpan > whole)
                rest.Add(cell with { Row = 0, RowSpan = cell.Row + cell.RowSpan - whole, Flow = spot.Draws ? flows[i] ?? NothingFlow.Instance : cell.Flow });
        }

        return new(PlacementKind.Partial, height, new(table, made.Rows.RemoveRange(0, whole), rest.ToImmutable()));
    }

    private RowsPlaced CutWithin(in Space space, in Spot spot)
    {
        var inner = space.Inset(Vertical);
        var height = 0.0;
        foreach (var cell in cells)
        {
            if (cell.Row > 0)
                continue;
            var placed = cell.Flow.Measure(inner);
            if (placed.Kind == PlacementKind.Wrap && !space.Fresh)
                return new(PlacementKind.Wrap, 0, null);
            height = Math.Max(height, placed.Height);
        }

        height += Vertical;
        var flows = new Flow?[cells.Length];
        var made = this;
        if (spot.Draws)
        {
            spot.Canvas.Report(LayoutIssueKind.RowTooHigh, table.Table.Rows[rows[0].Index].Origin ?? table.Table.Origin);
            made = Draw(spot, 1, height, new CellCut(space.FullHeight, space.Fresh, space.RightHand, flows));
        }

        var rest = ImmutableArray.CreateBuilder<GroupCell>(cells.Length);
        var any = rows.Length > 1;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = made.CellAt(i);
            var flow = cell.Row > 0 ? cell.Flow
                : spot.Draws ? flows[i]
                : cell.Flow.Measure(inner).Rest;
            any |= flow is not null;
            rest.Add(cell with { Flow = flow ?? NothingFlow.Instance });
        }

        return any ? new(PlacementKind.Partial, height, new(table, made.Rows, rest.MoveToImmutable())) : new(PlacementKind.Full, height, null);
    }

    // Of this group, from another that drew part of it.
    private GroupCell CellAt(int index) => cells[index];

    private double[] MeasureRows()
    {
        var measured = new double[rows.Length];
        for (var r = 0; r < rows.Length; r++)
            measured[r] = rows[r].Index >= table.Grid.HeaderRows && rows[r].Made is null ? table.Look.LeastRowHeight : 0;
        foreach (var cell in cells)
        {
            if (cell.RowSpan == 1)
                measured[cell.Row] = Math.Max(measured[cell.Row], cell.Flow.NaturalHeight + Vertical);
        }

        foreach (var cell in cells)
        {
            if (cell.RowSpan == 1)
                continue;
            var missing = cell.Flow.NaturalHeight + Vertical;
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                missing -= measured[r];
            if (missing > 0)
                measured[cell.Row + cell.RowSpan - 1] += missing;
        }

        return measured;
    }

    /// <summary>Draws the first rows. Returns the group with the structure elements it now has.</summary>
    private RowGroup Draw(in Spot spot, int count, double height, CellCut? cut)
    {
        var tops = new double[count + 1];
        for (var r = 0; r < count; r++)
            tops[r + 1] = cut is not null && count == 1 ? height : tops[r] + Heights[r];

        PaintGrounds(spot, count, tops);
        var drawnRows = rows.ToBuilder();
        var drawnCells = cells.ToBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            if (cell.Row >= count)
                continue;
            StructureElement? element = null;
            if (spot.Parent is not null && !(table.Table.IsGrid && cell.Flow.NaturalHeight <= 0))
            {
                var row = drawnRows[cell.Row].Made ?? (table.Table.IsGrid ? spot.Parent : spot.Parent.Add(new("TR")));
                drawnRows[cell.Row] = drawnRows[cell.Row] with { Made = row };
                element = cell.Made ?? row.Add(TagOf(cell.Cell));
            }

            var bottom = tops[Math.Min(count, cell.Row + cell.RowSpan)];
            var padding = table.Padding;
            var place = spot.Moved(table.Left(cell.Cell.Column) + padding.Left, tops[cell.Row] + padding.Top).Under(element);
            if (cut is null || (cell.Row + cell.RowSpan <= count && count > 1))
            {
                cell.Flow.Lay(Space.Endless, place);
            }
            else
            {
                var room = bottom - tops[cell.Row] - Vertical;
                var placed = cell.Flow.Lay(new(room, cut.FullHeight - Vertical, cut.Fresh, cut.RightHand), place);
                cut.Rests[i] = placed.Kind == PlacementKind.Wrap ? cell.Flow : placed.Rest;
            }

            drawnCells[i] = cell with { Made = element };
        }

        PaintRules(spot, count, tops);
        return new(table, drawnRows.MoveToImmutable(), drawnCells.MoveToImmutable());
    }

    private StructureElement TagOf(GridCell cell)
    {
        if (table.Table.IsGrid)
            return new("Div");
        var attributes = table.Grid.AttributesOf(cell);
        return new(attributes.Scope is null ? "TD" : "TH") { Cell = attributes };
    }

    private void PaintGrounds(in Spot spot, int count, double[] tops)
    {
        for (var r = 0; r < count; r++)
        {
            if (GroundOf(rows[r].Index) is { } ground)
                Fill(spot, ground, 0, table.Width, tops[r], tops[r + 1]);
        }

        foreach (var cell in cells)
        {
            if (cell.Row < count && cell.Cell.Spec.Ground is { } ground)
                Fill(spot, ground, table.Left(cell.Cell.Column), table.Right(cell.Cell.Column + cell.Cell.ColumnSpan - 1), tops[cell.Row], tops[Math.Min(count, cell.Row + cell.RowSpan)]);
        }
    }

    private Color? GroundOf(int row)
    {
        if (table.Table.Rows[row].Ground is { } own)
            return own;
        var header = table.Grid.HeaderRows;
        if (row < header)
            return table.Look.HeaderGround;
        return (row - header) % 2 == 1 ? table.Look.StripeGround : null;
    }

    private static void Fill(in Spot spot, Color color, double left, double right, double top, double bottom) =>
        spot.Canvas!.Paint(new PathCommand(null, VectorPath.Rectangle(new(spot.X + left, spot.Y + top, right - left, bottom - top)), color, null) { Pagination = spot.Pagination });

    private void PaintRules(in Spot spot, int count, double[] tops)
    {
        var look = table.Look;
        var isHead = rows[0].Index < table.Grid.HeaderRows;
        var rule = isHead ? look.HeaderRule : look.RowRule;
        // A frame closes the table; two dashed lines on each other would look like one that is not dashed.
        if (rule is not null && !(look.Frame is not null && rows[count - 1].Index == table.RowCount - 1 && rows.Length == 1))
        {
            if (count == 1 && rows.Length == 1)
            {
                Rule(spot, rule, 0, tops[1], table.Width, tops[1]);
            }
            else
            {
                foreach (var cell in cells)
                {
                    if (cell.Row < count && cell.Row + cell.RowSpan <= count)
                        Rule(spot, rule, table.Left(cell.Cell.Column), tops[cell.Row + cell.RowSpan], table.Right(cell.Cell.Column + cell.Cell.ColumnSpan - 1), tops[cell.Row + cell.RowSpan]);
                }
            }
        }

        if (look.ColumnRule is null)
            return;
        foreach (var cell in cells)
        {
            var end = cell.Cell.Column + cell.Cell.ColumnSpan;
            if (cell.Row < count && end < table.Grid.ColumnCount)
                Rule(spot, look.ColumnRule, table.Left(end), tops[cell.Row], table.Left(end), tops[Math.Min(count, cell.Row + cell.RowSpan)]);
        }
    }

    private static void Rule(in Spot spot, Stroke stroke, double x1, double y1, double x2, double y2) =>
        spot.Canvas!.Paint(new PathCommand(null, VectorPaths.Line(spot.X + x1, spot.Y + y1, spot.X + x2, spot.Y + y2), null, stroke) { Pagination = spot.Pagination });

    /// <summary>How cells are cut, and what is left of each.</summary>
    private sealed record CellCut(double FullHeight, bool Fresh, bool RightHand, Flow?[] Rests);
}

/// <summary>What became of a group; <paramref name="Rest"/> is null when nothing is left.</summary>
internal readonly record struct RowsPlaced(PlacementKind Kind, double Height, RowGroup? Rest);
