using System.Globalization;
using System.Text;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Reporting;

/// <summary>A comment on a change, for course teams who have no tool: the verdict, what is covered, what to do.</summary>
public sealed class MarkdownReporter : IReporter
{
    /// <summary>Characters. Services take comments of some 65,000.</summary>
    public const int Longest = 60_000;

    /// <summary>Characters kept for the lines that say how much is left off.</summary>
    private const int Reserve = 600;

    public string Format => "markdown";

    public void Write(TextWriter output, ReportInput input)
    {
        var page = new StringBuilder();
        WriteVerdict(page, input);
        WriteCoverage(page, input);
        WriteFindings(page, input);
        WriteKnown(page, input);
        if (input.Gone > 0)
            page.Append(CultureInfo.InvariantCulture, $"\n{(input.Gone == 1 ? "1 old finding is" : $"{input.Gone} old findings are")} gone: `--update-baseline` takes {(input.Gone == 1 ? "it" : "them")} off the list.\n");
        output.Write(page);
    }

    private static void WriteVerdict(StringBuilder page, ReportInput input)
    {
        var findings = input.Findings;
        var toMend = findings.Errors + (input.Strict ? findings.Warnings : 0);
        var rest = findings.Warnings + findings.Infos - (input.Strict ? findings.Warnings : 0);
        page.Append(toMend > 0
            ? $"## The course check found {MarkdownText.Count(toMend, "thing")} to mend\n\n"
            : rest > 0 ? $"## The course check passed, with {MarkdownText.Count(rest, "thing")} to look at\n\n" : "## The course check passed\n\n");
        var course = input.Course.Length == 0 ? "" : $"Course {MarkdownText.Code(input.Course)}: ";
        page.Append(CultureInfo.InvariantCulture, $"{course}{(findings.IsEmpty && !findings.Known.IsEmpty ? "nothing new" : TextReporter.Counts(findings))}.\n");
    }

    private static void WriteCoverage(StringBuilder page, ReportInput input)
    {
        var tiers = input.Facts is { } facts ? PromisedDepth.Of(facts).GroupBy(p => (p.Competence.Id.Framework, p.Competence.Tier)).ToList() : [];
        if (tiers.Count == 0)
            return;
        var several = tiers.Select(t => t.Key.Framework).Distinct().Count() > 1;
        page.Append("\n| Competences | Covered | Gap | Accepted gap |\n| --- | ---: | ---: | ---: |\n");
        foreach (var tier in tiers)
        {
            var competences = tier.GroupBy(p => p.Competence.Id).ToList();
            var gaps = competences.Count(c => c.Any(p => p.IsGap));
            var covered = competences.Count(c => c.All(p => p.IsCovered));
            var name = tier.Key.Tier.ToString().ToLowerInvariant() + (several ? $", {MarkdownText.Plain(tier.Key.Framework)}" : "");
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {covered} of {competences.Count} | {gaps} | {competences.Count - gaps - covered} |\n");
        }

        page.Append("\nCovered: carried as far as the course asks, in every timetable. Accepted gap: a waiver says why not.\n");
    }

    private static void WriteFindings(StringBuilder page, ReportInput input)
    {
        var files = input.Findings.Shown
            .GroupBy(d => input.File(d.Span.Path))
            .OrderByDescending(g => g.Max(d => d.Severity))
            .ThenBy(g => g.Key, StringComparer.Ordinal);
        var written = 0;
        foreach (var file in files)
        {
            var heading = $"\n### {MarkdownText.Code(file.Key)}\n\n";
            foreach (var finding in file)
            {
                var item = heading + Item(finding, input);
                if (page.Length + item.Length > Longest - Reserve)
                {
                    WriteLeftOff(page, input, written);
                    return;
                }

                page.Append(item);
                heading = "";
                written++;
            }
        }

        WriteLeftOff(page, input, written);
    }

    private static void WriteLeftOff(StringBuilder page, ReportInput input, int written)
    {
        var left = input.Findings.Errors + input.Findings.Warnings + input.Findings.Infos - written;
        if (left > 0)
            page.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Count(left, "more finding")} left off here: `coursepack check` lists them.\n");
    }

    private static void WriteKnown(StringBuilder page, ReportInput input)
    {
        var known = input.Findings.Known;
        if (known.IsEmpty)
            return;
        var folded = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"\n<details>\n<summary>{(known.Length == 1 ? "1 old finding" : $"{known.Length} old findings")}: known before this change, and nothing fails because of them</summary>\n\n");
        var written = 0;
        foreach (var finding in known)
        {
            var item = Item(finding, input);
            if (page.Length + folded.Length + item.Length > Longest - (Reserve / 2))
                break;
            folded.Append(item);
            written++;
        }

        if (written < known.Length)
            folded.Append(CultureInfo.InvariantCulture, $"\n{known.Length - written} more are left off here.\n");
        page.Append(folded).Append("\n</details>\n");
    }

    private static string Item(Diagnostic finding, ReportInput input)
    {
        var start = finding.Span.StartPosition;
        var item = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"- **{Word(finding.Severity)}** {MarkdownText.Code($"{input.File(finding.Span.Path)}:{start.Line}")} {MarkdownText.Plain(finding.Message)} ({finding.Code})\n");
        foreach (var hint in finding.Hints)
            item.Append(CultureInfo.InvariantCulture, $"  - What to do: {MarkdownText.Plain(hint)}\n");
        return item.ToString();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Warning => "Warning",
        _ => "Note",
    };
}
