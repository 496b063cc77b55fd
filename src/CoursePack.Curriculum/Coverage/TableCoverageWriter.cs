using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation;

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

    /// <summary>What is neither covered nor waived, by tier and depth.</summary>
    private static void Gaps(TextWriter output, ILookup<Tier, CompetenceCoverage> tiers)
    {
        foreach (var tier in tiers)
        {
            foreach (var depth in Enum.GetValues<Depth>())
            {
                var missing = tier.Where(c => !c.Counts(depth)).Select(c => c.Competence.Id.Number).ToList();
                if (missing.Count == 0)
                    continue;
                output.WriteLine();
                output.WriteLine($"Not {Phrase.Name(depth)}, {Phrase.Name(tier.Key)} ({missing.Count}):");
                foreach (var line in Lines(missing))
                    output.WriteLine("  " + line);
            }
        }
    }

    private static IEnumerable<string> Lines(List<string> words)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - 2)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }

    private static string Share(DepthCounts counts, Depth depth) =>
        $"{PlainColumns.Number(counts.At(depth))} ({PlainColumns.Number(counts.Percent(depth))} %)";

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
