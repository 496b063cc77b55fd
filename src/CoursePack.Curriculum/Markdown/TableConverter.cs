using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using Markdig.Extensions.Tables;
using Block = CoursePack.Core.Documents.Block;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Pipe tables: one row of headings, every row as wide as the head.</summary>
internal sealed class TableConverter(MarkdownSource source, DiagnosticBag findings, BlockConverter blocks)
{
    public Core.Documents.Table Convert(Markdig.Extensions.Tables.Table table, Place place)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var head = rows.Find(r => r.IsHeader);
        // Markdig fills up the head to the widest row; the line of dashes has as many columns as the head was written with.
        var width = head is null ? rows.Max(r => r.Count) : Math.Min(head.Count, table.ColumnDefinitions.Count);
        var columns = Enumerable.Range(0, width)
            .Select(i => new TableColumn(i < table.ColumnDefinitions.Count ? Alignment(table.ColumnDefinitions[i].Alignment) : ColumnAlignment.Start))
            .ToImmutableArray();
        return new(columns, rows.Count(r => r.IsHeader), [.. rows.Select(r => Row(r, width, place))])
        {
            Span = source.Of(table.Span),
            Audience = place.Audience,
        };
    }

    private Core.Documents.TableRow Row(Markdig.Extensions.Tables.TableRow row, int width, Place place)
    {
        var span = source.Of(row.Span);
        var cells = ImmutableArray.CreateBuilder<Core.Documents.TableCell>();
        foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
        {
            ImmutableArray<Block> content = blocks.Convert(cell, place);
            var at = cell.Span.IsEmpty ? span : source.Of(cell.Span);
            if (cells.Count < width)
                cells.Add(new(content) { Span = at });
            else if (!content.IsEmpty)
                findings.Add(MarkdownFindings.BrokenTable.At(at, $"a cell more than the {width} of the table's head", "add a column to the head, or write \\| for a bar inside a cell"));
        }

        while (cells.Count < width)
            cells.Add(new([]) { Span = span });
        return new(cells.ToImmutable()) { Span = span };
    }

    private static ColumnAlignment Alignment(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Center => ColumnAlignment.Centre,
        TableColumnAlign.Right => ColumnAlignment.End,
        _ => ColumnAlignment.Start,
    };
}
