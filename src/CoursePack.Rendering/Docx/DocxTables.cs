using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Tables, with the rows that Word repeats and reads out as heads, and spaces in cells that are left free.</summary>
internal sealed class DocxTables(DocxPage page, DocxBlocks blocks)
{
    /// <summary>The most that Word takes.</summary>
    private const int MostColumns = 63;

    private const int CardRows = 4, CardHeadRoom = 110;

    /// <summary>Type from which cards lie in one column, in points.</summary>
    private const double LargeType = 16;

    /// <summary>Column of the questions of a grid, against that of an answer.</summary>
    private const double ManyQuestions = 5, OneQuestion = 2;

    private const double LeastLogRow = 34;

    private readonly DocxForms forms = new(page, blocks);

    private ThemeColours Colours => page.Theme.Colours;

    public void Write(Table table, DocxFlow flow)
    {
        if (!table.Caption.IsEmpty)
            blocks.AddParagraph(flow with { KeepWithNext = true }, DocxStyles.Caption, blocks.Inlines.Convert(table.Caption, DocxBlocks.Look(flow)));
        blocks.AddAnchor(table.Id, flow);
        if (table.Rows.IsEmpty || table.Columns.Length is 0 or > MostColumns)
        {
            // No table that Word would take: its cells one below the other.
            foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                blocks.Write(cell.Blocks, flow);
            return;
        }

        var heads = Math.Clamp(table.HeaderRows, 0, table.Rows.Length);
        var widths = DocxColumns.Widths(table, flow.Room);
        var made = Begin(flow, widths, Inline.PlainText(table.Caption), heads > 0, table.RowHeaders);
        var grid = new DocxGrid(table.Columns.Length);
        foreach (var (index, row) in table.Rows.Index())
        {
            var line = Row(index < heads, least: 0, row.Role);
            foreach (var place in grid.Place(row))
                line.Append(place.Cell is { } cell ? Cell(table, row, cell, index, place, widths, flow) : Covered(place, widths));
            made.Append(line);
        }

        End(made, flow);
    }

    public void Write(Log log, DocxFlow flow)
    {
        blocks.AddAnchor(log.Id, flow);
        if (log.Columns.Length is 0 or > MostColumns)
        {
            foreach (var column in log.Columns)
                forms.Label(column, null, flow);
            return;
        }

        ImmutableArray<double> widths = [.. log.Columns.Select(_ => flow.Room / log.Columns.Length)];
        var made = Begin(flow, widths, "", hasHead: true, hasRowHeads: false, ruled: true);
        made.Append(HeadRow(log.Columns, widths, flow));
        for (var row = 1; row <= log.Rows; row++)
        {
            var line = Row(isHead: false, Math.Max(LeastLogRow, page.Theme.Spacing.WritingLine * 1.3), role: null);
            foreach (var (index, column) in log.Columns.Index())
            {
                var name = log.Name.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{log.Name}.{row}.{index + 1}");
                line.Append(Cell(widths[index], Space(name, string.Create(CultureInfo.InvariantCulture, $"{column} {row}"), flow)));
            }

            made.Append(line);
        }

        End(made, flow);
    }

    public void Write(ChoiceGrid grid, DocxFlow flow)
    {
        blocks.AddAnchor(grid.Id, flow);
        var first = grid.Questions.Length > 1 ? ManyQuestions : OneQuestion;
        var part = flow.Room / (first + grid.Answers.Length);
        ImmutableArray<double> widths = [first * part, .. grid.Answers.Select(_ => part)];
        var made = Begin(flow, widths, "", hasHead: true, hasRowHeads: true, ruled: true);
        made.Append(HeadRow([grid.Head, .. grid.Answers], widths, flow));
        foreach (var (number, question) in grid.Questions.Index())
        {
            var line = Row(isHead: false, least: 0, role: null);
            line.Append(Cell(widths[0], [InCell(flow, DocxStyles.TableRowHead, [DocxInlines.Run(question, DocxBlocks.Look(flow))])]));
            var name = grid.Name.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{grid.Name}.{number + 1}");
            foreach (var (index, answer) in grid.Answers.Index())
                line.Append(Cell(widths[index + 1], [InCell(flow, null, [forms.Tick(name, answer, answer, question)], W.JustificationValues.Center)]));
            made.Append(line);
        }

        End(made, flow);
    }

