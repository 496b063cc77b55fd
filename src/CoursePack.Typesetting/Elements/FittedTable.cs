using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>A table with its column widths settled; rows are fitted as pages come to them.</summary>
internal sealed class FittedTable
{
    /// <summary>Part of a column that padding takes where words are cut.</summary>
    private const double MostPadding = 0.2;

    private readonly LayoutPass pass;
    private readonly double[] lefts;
    private readonly RowGroup?[] groups;

    public FittedTable(TableGrid grid, double width, LayoutPass pass)
    {
        var table = grid.Table;
        this.pass = pass;
        Width = width;
        Grid = grid;
        var widths = TableWidths.Of(Grid, table.Columns, table.Look, pass).Share(width, table.Columns, out var fits);
        TooWide = !fits;
        lefts = new double[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++)
            lefts[i + 1] = lefts[i] + widths[i];
        Padding = PaddingOf(table.Look.Padding, widths);
        Caption = table.Caption?.Fit(width, pass);
        groups = new RowGroup?[Grid.Rows.Length];
        Header = Grid.HeaderRows > 0 ? Group(0) : null;
    }

    public TableGrid Grid { get; }

    public TableElement Table => Grid.Table;

    public TableLook Look => Table.Look;

    public double Width { get; }

    public bool TooWide { get; }

    /// <summary>Space in a cell around its content.</summary>
    public Sides Padding { get; }

    public Flow? Caption { get; }

    /// <summary>The head, as first drawn and as repeated.</summary>
    public RowGroup? Header { get; }

    public int RowCount => Grid.Rows.Length;

    public double Left(int column) => lefts[column];

    public double Right(int column) => lefts[column + 1];

    /// <summary>The rows from one on that spans tie together.</summary>
    public RowGroup Group(int first) => groups[first] ??= Fit(first);

    /// <summary>In columns that are too narrow for their words, space at the sides gives way to them.</summary>
    private Sides PaddingOf(Sides asked, double[] widths)
    {
        var sides = asked.Left + asked.Right;
        var most = widths.Min() * MostPadding;
        return TooWide && sides > most ? asked with { Left = asked.Left * most / sides, Right = asked.Right * most / sides } : asked;
    }

    private RowGroup Fit(int first)
    {
        var end = Grid.GroupEnd(first);
        var rows = ImmutableArray.CreateBuilder<GroupRow>(end - first);
        var cells = ImmutableArray.CreateBuilder<GroupCell>();
        for (var r = first; r < end; r++)
        {
            rows.Add(new(r, null));
            foreach (var cell in Grid.Rows[r])
            {
                var inner = lefts[cell.Column + cell.ColumnSpan] - lefts[cell.Column] - Padding.Left - Padding.Right;
                cells.Add(new(cell, r - first, cell.RowSpan, cell.Spec.Content.Fit(Math.Max(1, inner), pass), null));
            }
        }

        return new(this, rows.MoveToImmutable(), cells.ToImmutable());
    }
}

/// <summary>A row of a group, and its element once it has begun.</summary>
internal readonly record struct GroupRow(int Index, StructureElement? Made);

/// <summary>What is left of a cell.</summary>
/// <param name="Row">Within the group.</param>
internal readonly record struct GroupCell(GridCell Cell, int Row, int RowSpan, Flow Flow, StructureElement? Made);
