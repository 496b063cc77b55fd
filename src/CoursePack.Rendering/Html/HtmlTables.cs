using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>Tables. One with three columns or more lies in a frame that scrolls by itself, so that the page never does.</summary>
internal sealed class HtmlTables(HtmlPage page, HtmlInlines inlines, HtmlBlocks blocks)
{
    /// <summary>A table with more rows keeps its head in sight while its frame scrolls.</summary>
    private const int LongTable = 24;

    private HtmlWriter Html => page.Html;

    public void Write(Table table)
    {
        var caption = table.Caption.IsEmpty ? null : page.NextId();
        var open = OpenFrame(table, table.Columns.Length, table.Rows.Length, caption);
        if (caption is not null)
        {
            Html.Open("caption", ("id", caption));
            inlines.Write(table.Caption);
            Html.Close("caption").Line();
        }

        WriteColumns(table);
        var heads = Math.Clamp(table.HeaderRows, 0, table.Rows.Length);
        // Columns that a cell of an earlier row reaches down into, with the rows it still covers.
        var taken = new int[table.Columns.Length];
        if (heads > 0)
        {
            Html.Raw("<thead>").Line();
            for (var i = 0; i < heads; i++)
                WriteRow(table, i, taken, isHead: true);
            Html.Raw("</thead>").Line();
        }

        if (heads < table.Rows.Length)
        {
            Html.Raw("<tbody>").Line();
            for (var i = heads; i < table.Rows.Length; i++)
                WriteRow(table, i, taken, isHead: false);
            Html.Raw("</tbody>").Line();
        }

        CloseFrame(open);
    }

    public void Write(Log log)
    {
        var open = OpenFrame(log, log.Columns.Length, log.Rows, caption: null, "log");
        Html.Raw("<thead>").Line().Raw("<tr>");
        foreach (var column in log.Columns)
            Html.Element("th", column, ("scope", "col"));
        Html.Raw("</tr>").Line().Raw("</thead>").Line().Raw("<tbody>").Line();
        for (var row = 1; row <= log.Rows; row++)
        {
            Html.Raw("<tr>");
            for (var column = 0; column < log.Columns.Length; column++)
            {
                Html.Raw("<td>");
                WriteSpace(string.Create(CultureInfo.InvariantCulture, $"{log.Name}.{row}.{column + 1}"), string.Create(CultureInfo.InvariantCulture, $"{log.Columns[column]} {row}"), rows: "2");
                Html.Raw("</td>");
            }

            Html.Raw("</tr>").Line();
        }

        Html.Raw("</tbody>").Line();
        CloseFrame(open);
    }

    /// <summary>Each question is a group of its own, told apart by its row's heading; each answer is named by its column's.</summary>
    public void Write(ChoiceGrid grid)
    {
        var open = OpenFrame(grid, grid.Answers.Length + 1, grid.Questions.Length, caption: null, "choice-grid");
        Html.Raw("<thead>").Line().Raw("<tr>").Element("th", grid.Head, ("scope", "col"));
        var heads = grid.Answers.Select(_ => page.NextId()).ToList();
        for (var i = 0; i < grid.Answers.Length; i++)
            Html.Element("th", grid.Answers[i], ("scope", "col"), ("id", heads[i]));
        Html.Raw("</tr>").Line().Raw("</thead>").Line().Raw("<tbody>").Line();
        for (var q = 0; q < grid.Questions.Length; q++)
        {
            var row = page.NextId();
            var name = string.Create(CultureInfo.InvariantCulture, $"{grid.Name}.{q + 1}");
            Html.Raw("<tr>").Element("th", grid.Questions[q], ("scope", "row"), ("id", row));
            for (var a = 0; a < heads.Count; a++)
            {
                Html.Raw("<td>");
                page.OpenField("input", ("type", "radio"), ("name", name), ("value", grid.Answers[a]), ("aria-labelledby", $"{row} {heads[a]}")).Raw("</td>");
            }

            Html.Raw("</tr>").Line();
        }

        Html.Raw("</tbody>").Line();
        CloseFrame(open);
    }

