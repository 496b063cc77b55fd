using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An activity without which more than ten competences would be nowhere in the course.</summary>
internal sealed class SoleSourceRule : ICourseRule
{
    private const int Most = 10;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3108", "sole-source", Severity.Warning);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var sources = new Dictionary<CompetenceId, (Activity First, bool More)>();
        foreach (var activity in facts.Course.TaughtModules.SelectMany(m => m.Sessions).SelectMany(s => s.Activities))
        {
            foreach (var competence in activity.Claims.SelectMany(facts.Index.CompetencesOf).Distinct())
                sources[competence] = sources.TryGetValue(competence, out var known) ? known with { More = true } : (activity, false);
        }

        return sources.Values.Where(s => !s.More)
            .GroupBy(s => s.First.Id)
            .Where(g => g.Count() > Most)
            .Select(g => (g.First().First, Count: g.Count()))
            .Select(x => Descriptor.At(
                x.First.Span,
                $"'{x.First.Id.Id}' is the only source of {x.Count} competences",
                "come back to some of them in another activity"));
    }
}
