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
        var several = report.Areas.Select(a => a.Framework).Distinct().Skip(1).Any();
        Table(output, ["Area", "Title", "Tier", ">Competences", ">Taught", ">Practised", ">Assessed", ">Minutes"], report.Areas.Select(a => Cells(a, several)));
        output.WriteLine();
        output.WriteLine("## Competences");
        output.WriteLine();
        Table(output, ["Competence", "Statement", "Taught", "Practised", "Assessed", ">Activities", ">Minutes", ">Shared minutes"], report.Competences.Select(c => Cells(c, several)));
    }

    private static string[] Cells(TierCoverage tier) =>
    [
        Plain(tier.Framework), Phrase.Name(tier.Tier), Number(tier.Counts.Competences), Share(tier.Counts, Depth.Taught),
        Share(tier.Counts, Depth.Practised), Share(tier.Counts, Depth.Assessed), Number(tier.Counts.Waived), Number(tier.Minutes),
    ];

    private static string[] Cells(AreaCoverage area, bool several) =>
    [
        Plain(several ? $"{area.Framework}:{area.Id}" : area.Id), Plain(area.Title), Phrase.Name(area.Tier), Number(area.Counts.Competences), Number(area.Counts.Taught),
        Number(area.Counts.Practised), Number(area.Counts.Assessed), Number(area.Minutes),
    ];

    private static string[] Cells(CompetenceCoverage covered, bool several) =>
    [
        Plain(several ? covered.Competence.Id.ToString() : covered.Competence.Id.Number), Plain(covered.Competence.Statement.Value), State(covered, Depth.Taught), State(covered, Depth.Practised),
        State(covered, Depth.Assessed), Number(covered.EveryActivity.Count() + covered.Pages.Length), Number(covered.Minutes), Number(covered.SharedMinutes),
    ];

    private static string State(CompetenceCoverage covered, Depth depth) =>
        CoverageWords.With(covered.Has(depth) ? "yes" : covered.Waived.Contains(depth) ? "waived" : "**no**", CoverageWords.Note(covered, depth) is { } note ? Plain(note) : null, ", ");

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
