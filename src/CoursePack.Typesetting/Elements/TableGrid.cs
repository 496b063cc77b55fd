using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>Where each cell of a table lies once spans are counted (as HTML's table model does).</summary>
internal sealed class TableGrid
{
    private TableGrid(TableElement table, int columns, ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        Table = table;
        ColumnCount = columns;
        Rows = rows;
    }

    public TableElement Table { get; }

    public int ColumnCount { get; }

    /// <summary>Cells by the row in which they begin.</summary>
    public ImmutableArray<ImmutableArray<GridCell>> Rows { get; }

    public int HeaderRows => Math.Min(Table.HeaderRows, Rows.Length);

    public static TableGrid Of(TableElement table)
    {
        var taken = new List<int>();
        var columns = table.Columns.Length;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(table.Rows.Length);
        for (var r = 0; r < table.Rows.Length; r++)
        {
            // No span leaves the head or the table.
            var end = r < table.HeaderRows ? Math.Min(table.HeaderRows, table.Rows.Length) : table.Rows.Length;
            var cells = ImmutableArray.CreateBuilder<GridCell>();
            var column = 0;
            foreach (var spec in table.Rows[r].Cells)
            {
                while (column < taken.Count && taken[column] > r)
                    column++;
                var span = Math.Max(1, spec.ColumnSpan);
                var rowSpan = Math.Clamp(spec.RowSpan, 1, end - r);
                while (taken.Count < column + span)
                    taken.Add(0);
                for (var c = column; c < column + span; c++)
                    taken[c] = r + rowSpan;
                cells.Add(new(r, column, rowSpan, span, spec));
                column += span;
            }

            columns = Math.Max(columns, column);
            rows.Add(cells.ToImmutable());
        }

        return new(table, Math.Max(1, columns), rows.MoveToImmutable());
    }

    public TableCellAttributes AttributesOf(GridCell cell) =>
        new(cell.Row < HeaderRows ? "Column" : cell.Spec.HeadsRow ? "Row" : null, cell.RowSpan, cell.ColumnSpan);

    /// <summary>First row after those that a row is tied to by spans.</summary>
    public int GroupEnd(int first)
    {
        var end = first < HeaderRows ? HeaderRows : first + 1;
        for (var r = first; r < end; r++)
        {
            foreach (var cell in Rows[r])
                end = Math.Max(end, r + cell.RowSpan);
        }

        return end;
    }
}

internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, TableCellSpec Spec);
