using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Docx;

/// <summary>Widths of columns. Where the table does not say, by how much each has to say: Word would else make them equal.</summary>
internal static class DocxColumns
{
    private const double MostOfOthers = 8, WordRoom = 2;

    /// <returns>Points, in sum <paramref name="room"/>.</returns>
    public static ImmutableArray<double> Widths(Table table, double room)
    {
        var weights = table.Columns.Select(c => c.Weight).ToArray();
        if (weights.Any(w => w <= 0))
            weights = ByContent(table);
        var sum = weights.Sum();
        return [.. weights.Select(w => room * w / sum)];
    }

    /// <summary>Columns grow with the square root of their letters, and never below their longest word.</summary>
    private static double[] ByContent(Table table)
    {
        var (most, word) = (new double[table.Columns.Length], new double[table.Columns.Length]);
        foreach (var row in table.Rows)
        {
            foreach (var (index, cell) in row.Cells.Take(table.Columns.Length).Index())
            {
                if (cell.ColumnSpan > 1)
                    continue;
                var text = string.Join(' ', DocumentWalk.Inlines(cell.Blocks).OfType<TextRun>().Select(r => r.Text));
                most[index] = Math.Max(most[index], text.Length);
                word[index] = Math.Max(word[index], text.Split(' ').Max(w => w.Length));
            }
        }

        var weights = most.Select((letters, i) => Math.Max(Math.Sqrt(Math.Max(1, letters)), word[i] + WordRoom)).ToArray();
        var widest = weights.Max();
        return [.. weights.Select(w => Math.Max(w, widest / MostOfOthers))];
    }
}
