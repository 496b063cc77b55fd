using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>An area that gets fewer scheduled minutes than the course promises each area of its tier.</summary>
internal sealed class AreaMinutesRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3005", "area-minutes-below-policy", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var places = facts.Course.Frameworks
            .SelectMany(f => f.Domains, (f, d) => (f, d))
            .SelectMany(x => x.d.Areas, (x, area) => (Key: (x.f.Id, area.Id), area.Span))
            .GroupBy(x => x.Key)
            .ToDictionary(g => g.Key, g => g.First().Span);
        foreach (var report in facts.Coverage)
        {
            foreach (var area in report.Areas)
            {
                if (!facts.Course.Coverage.TryGetValue(area.Tier, out var policy) || policy.MinutesPerArea is not { } asked || area.Minutes >= asked || area.Counts.Competences == 0)
                    continue;
                yield return Descriptor
                    .At(
                        places[(area.Framework, area.Id)],
                        $"area {area.Id} has {Phrase.Count(area.Minutes, "minute")}{Phrase.InSchedules([report.Schedule], facts.Coverage.Length)}, {asked} are promised",
                        "give its competences more time, or promise what the course can keep")
                    .With(policy.Span, "the promise");
            }
        }
    }
}
