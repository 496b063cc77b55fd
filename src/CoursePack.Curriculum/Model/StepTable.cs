using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Model;

/// <summary>The first table of an activity's text for trainers, with <c>Minutes</c> over its first column.</summary>
internal static class StepTable
{
    public const string Heading = "Minutes";

    /// <summary>Null where the first table is no step table, or there is none.</summary>
    public static Table? Of(Activity activity) =>
        DocumentWalk.Blocks(activity.Trainer.Blocks).OfType<Table>().FirstOrDefault() is { HeaderRows: > 0, Columns.Length: > 0 } table
            && string.Equals(Text(table.Rows[0].Cells[0]), Heading, StringComparison.OrdinalIgnoreCase)
            ? table
            : null;

    public static IEnumerable<TableRow> Rows(Table table) => table.Rows.Skip(table.HeaderRows);

    /// <summary>A row's minutes: 0 where its first cell is empty, since it goes on with the step above; null where the cell is no whole number.</summary>
    public static int? Minutes(TableRow row)
    {
        var text = Text(row.Cells[0]);
        if (text.Length == 0)
            return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;
    }

    /// <summary>Minutes after the activity's start at which its steps begin; the first begins at 0. Empty without a step table that can be read.</summary>
    public static IEnumerable<int> Starts(Activity activity)
    {
        if (Of(activity) is not { } table)
            yield break;
        var at = 0;
        foreach (var minutes in Rows(table).Select(Minutes).Where(m => m is > 0))
        {
            yield return at;
            at += minutes!.Value;
        }
    }

    public static string Text(TableCell cell) =>
        string.Join(' ', DocumentWalk.Blocks(cell.Blocks).OfType<Paragraph>().Select(p => Inline.PlainText(p.Content))).Trim();
}
