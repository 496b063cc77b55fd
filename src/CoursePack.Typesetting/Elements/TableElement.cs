using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>A table. Its first rows may be a head, which stands again on every page the table goes on to.</summary>
/// <param name="columns">From left to right; rows with more cells get more columns.</param>
public sealed class TableElement(ImmutableArray<TableColumnSpec> columns, ImmutableArray<TableRowSpec> rows) : Element
{
    /// <summary>Mean width in points below which columns hold no words, and the cells of a table stand below one another.</summary>
    private const double NarrowestColumn = 14;

    public ImmutableArray<TableColumnSpec> Columns { get; } = columns;

    public ImmutableArray<TableRowSpec> Rows { get; } = rows;

    public int HeaderRows { get; init; }

    public TableLook Look { get; init; } = new();

    /// <summary>Not a table to a reader who cannot see it: cells stand side by side for the eye alone, as cards do, and each is a <c>Div</c>.</summary>
    public bool IsGrid { get; init; }

    /// <summary>Above the table, and inside its structure element.</summary>
    public Element? Caption { get; init; }

    internal override Flow Fit(double width, LayoutPass pass)
    {
        if (Rows.IsEmpty)
            return Caption?.Fit(width, pass) ?? NothingFlow.Instance;
        var grid = TableGrid.Of(this);
        if (!IsGrid && grid.ColumnCount > 1 && width / grid.ColumnCount < NarrowestColumn)
            return new UnrolledTable(grid).Fit(width, pass);
        var fitted = new FittedTable(grid, width, pass);
        return new TableFlow(fitted, fitted.Caption, 0, null, default);
    }

    internal override ElementWidths Widths(LayoutPass pass) => TableWidths.Of(TableGrid.Of(this), Columns, Look, pass).Sum();
}
