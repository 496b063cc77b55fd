using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Coverage;

namespace CoursePack.Curriculum.Composition;

/// <summary>How far the course carries each area of its frameworks, a row an area: short enough for a page.</summary>
internal static class CoverageMatrix
{
    public static IEnumerable<Block> Tables(CompositionScope composition, CoverageReport coverage, SourceSpan span) =>
        composition.Course.Frameworks.SelectMany(f => Of(
            composition,
            composition.Line(f.Title),
            [.. coverage.Areas.Where(a => a.Framework == f.Id && a.Counts.Competences > 0)],
            span));

    /// <summary>The areas the course reaches as a table, the others by name below it.</summary>
    private static IEnumerable<Block> Of(CompositionScope composition, ImmutableArray<Inline> title, ImmutableArray<AreaCoverage> areas, SourceSpan span)
    {
        var reached = areas.Where(a => a.Counts is not { Taught: 0, Practised: 0, Assessed: 0 }).ToImmutableArray();
        if (!reached.IsEmpty)
            yield return Table(composition, title, reached, span);
        if (reached.Length < areas.Length)
        {
            var names = string.Join("; ", areas.Except(reached).Select(a => $"{a.Id} {a.Title}"));
            yield return new Paragraph([new TextRun($"{composition.Words["areas_not_reached"]}: {names}.") { Span = span }]) { Span = span };
        }
    }

    private static Table Table(CompositionScope composition, ImmutableArray<Inline> title, ImmutableArray<AreaCoverage> areas, SourceSpan span)
    {
        var words = composition.Words;
        string[] heads = [words["area"], words["depth_taught"], words["depth_practised"], words["depth_assessed_short"], words["minutes"]];
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        rows.Add(new([.. heads.Select(h => GeneratedTables.Cell(h, span))]) { Span = span });
        foreach (var area in areas)
        {
            var counts = area.Counts;
            string[] cells =
            [
                $"{area.Id} {area.Title}",
                Of(words, counts.Taught, counts.Competences),
                Of(words, counts.Practised, counts.Competences),
                Of(words, counts.Assessed, counts.Competences),
                Number(area.Minutes),
            ];
            rows.Add(new([.. cells.Select(c => GeneratedTables.Cell(c, span))]) { Span = span });
        }

        return new([new(ColumnAlignment.Start, 7), .. Enumerable.Repeat(new TableColumn(ColumnAlignment.End, 1.6), 4)], 1, rows.ToImmutable())
        {
            Span = span,
            Role = "matrix",
            RowHeaders = true,
            Caption = title,
        };
    }

    private static string Of(Words words, int part, int all) => $"{Number(part)} {words["out_of"]} {Number(all)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