    /// <returns>Whether a scrolling frame was opened around the table.</returns>
    private bool OpenFrame(Block block, int columns, int rows, string? caption, string? look = null)
    {
        var scrolls = columns > 2;
        if (scrolls)
        {
            // A group, not a region: a handbook has a hundred tables, and each region is a landmark.
            Html.Open(
                "div",
                ("class", HtmlPage.Classes(null, "table-frame", columns > 5 ? "wide" : null, rows > LongTable ? "long" : null)),
                ("role", "group"),
                ("tabindex", "0"),
                ("aria-labelledby", caption),
                ("aria-label", caption is null ? page.Place : null)).Line();
        }

        Html.Open(
            "table",
            ("id", block.Id is { } id ? HtmlAddress.Name(id) : null),
            ("class", HtmlPage.Classes(block.Role, look, scrolls ? page.Looks.ClassOf(string.Create(CultureInfo.InvariantCulture, $"--columns:{columns}")) : null)),
            ("lang", block.Language)).Line();
        return scrolls;
    }

    private void CloseFrame(bool scrolls)
    {
        Html.Raw("</table>");
        if (scrolls)
            Html.Raw("</div>");
        Html.Line();
    }

    private void WriteColumns(Table table)
    {
        var sum = table.Columns.Sum(c => c.Weight);
        if (sum <= 0 || table.Columns.Any(c => c.Weight <= 0))
            return;
        Html.Raw("<colgroup>");
        foreach (var column in table.Columns)
            Html.Open("col", ("class", page.Looks.ClassOf(string.Create(CultureInfo.InvariantCulture, $"width:{100 * column.Weight / sum:0.##}%"))));
        Html.Raw("</colgroup>").Line();
    }

    private void WriteRow(Table table, int number, int[] taken, bool isHead)
    {
        var row = table.Rows[number];
        Html.Open("tr", ("class", HtmlPage.Classes(row.Role)));
        var column = 0;
        foreach (var (index, cell) in row.Cells.Index())
        {
            while (column < taken.Length && taken[column] > 0)
                column++;
            WriteCell(table, cell, column, isHead, isHead ? null : FieldOf(table, number, index));
            for (var i = column; i < Math.Min(column + cell.ColumnSpan, taken.Length); i++)
                taken[i] = cell.RowSpan;
            column += cell.ColumnSpan;
        }

        for (var i = 0; i < taken.Length; i++)
            taken[i] = Math.Max(0, taken[i] - 1);
        Html.Raw("</tr>").Line();
    }

    /// <summary>The field of a cell that is left free; null for one that says something, or asks for a local place.</summary>
    private static (string Name, string Label)? FieldOf(Table table, int row, int cell) =>
        CellsToFill.IsColumn(table, cell) && CellsToFill.PlaceOf(table.Rows[row].Cells[cell]) is null && CellsToFill.Name(table, row, cell) is { } name
            ? (name, CellsToFill.Label(table, row, cell))
            : null;

    private void WriteCell(Table table, TableCell cell, int column, bool isHead, (string Name, string Label)? field)
    {
        var isRowHead = !isHead && table.RowHeaders && column == 0;
        // An empty corner heads nothing (HTML §4.9.10): a screen reader would announce a heading without words.
        var isHeading = (isHead || isRowHead) && !cell.Blocks.All(b => b is Paragraph { Content: [] });
        var name = isHeading ? "th" : "td";
        var scope = !isHeading ? null : isHead ? cell.ColumnSpan > 1 ? "colgroup" : "col" : isRowHead ? cell.RowSpan > 1 ? "rowgroup" : "row" : null;
        var alignment = column < table.Columns.Length ? table.Columns[column].Alignment : ColumnAlignment.Start;
        Html.Open(
            name,
            ("scope", scope),
            ("colspan", Span(cell.ColumnSpan)),
            ("rowspan", Span(cell.RowSpan)),
            ("class", HtmlPage.Classes(cell.Role, field is null ? null : "to-fill", alignment switch { ColumnAlignment.Centre => "centre", ColumnAlignment.End => "end", _ => null })));
        if (field is { } free)
            WriteSpace(free.Name, free.Label, rows: "1");
        else
            blocks.WriteCompact(cell.Blocks);
        Html.Close(name);
    }

    private void WriteSpace(string name, string label, string rows) =>
        page.OpenField("textarea", ("rows", rows), ("name", name), ("aria-label", label), ("autocomplete", "off")).Close("textarea");

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
