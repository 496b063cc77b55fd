using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>A table. Its first rows may be a head, which stands again on every page the table goes on to.</summary>
/// <param name="columns">From left to right; rows with more cells get more columns.</param>
public sealed class TableElement(ImmutableArray<TableColumnSpec> columns, ImmutableArray<TableRowSpec> rows) : Element
{
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
        return new TableFlow(new FittedTable(this, width, pass), 0, null, default);
    }

    internal override ElementWidths Widths(LayoutPass pass) => TableWidths.Of(TableGrid.Of(this), Look, pass).Sum();
}

/// <param name="Weight">Share of the width; 0 lets the content decide.</param>
public sealed record TableColumnSpec(double Weight = 0);

public sealed record TableRowSpec(ImmutableArray<TableCellSpec> Cells)
{
    public object? Origin { get; init; }

    public Color? Ground { get; init; }
}

public sealed record TableCellSpec(Element Content, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>Heads its row. Cells of header rows head their columns in any case.</summary>
    public bool HeadsRow { get; init; }

    public Color? Ground { get; init; }
}

/// <summary>How a table is drawn; null for a line or a ground that is not.</summary>
public sealed record TableLook
{
    public Sides Padding { get; init; } = new(6, 5);

    public Color? HeaderGround { get; init; }

    /// <summary>Ground of every second body row.</summary>
    public Color? StripeGround { get; init; }

    public Stroke? HeaderRule { get; init; }

    public Stroke? RowRule { get; init; }

    public Stroke? ColumnRule { get; init; }

    public Stroke? Frame { get; init; }

    /// <summary>Height in points below which no body row falls, for tables to write in.</summary>
    public double LeastRowHeight { get; init; }
}
