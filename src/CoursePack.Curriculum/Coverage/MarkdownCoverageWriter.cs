using System.Globalization;
using System.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Pipe tables for a pull request or a wiki: tiers, areas, competences.</summary>
public sealed class MarkdownCoverageWriter : ICoverageWriter
{
    public string Format => "markdown";

    public void Write(TextWriter output, CoverageReport report)
    {
        output.WriteLine($"# Coverage of {Plain(report.CourseTitle)}");
        output.WriteLine();
        output.WriteLine($"Schedule: {Plain(report.ScheduleTitle)}");
        output.WriteLine();
        Table(output, ["Framework", "Tier", ">Competences", ">Taught", ">Practised", ">Assessed", ">Waived", ">Minutes"], report.Tiers.Select(Cells));
        output.WriteLine();
        output.WriteLine("## Areas");
        output.WriteLine();
        Table(output, ["Area", "Title", "Tier", ">Competences", ">Taught", ">Practised", ">Assessed", ">Minutes"], report.Areas.Select(Cells));
        output.WriteLine();
        output.WriteLine("## Competences");
        output.WriteLine();
        Table(output, ["Competence", "Statement", "Taught", "Practised", "Assessed", ">Activities", ">Minutes", ">Shared minutes"], report.Competences.Select(Cells));
    }

    private static string[] Cells(TierCoverage tier) =>
    [
        Plain(tier.Framework), Phrase.Name(tier.Tier), Number(tier.Counts.Competences), Share(tier.Counts, Depth.Taught),
        Share(tier.Counts, Depth.Practised), Share(tier.Counts, Depth.Assessed), Number(tier.Counts.Waived), Number(tier.Minutes),
    ];

    private static string[] Cells(AreaCoverage area) =>
    [
        Plain(area.Id), Plain(area.Title), Phrase.Name(area.Tier), Number(area.Counts.Competences), Number(area.Counts.Taught),
        Number(area.Counts.Practised), Number(area.Counts.Assessed), Number(area.Minutes),
    ];

    private static string[] Cells(CompetenceCoverage covered) =>
    [
        Plain(covered.Competence.Id.Number), Plain(covered.Competence.Statement.Value), State(covered, Depth.Taught), State(covered, Depth.Practised),
        State(covered, Depth.Assessed), Number(covered.Activities.Length + covered.Pages.Length), Number(covered.Minutes), Number(covered.SharedMinutes),
    ];

    private static string State(CompetenceCoverage covered, Depth depth) =>
        covered.Has(depth) ? "yes" : covered.Waived.Contains(depth) ? "waived" : "**no**";

    private static string Share(DepthCounts counts, Depth depth) => $"{Number(counts.At(depth))} ({Number(counts.Percent(depth))} %)";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Table(TextWriter output, string[] head, IEnumerable<string[]> rows)
    {
        Row(output, head.Select(h => h.TrimStart('>')));
        Row(output, head.Select(h => h.StartsWith('>') ? "---:" : "---"));
        foreach (var row in rows)
            Row(output, row);
    }

    private static void Row(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    /// <summary>Text that Markdown prints as it is.</summary>
    private static string Plain(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~')
                escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
