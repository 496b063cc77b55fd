using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Docx;

/// <summary>Where the cells of a table stand: Word wants a cell also where one from above reaches down, and a full row.</summary>
internal sealed class DocxGrid(int columns)
{
    // For each column, the rows that a cell from above still covers, and how wide that cell is where it begins.
    private readonly int[] covered = new int[columns], spans = new int[columns];

    /// <summary>The places of the next row, from the first column to the last.</summary>
    public IEnumerable<DocxGridPlace> Place(TableRow row)
    {
        var places = new List<DocxGridPlace>();
        var (column, index) = (0, 0);
        while (column < columns)
        {
            if (covered[column] > 0)
            {
                var wide = Math.Max(1, spans[column]);
                places.Add(new(null, -1, column, wide, IsCovered: true));
                for (var i = column; i < column + wide; i++)
                    covered[i]--;
                column += wide;
                continue;
            }

            var cell = index < row.Cells.Length ? row.Cells[index] : null;
            var span = Math.Clamp(cell?.ColumnSpan ?? 1, 1, Free(column));
            places.Add(new(cell, cell is null ? -1 : index++, column, span, IsCovered: false));
            if (cell is { RowSpan: > 1 })
            {
                spans[column] = span;
                for (var i = column; i < column + span; i++)
                    covered[i] = cell.RowSpan - 1;
            }

            column += span;
        }

        return places;
    }

    /// <summary>Columns from here that nothing covers.</summary>
    private int Free(int column)
    {
        var end = column;
        while (end < columns && covered[end] == 0)
            end++;
        return end - column;
    }
}

/// <param name="Cell">Null where a cell from above reaches down, and where the row has too few.</param>
/// <param name="Index">Which of the row's cells.</param>
internal sealed record DocxGridPlace(TableCell? Cell, int Index, int Column, int Span, bool IsCovered);
