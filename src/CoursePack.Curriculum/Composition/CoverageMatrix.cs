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
        composition.Course.Frameworks.Select(f => Table(
            composition,
            composition.Line(f.Title),
            [.. coverage.Areas.Where(a => a.Framework == f.Id && a.Counts.Competences > 0)],
            span));

    private static Table Table(CompositionScope composition, ImmutableArray<Inline> title, ImmutableArray<AreaCoverage> areas, SourceSpan span)
    {
        var words = composition.Words;
        string[] heads = [words["area"], words["depth_taught"], words["depth_practised"], words["depth_assessed"], words["minutes"]];
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

        return new([new(ColumnAlignment.Start, 5), .. Enumerable.Repeat(new TableColumn(ColumnAlignment.End, 1.5), 4)], 1, rows.ToImmutable())
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
