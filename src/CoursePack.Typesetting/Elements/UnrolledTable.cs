using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>
/// A table with so many columns that none could hold a few letters: its cells stand below one another. To whoever reads the
/// structure it is the table it was.
/// </summary>
internal sealed class UnrolledTable(TableGrid grid) : Element
{
    /// <summary>In points.</summary>
    private const double BetweenRows = 12, BetweenCells = 2;

    internal override Flow Fit(double width, LayoutPass pass)
    {
        var items = ImmutableArray.CreateBuilder<StackItem>();
        if (grid.Table.Caption is { } caption)
            items.Add(new(caption, KeepWithNext: true));
        if (grid.HeaderRows > 0)
            items.Add(new(Rows("THead", 0, grid.HeaderRows)));
        if (grid.HeaderRows < grid.Rows.Length)
            items.Add(new(Rows("TBody", grid.HeaderRows, grid.Rows.Length), Before: BetweenRows));
        return new ReportingFlow(LayoutIssueKind.TableUnrolled, grid.Table.Origin, new TagElement("Table", new StackElement(items.ToImmutable())).Fit(width, pass));
    }

    internal override ElementWidths Widths(LayoutPass pass) => grid.Table.Widths(pass);

    private TagElement Rows(string type, int first, int end)
    {
        var rows = Enumerable.Range(first, end - first).Select(r => new StackItem(
            new TagElement("TR", new StackElement([.. grid.Rows[r].Select(c => new StackItem(Cell(c), Before: BetweenCells))])),
            Before: BetweenRows));
        return new(type, new StackElement([.. rows]));
    }

    private TagElement Cell(GridCell cell)
    {
        var attributes = grid.AttributesOf(cell);
        // A cell without content is a cell all the same.
        return new(attributes.Scope is null ? "TD" : "TH", new StackElement([new(cell.Spec.Content), new(new SpaceElement(0))])) { Cell = attributes };
    }
}

/// <summary>Tells of something when its content begins.</summary>
internal sealed class ReportingFlow(LayoutIssueKind kind, object? origin, Flow content) : Flow
{
    public override double LeastHeight(double page) => content.LeastHeight(page);

    public override Placement Lay(in Space space, in Spot spot)
    {
        var placed = content.Lay(space, spot);
        if (spot.Draws && placed.Kind is PlacementKind.Partial or PlacementKind.Full)
            spot.Canvas.Report(kind, origin);
        return placed;
    }
}
