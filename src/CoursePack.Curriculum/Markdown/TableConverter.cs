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
        var width = head?.Count ?? rows.Max(r => r.Count);
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
            if (cells.Count < width)
                cells.Add(new(content) { Span = cell.Span.IsEmpty ? span : source.Of(cell.Span) });
            else if (!content.IsEmpty)
                findings.Add(MarkdownFindings.BrokenTable.At(span, $"a row of more than {width} cells, the width of the head", "write \\| for a bar inside a cell"));
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
