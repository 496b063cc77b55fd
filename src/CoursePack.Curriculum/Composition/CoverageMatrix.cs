using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>How far the course carries each area of its frameworks, a row an area: short enough for a page.</summary>
internal static class CoverageMatrix
{
    public static IEnumerable<Block> Tables(CompositionScope composition, CoverageReport coverage, SourceSpan span) =>
        composition.Course.Frameworks.SelectMany(f => Of(
            composition,
            f,
            [.. coverage.Areas.Where(a => a.Framework == f.Id && a.Counts.Competences > 0)],
            coverage.Competences.Where(c => c.Competence.Id.Framework == f.Id).ToLookup(c => c.Competence.Area),
            span));

    /// <summary>The areas the course reaches, then the others by name, a row a domain.</summary>
    private static IEnumerable<Block> Of(CompositionScope composition, Framework framework, ImmutableArray<AreaCoverage> areas, ILookup<string, CompetenceCoverage> competences, SourceSpan span)
    {
        var reached = areas.Where(a => a.Counts is not { Taught: 0, Practised: 0, Assessed: 0 }).ToImmutableArray();
        if (!reached.IsEmpty)
            yield return Table(composition, composition.Line(framework.Title), reached, competences, span);
        if (reached.Length < areas.Length)
        {
            yield return NotReached(composition, framework, areas.Except(reached).Select(a => a.Id).ToHashSet(StringComparer.Ordinal), span);
        }
    }

    private static Table NotReached(CompositionScope composition, Framework framework, HashSet<string> areas, SourceSpan span)
    {
        var words = composition.Words;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        rows.Add(new([GeneratedTables.Cell(words["domain"], span), GeneratedTables.Cell(words["areas_not_reached"], span)]) { Span = span });
        foreach (var domain in framework.Domains)
        {
            var names = string.Join("; ", domain.Areas.Where(a => areas.Contains(a.Id)).Select(a => $"{a.Id} {Inline.PlainText(composition.Line(a.Title))}"));
            if (names.Length > 0)
                rows.Add(new([GeneratedTables.Cell(composition.Line(domain.Title), span), GeneratedTables.Cell(names, span)]) { Span = span });
        }

        return new([new(ColumnAlignment.Start, 3), new(ColumnAlignment.Start, 7)], 1, rows.ToImmutable())
        {
            Span = span,
            Role = "matrix",
            RowHeaders = true,
        };
    }

    private static Table Table(CompositionScope composition, ImmutableArray<Inline> title, ImmutableArray<AreaCoverage> areas, ILookup<string, CompetenceCoverage> competences, SourceSpan span)
    {
        var words = composition.Words;
        string[] heads = [words["area"], words["depth_taught"], words["depth_practised"], words["depth_assessed_short"], words["minutes_head"]];
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        rows.Add(new([.. heads.Select(h => GeneratedTables.Cell(h, span))]) { Span = span });
        foreach (var area in areas)
        {
            var counts = area.Counts;
            string[] cells =
            [
                $"{area.Id} {area.Title}",
                Of(words, counts.Taught, counts.Competences) + Through(words, competences[area.Id], Depth.Taught),
                Of(words, counts.Practised, counts.Competences) + Through(words, competences[area.Id], Depth.Practised),
                Of(words, counts.Assessed, counts.Competences) + Through(words, competences[area.Id], Depth.Assessed),
                Number(area.Minutes),
            ];
            rows.Add(new([.. cells.Select(c => GeneratedTables.Cell(c, span))]) { Span = span });
        }

        return new([new(ColumnAlignment.Start, 8), .. Enumerable.Repeat(new TableColumn(ColumnAlignment.End, 1.7), 4)], 1, rows.ToImmutable())
        {
            Span = span,
            Role = "matrix",
            RowHeaders = true,
            Caption = title,
        };
    }

    /// <summary>How many of them no activity claims itself: they count through a crosswalk.</summary>
    private static string Through(Words words, IEnumerable<CompetenceCoverage> competences, Depth depth) =>
        competences.Count(c => c.Has(depth) && !c.IsDirect(depth)) is var number and > 0 ? $" ({Number(number)}\u00A0{words["through"]})" : "";

    private static string Of(Words words, int part, int all) => $"{Number(part)} {words["out_of"]} {Number(all)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
