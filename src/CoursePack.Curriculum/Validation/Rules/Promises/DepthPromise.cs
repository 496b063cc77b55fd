using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>What the three rules about a promise of 100 % share: each competence that falls short is a finding of its own.</summary>
internal static class DepthPromise
{
    /// <summary>What the course asks of a tier at a depth, in percent; null where it asks nothing.</summary>
    public static int? Asked(Course course, Tier tier, Depth depth) =>
        !course.Coverage.TryGetValue(tier, out var policy) ? null : depth switch
        {
            Depth.Taught => policy.Taught,
            Depth.Practised => policy.Practised,
            _ => policy.Assessed,
        };

    /// <summary>Competences that miss a depth their tier promises in full. One that no activity claims at all is reported as not taught, and that is enough.</summary>
    public static IEnumerable<Diagnostic> Missed(CourseFacts facts, Depth depth, DiagnosticDescriptor descriptor, string hint)
    {
        var course = facts.Course;
        var missing = new OrderedDictionary<CompetenceId, (CompetenceCoverage First, List<string> Schedules)>();
        foreach (var report in facts.Coverage)
        {
            foreach (var covered in report.Competences)
            {
                var competence = covered.Competence;
                if (Asked(course, competence.Tier, depth) != 100 || covered.Counts(depth))
                    continue;
                if (depth > Depth.Taught && covered.Activities.IsEmpty && covered.Through.IsEmpty && Asked(course, competence.Tier, Depth.Taught) == 100 && !covered.Counts(Depth.Taught))
                    continue;
                if (!missing.TryGetValue(competence.Id, out var entry))
                    missing[competence.Id] = entry = (covered, []);
                entry.Schedules.Add(report.Schedule);
            }
        }

        foreach (var (covered, schedules) in missing.Values)
        {
            var competence = covered.Competence;
            var level = CoverageWords.BelowLevel(covered, depth) is { } below ? $", only at level {below}" : "";
            var place = Phrase.InSchedules(schedules, facts.Coverage.Length);
            yield return descriptor
                .At(competence.Span, $"competence {competence.Id.Number} is not {Phrase.Name(depth)}{place}{level}", [hint, .. PartHints(covered, depth)])
                .With(course.Coverage[competence.Tier].Span, $"the course promises 100 % of tier '{Phrase.Name(competence.Tier)}'")
                .With(BelowLevel(covered, depth));
        }
    }

    /// <summary>The outcomes that claim a competence at too low a level to reach a depth, each once.</summary>
    public static IEnumerable<RelatedPlace> BelowLevel(CompetenceCoverage covered, Depth depth) =>
        covered.Below.Where(b => b.Depth == depth).DistinctBy(b => b.Claim.Span)
            .Select(b => new RelatedPlace(b.Claim.Span, $"claims level '{b.Claim.Level}', and {covered.Competence.Id.Number} asks '{covered.Competence.Level}'"));

    private static IEnumerable<string> PartHints(CompetenceCoverage covered, Depth depth) =>
        covered.Partly.Where(t => t.Has(depth)).Select(t => $"{t.Claimed} is narrower and covers a part of it: claim {covered.Competence.Id.Number} too where the work goes further");
}
