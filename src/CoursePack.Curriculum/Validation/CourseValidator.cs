using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation;

/// <summary>Runs every rule over a bound course.</summary>
public static class CourseValidator
{
    /// <param name="reading">What reading the course found. One cause is one finding: on a line that could not be bound, and about what may stand in a file that could not be read, rules are silent.</param>
    public static ImmutableArray<Diagnostic> Validate(CourseFacts facts, IReadOnlyCollection<Diagnostic> reading)
    {
        var unbound = reading.Where(IsAboutKey).Select(Line).ToHashSet();
        return
        [
            .. CourseRules.All
                .Where(rule => Judges(rule, reading))
                .SelectMany(rule => rule.Check(facts))
                .Where(finding => !unbound.Contains(Line(finding))),
        ];
    }

    /// <summary>Whether a rule is asked at all: one that needs every file is not while a file could not be read.</summary>
    public static bool Judges(ICourseRule rule, IReadOnlyCollection<Diagnostic> reading) =>
        !rule.NeedsEveryFile || !reading.Any(IsAboutFile);

    /// <summary>1xxx, without what Markdown alone is about: 11xx.</summary>
    private static bool IsAboutFile(Diagnostic found) =>
        found.Severity == Severity.Error && found.Code.StartsWith("CP10", StringComparison.Ordinal);

    /// <summary>20xx: keys, values, ids and references.</summary>
    private static bool IsAboutKey(Diagnostic found) =>
        found.Severity == Severity.Error && found.Code.StartsWith("CP20", StringComparison.Ordinal);

    private static (string Path, int Line) Line(Diagnostic found) => (found.Span.Path, found.Span.StartPosition.Line);
}
