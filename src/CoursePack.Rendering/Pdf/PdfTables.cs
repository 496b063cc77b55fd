using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Pdf;

/// <summary>Tables: open at the sides, hairlines between rows, room to breathe.</summary>
internal sealed class PdfTables(PdfPage page, PdfBlocks blocks, PageTemplate template)
{
    /// <summary>Tables up to this part of a page are not cut.</summary>
    private const double KeptPart = 0.34, KeptStepsPart = 0.52, KeptDayPart = 0.46;

    /// <summary>Height of a row to write in, in points.</summary>
    private const double WritingRow = 30;

    /// <summary>Part of that height on a sheet that must fit its page.</summary>
    private const double CompactRow = 0.64;

    /// <summary>What the padding of a cell takes of that height.</summary>
    private const double WritingPadding = 12;

    /// <summary>In points: about 4.5 cm.</summary>
    private const double WritingColumn = 128;

    private PdfLook Look => page.Look;

    public Element Convert(Table table, Surroundings around)
    {
        var steps = table.Role == Roles.Steps;
        var rows = ImmutableArray.CreateBuilder<TableRowSpec>(table.Rows.Length);
        for (var r = 0; r < table.Rows.Length; r++)
            rows.Add(Row(table, table.Rows[r], r, around, steps));
        var made = new TableElement([.. table.Columns.Select((c, i) => new TableColumnSpec(c.Weight, CellsToFill.IsColumn(table, i) ? WidthToWriteIn(table) : 0))], rows.MoveToImmutable())
        {
            HeaderRows = table.HeaderRows,
            Look = Enumerable.Range(0, table.Columns.Length).Any(c => CellsToFill.IsColumn(table, c))
                ? ToFill(around.Accent)
                : TableLookOf(around.Accent, steps, table.Role == Roles.Matrix),
            Caption = Caption(table, around),
            Origin = table.Span,
        };
        Element whole = table.Role == Roles.TimeBar && TimeBar(table, around) is { } bar
            ? new StackElement([new(bar, After: 6, KeepWithNext: true), new(made)])
            : made;
        return new TogetherElement(whole) { MostHeight = template.TextHeight * (steps ? KeptStepsPart : table.Role == Roles.Timetable ? KeptDayPart : KeptPart) };
    }

    private double RowToWriteIn => page.Document.IsCompact ? WritingRow * CompactRow : Math.Max(WritingRow, page.Theme.Spacing.WritingLine);

    /// <summary>Room for a few words by hand, as far as the columns beside it allow.</summary>
    private double WidthToWriteIn(Table table) => Math.Min(WritingColumn, template.TextWidth / (table.Columns.Length + 1));

    private TableLook TableLookOf(AccentColours accent, bool steps, bool matrix) => new()
    {
        Padding = matrix ? new(4, 2.5, 4, 3) : page.Document.IsCompact ? new(6, 3.2, 6, 3.8) : new(7, steps ? 6 : 5.5, 7, 6.5),
        HeaderGround = accent.Tint,
        HeaderRule = new(accent.Strong, 1.2),
        RowRule = new(Look.Rule, 0.7),
    };

    /// <summary>True for a column in which no cell says anything yet.</summary>
    private TableLook ToFill(AccentColours accent)
    {
        var line = new Stroke(Look.WritingRule, 0.7);
        return TableLookOf(accent, steps: false, matrix: false) with { RowRule = line, ColumnRule = line, Frame = line, LeastRowHeight = RowToWriteIn };
    }

    private TableRowSpec Row(Table table, TableRow row, int index, Surroundings around, bool steps)
    {
        var head = index < table.HeaderRows;
        var strong = head || row.Role is Roles.Total or Roles.Day or Roles.Head;
        var cells = ImmutableArray.CreateBuilder<TableCellSpec>(row.Cells.Length);
        for (var c = 0; c < row.Cells.Length; c++)
        {
            var cell = row.Cells[c];
            var heads = table.RowHeaders && c == 0 && !head;
            var look = Look.Small with { Line = head ? 1.3 : 1.42 };
            if (strong || heads || (steps && c == 0))
                look = look with { Bold = true, Color = head || steps || row.Role is Roles.Day or Roles.Head ? around.Accent.Strong : look.Color };
            var inside = around with
            {
                Text = look,
                Measure = double.PositiveInfinity,
                Gap = 4,
                Alignment = c < table.Columns.Length ? table.Columns[c].Alignment : ColumnAlignment.Start,
            };
            cells.Add(new(ToWriteIn(table, index, c) ?? blocks.Stack(cell.Blocks, inside), cell.ColumnSpan, cell.RowSpan) { HeadsRow = heads, Ground = GroundOf(cell.Role, around) });
        }

        return new(cells.MoveToImmutable()) { Origin = row.Span, Ground = head ? null : GroundOf(row.Role, around), KeepWithNext = row.Role is Roles.Day or Roles.Head };
    }

    /// <summary>The box of a column to fill in is the place to write; it needs no line besides. Null for a cell that says something.</summary>
    private Element? ToWriteIn(Table table, int row, int column)
    {
        var cell = table.Rows[row].Cells[column];
        if (row < table.HeaderRows || !CellsToFill.IsColumn(table, column))
            return null;
        var field = CellsToFill.PlaceOf(cell) is { } place ? PdfInlines.PlaceField(place)
            : CellsToFill.Name(table, row, column) is { } name ? new FormField.Lines(name, CellsToFill.Label(table, row, column), Several: true)
            : null;
        return field is null ? new StackElement([]) : new FieldElement(field, RowToWriteIn - WritingPadding);
    }

    private Color? GroundOf(string? role, Surroundings around) => role switch
    {
        Roles.Break => Look.Wash,
        Roles.Day or Roles.Total => around.Accent.Tint,
        _ => null,
    };

    private TagElement? Caption(Table table, Surroundings around)
    {
        if (table.Caption.IsEmpty)
            return null;
        var text = blocks.Paragraph(table.Caption, new(Look.Small.Size, around.Accent.Strong, 1.35) { Bold = true }, around with { Measure = double.PositiveInfinity, Alignment = ColumnAlignment.Start }, table.Span, tag: null);
        return new("Caption", new BoxElement(text) { Padding = new(0, 0, 0, 6) });
    }

    /// <summary>The rows' minutes as parts of one bar; the table below says the same in words.</summary>
    private DrawingElement? TimeBar(Table table, Surroundings around)
    {
        const double Height = 14, Gap = 1.5;
        var width = template.TextWidth;
        var minutes = new List<double>();
        foreach (var row in table.Rows.Skip(table.HeaderRows))
        {
            var text = row.Role == Roles.Total ? null : row.Cells.Select(c => c.Words).FirstOrDefault(t => t.Length > 0 && t.All(char.IsAsciiDigit));
            if (text is not null)
                minutes.Add(double.Parse(text, CultureInfo.InvariantCulture));
        }

        var sum = minutes.Sum();
        if (sum <= 0)
            return null;
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var x = 0.0;
        for (var i = 0; i < minutes.Count; i++)
        {
            var part = (width - Gap * (minutes.Count - 1)) * minutes[i] / sum;
            var color = i % 2 == 0 ? around.Accent.Strong : around.Accent.Bright;
            shapes.Add(new Shape.Outline(VectorPaths.RoundedRectangle(new(x, 0, part, Height), 2.5), color));
            x += part + Gap;
        }

        return new(new(width, Height, shapes.ToImmutable()));
    }
}
