using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>Every competence of the frameworks, area by area: how far the course carries it, and in which modules.</summary>
internal static class CompetenceTable
{
    private const int Width = 4;

    public static IEnumerable<Block> Tables(CompositionScope composition, SourceSpan span)
    {
        var covered = composition.Request.Coverage?.Competences.ToDictionary(c => c.Competence.Id) ?? [];
        return composition.Course.Frameworks.Select(f => Table(composition, f, covered, span));
    }

    private static Table Table(CompositionScope composition, Framework framework, Dictionary<CompetenceId, CompetenceCoverage> covered, SourceSpan span)
    {
        var words = composition.Words;
        string[] heads = [words["number"], words["statement"], words["how_far"], words["modules"]];
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        rows.Add(new([.. heads.Select(h => GeneratedTables.Cell(h, span))]) { Span = span });
        foreach (var area in framework.Domains.SelectMany(d => d.Areas))
        {
            rows.Add(AreaRow(composition, area));
            foreach (var competence in area.Competences)
                rows.Add(Row(composition, competence, covered.GetValueOrDefault(competence.Id)));
        }

        return new([new(ColumnAlignment.Start, 1), new(ColumnAlignment.Start, 6), new(ColumnAlignment.Start, 2), new(ColumnAlignment.Start, 1.2)], 1, rows.ToImmutable())
        {
            Span = span,
            Role = "competences",
            RowHeaders = true,
            Caption = composition.Line(framework.Title),
        };
    }

    private static TableRow AreaRow(CompositionScope composition, Area area)
    {
        ImmutableArray<Inline> title = [new TextRun(area.Id + " ") { Span = area.Span }, .. composition.Line(area.Title)];
        if (area.Confidence == Confidence.Own)
            title = title.Add(new TextRun($" ({composition.Words["own_title"]})") { Span = area.Span });
        return new([GeneratedTables.Cell(title, area.Span) with { ColumnSpan = Width }]) { Span = area.Span, Role = "head" };
    }

    private static TableRow Row(CompositionScope composition, Competence competence, CompetenceCoverage? coverage) => new(
    [
        GeneratedTables.Cell(competence.Id.Number, competence.Span),
        GeneratedTables.Cell(composition.Line(competence.Statement), competence.Span),
        GeneratedTables.Cell(HowFar(composition.Words, coverage), competence.Span),
        GeneratedTables.Cell(Where(composition, coverage), competence.Span),
    ])
    {
        Span = competence.Span,
    };

    /// <summary>The furthest depth in words, with where it comes from when that is a crosswalk, or the level that is too low.</summary>
    private static string HowFar(Words words, CompetenceCoverage? coverage)
    {
        if (coverage is null)
            return words["depth_none"];
        Depth[] furthest = [Depth.Assessed, Depth.Practised, Depth.Taught];
        if (furthest.Where(coverage.Has).Select(d => (Depth?)d).FirstOrDefault() is { } depth)
            return coverage.IsDirect(depth) ? words.Of("depth", depth) : $"{words.Of("depth", depth)} ({words["through"]} {Numbers(coverage.Through, depth)})";
        if (!coverage.Waived.IsEmpty)
            return words["depth_waived"];
        if (furthest.FirstOrDefault(d => coverage.Below.Any(b => b.Depth == d)) is var low && CoverageWords.BelowLevel(coverage, low) is { } level)
            return $"{words.Of("depth", low)} ({words["level"]}: {level})";
        return furthest.Where(d => coverage.Partly.Any(p => p.Has(d))).Select(d => (Depth?)d).FirstOrDefault() is { } part
            ? $"{words["partly"]} {words["through"]} {Numbers(coverage.Partly, part)}"
            : words["depth_none"];
    }

    private static string Numbers(ImmutableArray<ThroughCrosswalk> through, Depth depth) =>
        string.Join(", ", through.Where(t => t.Has(depth)).Select(t => t.Claimed.Number));

    /// <summary>Numbers of the modules that carry it.</summary>
    private static string Where(CompositionScope composition, CompetenceCoverage? coverage) =>
        string.Join(", ", (coverage?.EveryActivity ?? [])
            .Select(a => a.Id.Module)
            .Distinct(StringComparer.Ordinal)
            .Select(composition.Request.Index.Module)
            .OfType<Module>()
            .Select(m => m.Number?.ToString(CultureInfo.InvariantCulture) ?? m.Id));
}
