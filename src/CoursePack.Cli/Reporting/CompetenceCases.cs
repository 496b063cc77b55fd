using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Reporting;

/// <summary>What the course promises of each competence as test cases. A gap fails where a finding says that it does.</summary>
internal static class CompetenceCases
{
    /// <summary>The rule that judges a tier by its percentage; the others judge a promise of 100 % one by one.</summary>
    private const string BelowPolicy = "CP3004", NotTaught = "CP3001";

    public static ImmutableArray<JUnitCase> Of(ReportInput input)
    {
        if (input.Facts is not { } facts)
            return [];
        var findings = input.Findings.All.ToLookup(d => (d.Code, d.Span));
        var known = input.Findings.Known.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. PromisedDepth.Of(facts).Select(promised => Of(promised, Judging(promised, facts.Course, findings), known, input))];
    }

    private static JUnitCase Of(PromisedDepth promised, ImmutableArray<Diagnostic> findings, HashSet<object?> known, ReportInput input)
    {
        var competence = promised.Competence;
        var test = new JUnitCase($"{competence.Id.Framework}.{competence.Tier.ToString().ToLowerInvariant()}", $"{competence.Id.Number} {Name(promised.Depth)}");
        if (promised.IsCovered)
            return test;
        if (promised.Waiver is { } waiver)
            return test with { Skipped = $"accepted gap until {waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {waiver.Reason} ({waiver.Owner})" };

        var start = competence.Span.StartPosition;
        var gap = string.Create(CultureInfo.InvariantCulture, $"{input.File(competence.Span.Path)}:{start.Line}:{start.Column}: {competence.Id.Number} is not {Name(promised.Depth)} in {string.Join(", ", promised.Missing)}: {competence.Statement.Value}");
        var failing = findings.Where(d => !known.Contains(d) && (d.Severity == Severity.Error || (input.Strict && d.Severity == Severity.Warning))).ToImmutableArray();
        if (!failing.IsEmpty)
            return test with { Failure = new(TextReporter.Name(failing.Max(d => d.Severity)), failing[0].Message, gap + "\n" + string.Join('\n', failing.Select(d => JUnitReporter.Lines(d, input)))) };
        return test with { Note = (findings.Any(known.Contains) ? "known: " : "nothing fails because of it: ") + gap };
    }

    /// <summary>The findings that a gap is judged by: its own, or where nobody teaches the competence that one; below 100 % its tier's.</summary>
    private static ImmutableArray<Diagnostic> Judging(PromisedDepth promised, Course course, ILookup<(string Code, Core.Text.SourceSpan Span), Diagnostic> findings)
    {
        if (promised.Asked < 100)
            return [.. findings[(BelowPolicy, course.Coverage[promised.Competence.Tier].Span)]];
        ImmutableArray<Diagnostic> own = [.. findings[(Code(promised.Depth), promised.Competence.Span)]];
        return own.IsEmpty ? [.. findings[(NotTaught, promised.Competence.Span)]] : own;
    }

    private static string Code(Depth depth) => depth switch
    {
        Depth.Taught => NotTaught,
        Depth.Practised => "CP3002",
        _ => "CP3003",
    };

    private static string Name(Depth depth) => depth.ToString().ToLowerInvariant();
}
