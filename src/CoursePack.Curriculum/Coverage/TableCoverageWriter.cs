using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>For a terminal: tiers, areas, and what is still missing, in plain columns.</summary>
public sealed class TableCoverageWriter : ICoverageWriter
{
    private const int Width = 100, LongestTitle = 44;

    public string Format => "table";

    public void Write(TextWriter output, CoverageReport report)
    {
        output.WriteLine($"Coverage of {report.Course} in schedule {report.Schedule}");
        foreach (var framework in report.Tiers.GroupBy(t => t.Framework))
        {
            output.WriteLine();
            output.WriteLine($"Framework {framework.Key}");
            Tiers(output, framework);
            output.WriteLine();
            Areas(output, report.Areas.Where(a => a.Framework == framework.Key));
            Through(output, [.. report.Competences.Where(c => c.Competence.Id.Framework == framework.Key)]);
            Gaps(output, report.Competences.Where(c => c.Competence.Id.Framework == framework.Key).ToLookup(c => c.Competence.Tier));
        }
    }

    private static void Tiers(TextWriter output, IEnumerable<TierCoverage> tiers)
    {
        var table = new PlainColumns("tier", ">competences", ">taught", ">practised", ">assessed", ">waived", ">minutes");
        foreach (var tier in tiers)
        {
            table.Add(
                Phrase.Name(tier.Tier),
                PlainColumns.Number(tier.Counts.Competences),
                Share(tier.Counts, Depth.Taught),
                Share(tier.Counts, Depth.Practised),
                Share(tier.Counts, Depth.Assessed),
                PlainColumns.Number(tier.Counts.Waived),
                PlainColumns.Number(tier.Minutes));
        }

        table.Write(output);
    }

    private static void Areas(TextWriter output, IEnumerable<AreaCoverage> areas)
    {
        var table = new PlainColumns("area", "title", "tier", ">competences", ">taught", ">practised", ">assessed", ">minutes");
        foreach (var area in areas)
        {
            table.Add(
                area.Id,
                Cut(area.Title),
                Phrase.Name(area.Tier),
                PlainColumns.Number(area.Counts.Competences),
                PlainColumns.Number(area.Counts.Taught),
                PlainColumns.Number(area.Counts.Practised),
                PlainColumns.Number(area.Counts.Assessed),
                PlainColumns.Number(area.Minutes));
        }

        table.Write(output);
    }

    /// <summary>What is neither covered nor waived, by tier and depth; an area of which nothing is, by its own number.</summary>
    private static void Gaps(TextWriter output, ILookup<Tier, CompetenceCoverage> tiers)
    {
        foreach (var tier in tiers)
        {
            foreach (var depth in Enum.GetValues<Depth>())
            {
                var areas = tier.GroupBy(c => c.Competence.Area).Select(g => (Area: g.Key, All: g.Count(), Missing: g.Where(c => !c.Counts(depth)).ToList())).ToList();
                var missing = areas.Sum(a => a.Missing.Count);
                if (missing == 0)
                    continue;
                var words = areas.SelectMany(a => a.Missing.Count == a.All && a.All > 1 && a.Missing.TrueForAll(c => CoverageWords.Note(c, depth) is null) ? [$"all of {a.Area}"] : a.Missing.Select(c => Noted(c, depth)));
                List(output, $"Not {Phrase.Name(depth)}, {Phrase.Name(tier.Key)} ({PlainColumns.Number(missing)}):", words);
            }
        }
    }

    /// <summary>Competences that no activity of the schedule claims itself at some depth, with those whose claims count for them.</summary>
    private static void Through(TextWriter output, ImmutableArray<CompetenceCoverage> competences)
    {
        foreach (var depth in Enum.GetValues<Depth>())
        {
            var through = competences.Where(c => c.Has(depth) && !c.IsDirect(depth)).ToList();
            if (through.Count > 0)
                List(output, $"{char.ToUpperInvariant(Phrase.Name(depth)[0])}{Phrase.Name(depth)[1..]} through a crosswalk ({PlainColumns.Number(through.Count)}):", through.Select(c => Noted(c, depth)));
        }
    }

    private static string Noted(CompetenceCoverage covered, Depth depth) =>
        CoverageWords.Note(covered, depth) is { } note ? $"{covered.Competence.Id.Number} ({note})" : covered.Competence.Id.Number;

    private static void List(TextWriter output, string head, IEnumerable<string> words)
    {
        output.WriteLine();
        output.WriteLine(head);
        foreach (var line in Lines(words))
            output.WriteLine("  " + line);
    }

    private static IEnumerable<string> Lines(IEnumerable<string> words)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + 2 + word.Length > Width - 3)
            {
                yield return line + ",";
                line = "";
            }

            line += line.Length == 0 ? word : ", " + word;
        }

        yield return line;
    }

    private static string Share(DepthCounts counts, Depth depth) =>
        $"{PlainColumns.Number(counts.At(depth))} ({PlainColumns.Number(counts.Percent(depth))} %)";

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
