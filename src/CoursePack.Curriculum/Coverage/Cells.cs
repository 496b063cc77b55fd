using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Document nodes out of plain strings.</summary>
internal static class Cells
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];

    public static Paragraph Paragraph(string text) => new(Text(text));

    /// <summary>A table whose first column heads its rows.</summary>
    /// <param name="head">A heading that begins with <c>&gt;</c> sets its column to the right, one with <c>|</c> in the middle.</param>
    public static Table Table(IReadOnlyList<string> head, IEnumerable<string[]> rows) =>
        new(
            [.. head.Select(h => new TableColumn(Alignment(h)))],
            HeaderRows: 1,
            [Row(head.Select(h => h.TrimStart('>', '|'))), .. rows.Select(Row)])
        {
            RowHeaders = true,
        };

    private static TableRow Row(IEnumerable<string> cells) => new([.. cells.Select(c => new TableCell([Paragraph(c)]))]);

    private static ColumnAlignment Alignment(string head) =>
        head.StartsWith('>') ? ColumnAlignment.End : head.StartsWith('|') ? ColumnAlignment.Centre : ColumnAlignment.Start;
}