    /// <summary>Eight to a page, with dashed lines to cut along.</summary>
    public void Write(Cards cards, DocxFlow flow)
    {
        blocks.AddAnchor(cards.Id, flow);
        if (cards.Items.IsEmpty)
            return;
        var columns = page.Theme.Sizes.Body < LargeType ? 2 : 1;
        ImmutableArray<double> widths = [.. Enumerable.Repeat(flow.Room / columns, columns)];
        var made = Begin(flow, widths, "", hasHead: false, hasRowHeads: false, ruled: true, W.BorderValues.Dashed);
        foreach (var some in cards.Items.Chunk(columns))
        {
            var line = Row(isHead: false, Math.Floor((page.TextHeight - CardHeadRoom) / CardRows), role: null);
            foreach (var index in Enumerable.Range(0, columns))
                line.Append(Cell(widths[index], index < some.Length ? Card(some[index], flow, widths[index]) : [InCell(flow, null, [])]));
            made.Append(line);
        }

        End(made, flow);
    }

    private List<OpenXmlElement> Card(Card card, DocxFlow flow, double width)
    {
        var content = new List<OpenXmlElement>();
        var inside = Inside(flow, content, width) with { Style = DocxStyles.Body };
        if (!card.Title.IsEmpty)
            blocks.AddParagraph(inside, DocxStyles.CardTitle, blocks.Inlines.Convert(card.Title, DocxBlocks.Look(flow) with { Colour = flow.Accent.Strong }), card.Id);
        else
            blocks.AddAnchor(card.Id, inside);
        blocks.Write(card.Blocks, inside);
        return Ended(content, inside);
    }

