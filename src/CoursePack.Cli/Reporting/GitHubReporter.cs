using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, which become annotations beside the changed lines. The service shows only the first of
/// each kind in a step, so the most severe come first; what a baseline knows is not annotated.
/// </summary>
public sealed class GitHubReporter : IReporter
{
    /// <summary>Annotations of one kind that a step may make (GitHub Actions, limits of annotations).</summary>
    private const int MostOfAKind = 10;

    public string Format => "github";

    public void Write(TextWriter output, ReportInput input)
    {
        var shown = input.Findings.Shown
            .GroupBy(d => d.Severity)
            .OrderByDescending(g => g.Key)
            .SelectMany(g => g.Take(MostOfAKind))
            .ToImmutableArray();
        foreach (var finding in shown)
            output.WriteLine($"::{Command(finding.Severity)} {string.Join(',', Properties(finding, input).Select(p => $"{p.Name}={Property(p.Value)}"))}::{Data(Text(finding))}");

        var left = input.Findings.Errors + input.Findings.Warnings + input.Findings.Infos - shown.Length;
        var verdict = $"coursepack check: {TextReporter.Summary(input.Findings)}";
        output.WriteLine(left == 0 ? verdict : $"{verdict}; {left} not shown beside the lines, since a step shows {MostOfAKind} of a kind. Next: coursepack check");
    }

    private static string Text(Diagnostic finding) => string.Join('\n', finding.Hints.Select(h => $"help: {h}").Prepend(finding.Message));

    private static IEnumerable<(string Name, string Value)> Properties(Diagnostic finding, ReportInput input)
    {
        var start = finding.Span.StartPosition;
        var end = finding.Span.EndPosition;
        yield return ("file", input.File(finding.Span.Path));
        yield return ("line", Number(start.Line));
        if (end != start)
            yield return ("endLine", Number(end.Line));
        // Columns are read only where a finding stands on one line.
        if (end.Line == start.Line)
        {
            yield return ("col", Number(start.Column));
            if (end != start)
                yield return ("endColumn", Number(end.Column));
        }

        yield return ("title", $"{finding.Code} {finding.Descriptor.Name}");
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>Escapes of the Actions toolkit for what follows the second <c>::</c>.</summary>
    private static string Data(string text) => TextReporter.Printable(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    /// <summary>Escapes of the Actions toolkit for a value between commas.</summary>
    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
