using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Regions;

/// <summary>A mandatory competence goes at least as far in an overlay as in the course below.</summary>
public static class MandatoryCoverage
{
    public const string Code = "CP8061";

    internal static readonly DiagnosticDescriptor Uncovered = new(Code, "mandatory-uncovered", Severity.Error);

    private static readonly Depth[] Depths = [Depth.Taught, Depth.Practised, Depth.Assessed];

    /// <summary>Whether there is anything to compare, which costs reading the course below.</summary>
    public static bool IsAsked(Course course) => !course.Mandatory.IsEmpty || course.Frameworks.SelectMany(f => f.Competences).Any(c => c.Mandatory);

    /// <param name="below">The course that is extended.</param>
    /// <param name="facts">The overlay, merged.</param>
    /// <param name="extends">Where the overlay names what it extends: its author cannot mend the course below.</param>
    public static IEnumerable<Diagnostic> Check(Course below, CourseFacts facts, SourceSpan extends)
    {
        var index = new CourseIndex(below);
        var reached = below.Schedules.Select(s => CoverageCalculator.Compute(index, DeliveryPlan.Of(index, s))).ToList();
        if (reached.Count == 0)
            yield break;
        foreach (var report in facts.Coverage)
        {
            // A schedule of the overlay's own is measured by the one that the books below print.
            var original = reached.Find(r => r.Schedule == report.Schedule) ?? reached[0];
            var there = original.Competences.Where(c => IsMandatory(below, c.Competence)).ToDictionary(c => c.Competence.Id);
            foreach (var covered in report.Competences)
            {
                if (there.TryGetValue(covered.Competence.Id, out var wanted) && Depths.Where(d => wanted.Has(d) && !covered.Has(d) && !IsWaived(facts.Course, below, covered.Competence.Id, d)).ToList() is { Count: > 0 } lost)
                    yield return Lost(wanted, lost, report, extends).With(Place(below, covered.Competence), "mandatory by this");
            }
        }
    }

    private static Diagnostic Lost(CompetenceCoverage below, List<Depth> lost, CoverageReport report, SourceSpan extends)
    {
        var number = below.Competence.Id.Number;
        var claimed = below.Activities.FirstOrDefault(a => a.Depths.Contains(lost[0])) is { } one ? $", as '{one.Activity.Id}' does below" : "";
        return Uncovered.At(extends, $"mandatory competence {number} is {string.Join(" and ", lost.Select(Word))} in the course below, and not in the schedule '{report.Schedule}' here",
            $"let a scheduled activity claim it{claimed}",
            $"where that cannot be, add to 'waivers' in course.yaml of the overlay: {{ competence: {number}, depth: {Word(lost[0])}, reason: …, owner: …, expires: … }}");
    }

    private static string Word(Depth depth) => depth.ToString().ToLowerInvariant();

    private static bool IsMandatory(Course course, Competence competence) => competence.Mandatory || Listed(course, competence) is not null;

    private static SourceSpan Place(Course course, Competence competence) => Listed(course, competence)?.Span ?? competence.Span;

    private static Spanned<string>? Listed(Course course, Competence competence)
    {
        foreach (var entry in course.Mandatory)
        {
            if (entry.Value == competence.Id.ToString() || entry.Value == competence.Id.Number)
                return entry;
        }

        return null;
    }

    /// <summary>By the overlay itself: what the course below waives, it does not reach.</summary>
    private static bool IsWaived(Course course, Course below, CompetenceId id, Depth depth) =>
        course.Waivers.Any(w => w.Competence == id && (w.Depth is null || w.Depth == depth) && below.Waivers.All(b => (b.Span.Path, b.Span.Start) != (w.Span.Path, w.Span.Start)));
}