    private W.Table Begin(DocxFlow flow, ImmutableArray<double> widths, string caption, bool hasHead, bool hasRowHeads, bool ruled = false, W.BorderValues? rule = null)
    {
        var properties = new W.TableProperties
        {
            TableStyle = new() { Val = DocxStyles.Grid },
            TableWidth = new() { Width = DocxUnits.TwipsText(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            TableLayout = new() { Type = W.TableLayoutValues.Fixed },
            TableLook = new() { Val = "0000", FirstRow = hasHead, FirstColumn = hasRowHeads, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        };
        if (flow.Indent > 0)
            properties.TableIndentation = new() { Width = DocxUnits.Twips(flow.Indent), Type = W.TableWidthUnitValues.Dxa };
        if (ruled)
        {
            properties.TableBorders = new(
                DocxUnits.Rule<W.TopBorder>(Colours.WritingRule, 0.75, 0, rule),
                DocxUnits.Rule<W.LeftBorder>(Colours.WritingRule, 0.75, 0, rule),
                DocxUnits.Rule<W.BottomBorder>(Colours.WritingRule, 0.75, 0, rule),
                DocxUnits.Rule<W.RightBorder>(Colours.WritingRule, 0.75, 0, rule),
                DocxUnits.Rule<W.InsideHorizontalBorder>(Colours.WritingRule, 0.75, 0, rule),
                DocxUnits.Rule<W.InsideVerticalBorder>(Colours.WritingRule, 0.75, 0, rule));
        }

        if (caption.Length > 0)
            properties.TableCaption = new() { Val = DocxInlines.XmlText(caption) };
        return new(properties, new W.TableGrid(widths.Select(w => new W.GridColumn { Width = DocxUnits.TwipsText(w) })));
    }

    /// <summary>The table, and a small space below: two tables that touch would be one to Word.</summary>
    private void End(W.Table table, DocxFlow flow)
    {
        flow.Add(table);
        var gap = DocxUnits.TwipsText(page.Theme.Spacing.Block);
        flow.Add(blocks.Paragraph(flow with { After = 0 }, null, [], also: p => p.SpacingBetweenLines = new() { Before = "0", After = "0", Line = gap, LineRule = W.LineSpacingRuleValues.Exact }));
    }

    /// <param name="least">Least height, in points.</param>
    private static W.TableRow Row(bool isHead, double least, string? role)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (least > 0)
            properties.Append(new W.TableRowHeight { Val = (uint)DocxUnits.Twips(least), HeightType = W.HeightRuleValues.AtLeast });
        if (isHead && role is not Roles.Total)
            properties.Append(new W.TableHeader());
        return new(properties);
    }

    private W.TableRow HeadRow(ImmutableArray<string> heads, ImmutableArray<double> widths, DocxFlow flow)
    {
        var line = Row(isHead: true, least: 0, role: null);
        foreach (var (index, head) in heads.Index())
            line.Append(Cell(widths[index], [InCell(flow, DocxStyles.TableHead, [DocxInlines.Run(head, DocxBlocks.Look(flow) with { Colour = flow.Accent.Strong })])], ground: flow.Accent.Tint));
        return line;
    }

    private W.TableCell Cell(Table table, TableRow row, TableCell cell, int number, DocxGridPlace place, ImmutableArray<double> widths, DocxFlow flow)
    {
        var isHead = number < table.HeaderRows || row.Role is Roles.Day or Roles.Head;
        var isBold = isHead || row.Role == Roles.Total || cell.Role == Roles.Total || (table.RowHeaders && place.Column == 0);
        var content = new List<OpenXmlElement>();
        var inside = Inside(flow, content, widths.Skip(place.Column).Take(place.Span).Sum());
        if (isBold)
            inside = inside with { Style = isHead ? DocxStyles.TableHead : DocxStyles.TableRowHead };
        if (FieldOf(table, number, place.Index) is { } field)
            content.AddRange(Space(field.Name, field.Label, flow));
        else
            blocks.Write(cell.Blocks, inside);
        Align(content, place.Column < table.Columns.Length ? table.Columns[place.Column].Alignment : ColumnAlignment.Start);
        var made = Cell(inside.Width, Ended(content, inside), isHead ? flow.Accent.Tint : row.Role == Roles.Break || cell.Role == Roles.Break ? Colours.Wash : null);
        Merge(made.TableCellProperties!, place, goesDown: cell.RowSpan > 1, isFirst: true);
        return made;
    }

    private static W.TableCell Covered(DocxGridPlace place, ImmutableArray<double> widths)
    {
        var made = Cell(widths.Skip(place.Column).Take(place.Span).Sum(), [new W.Paragraph()]);
        Merge(made.TableCellProperties!, place, goesDown: place.IsCovered, isFirst: false);
        return made;
    }

    private static void Merge(W.TableCellProperties properties, DocxGridPlace place, bool goesDown, bool isFirst)
    {
        if (place.Span > 1)
            properties.GridSpan = new() { Val = place.Span };
        if (goesDown)
            properties.VerticalMerge = new() { Val = isFirst ? W.MergedCellValues.Restart : W.MergedCellValues.Continue };
    }

    private static W.TableCell Cell(double width, IEnumerable<OpenXmlElement> content, string? ground = null)
    {
        var properties = new W.TableCellProperties { TableCellWidth = new() { Width = DocxUnits.TwipsText(width), Type = W.TableWidthUnitValues.Dxa } };
        if (ground is not null)
            properties.Shading = DocxUnits.Ground(ground);
        var cell = new W.TableCell(properties);
        cell.Append(content);
        return cell;
    }

    private static (string Name, string Label)? FieldOf(Table table, int row, int cell) =>
        row >= table.HeaderRows && CellsToFill.IsColumn(table, cell) && CellsToFill.PlaceOf(table.Rows[row].Cells[cell]) is null && CellsToFill.Name(table, row, cell) is { } name
            ? (name, CellsToFill.Label(table, row, cell))
            : null;

    private static DocxFlow Inside(DocxFlow flow, List<OpenXmlElement> content, double width) =>
        new(content.Add, width, flow.Accent) { Depth = flow.Depth, InTable = true, Language = flow.Language };

    private W.Paragraph InCell(DocxFlow flow, string? style, IEnumerable<OpenXmlElement> content, W.JustificationValues? alignment = null) =>
        blocks.Paragraph(Inside(flow, [], 0), style, content, also: p =>
        {
            if (alignment is { } to)
                p.Justification = new() { Val = to };
        });

    private IEnumerable<OpenXmlElement> Space(string name, string label, DocxFlow flow) =>
        name.Length == 0 ? [InCell(flow, null, [])] : [DocxControls.Space(page, name, label, [InCell(flow, null, [])])];

    /// <summary>A cell ends in a paragraph (ISO/IEC 29500-1 §17.4.65).</summary>
    private List<OpenXmlElement> Ended(List<OpenXmlElement> content, DocxFlow inside)
    {
        if (content.LastOrDefault(e => e is not (W.BookmarkStart or W.BookmarkEnd)) is not (W.Paragraph or W.SdtBlock))
            content.Add(blocks.Paragraph(inside, null, []));
        return content;
    }

    private static void Align(List<OpenXmlElement> content, ColumnAlignment alignment)
    {
        if (alignment == ColumnAlignment.Start)
            return;
        foreach (var paragraph in content.OfType<W.Paragraph>())
            (paragraph.ParagraphProperties ??= new()).Justification = new() { Val = alignment == ColumnAlignment.Centre ? W.JustificationValues.Center : W.JustificationValues.Right };
    }
}
