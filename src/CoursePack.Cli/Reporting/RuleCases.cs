using System.Collections.Immutable;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Cli.Reporting;

/// <summary>The rules as test cases: each fails by its errors, and by its warnings where these fail too.</summary>
internal static class RuleCases
{
    public static ImmutableArray<JUnitCase> Of(ReportInput input)
    {
        var shown = input.Findings.Shown.ToLookup(d => d.Code, StringComparer.Ordinal);
        var known = input.Findings.Known.ToLookup(d => d.Code, StringComparer.Ordinal);
        return [.. ToolAssemblies.Codes.Where(IsChecked).Select(code => Of(code, [.. shown[code]], [.. known[code]], input))];
    }

    /// <summary>Templates, rendering and packaging are looked at by a build alone.</summary>
    private static bool IsChecked(string code) => code[2] is not ('6' or '7' or '9');

    private static JUnitCase Of(string code, ImmutableArray<Diagnostic> shown, ImmutableArray<Diagnostic> known, ReportInput input)
    {
        var test = new JUnitCase("rules", $"{code} {RulePage.Of(code).Name}");
        var failing = shown.Where(d => d.Severity == Severity.Error || (input.Strict && d.Severity == Severity.Warning)).ToImmutableArray();
        if (shown.IsEmpty && known.IsEmpty)
            return test with { Skipped = NotJudged(code, input) };
        var left = input.Findings.LeftOut.GetValueOrDefault(code);
        var note = shown.Except(failing).Select(d => JUnitReporter.Lines(d, input)).Concat(known.Select(d => $"known: {JUnitReporter.Lines(d, input)}"));
        return test with
        {
            Failure = failing.IsEmpty ? null : new(
                TextReporter.Name(failing.Max(d => d.Severity)),
                failing.Length + left == 1 ? failing[0].Message : $"{failing.Length + left} findings, the first: {failing[0].Message}",
                string.Join('\n', failing.Select(d => JUnitReporter.Lines(d, input))) + (left == 0 ? "" : $"\nand {left} more")),
            Note = note.Any() ? string.Join('\n', note) : null,
        };
    }

    private static string? NotJudged(string code, ReportInput input)
    {
        var rule = CourseRules.All.FirstOrDefault(r => r.Descriptor.Code == code);
        if (input.Facts is null)
            return rule is null ? null : "not judged: the course could not be read";
        if (rule is not null && !CourseValidator.Judges(rule, input.Findings.All))
            return "not judged: a file could not be read";
        var severity = input.Facts.Course.Severity.TryGetValue(code, out var turned) && Findings.CanBeTurned(code) ? turned.Value : rule?.Descriptor.DefaultSeverity;
        return severity == Severity.Off ? "switched off" : null;
    }
}
