using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering;

/// <summary>The cells of a table that are left free to be written in: which they are, and how every format names their fields.</summary>
internal static class CellsToFill
{
    /// <summary>Whether all of a column below the head is left free.</summary>
    public static bool IsColumn(Table table, int column) =>
        table.Rows.Length > table.HeaderRows && table.Rows.Skip(table.HeaderRows).All(r => column < r.Cells.Length && r.Cells[column].Blocks.All(IsFree));

    /// <summary>The local place that a cell asks for; null for a cell that is simply free.</summary>
    public static Blank? PlaceOf(TableCell cell) => cell.Blocks is [Paragraph { Content: [Blank blank] }] ? blank : null;

    /// <summary>The name of a free cell's field; null where the table has none.</summary>
    /// <param name="row">Counted with the rows of the head, from 0.</param>
    /// <param name="column">From 0.</param>
    public static string? Name(Table table, int row, int column) =>
        table.Name.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{table.Name}.{row + 1 - table.HeaderRows}.{column + 1}");

    /// <summary>What to write: head of the column and first cell of the row, as far as they say something, else the row's number.</summary>
    public static string Label(Table table, int row, int column)
    {
        var heads = new[] { table.HeaderRows > 0 ? table.Rows[table.HeaderRows - 1].Cells[column].Words : "", column > 0 ? table.Rows[row].Cells[0].Words : "" }.Where(w => w.Length > 0);
        return string.Join(": ", heads) is { Length: > 0 } words ? words : (row + 1 - table.HeaderRows).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsFree(Block block) => block is Paragraph { Content: [] or [Blank { Value: null, LabelHidden: true }] };
}
