using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An activity that claims more than six competences at one depth.</summary>
internal sealed class TooManyCompetencesAtOnceRule : ICourseRule
{
    private const int Most = 6;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3105", "too-many-competences-at-once", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var (_, activity) in facts.AllActivities)
        {
            foreach (var claims in activity.Claims.GroupBy(c => c.Depth).OrderBy(g => g.Key))
            {
                var seen = new HashSet<CompetenceId>();
                Claim? over = null;
                foreach (var claim in claims)
                {
                    seen.UnionWith(facts.Index.CompetencesOf(claim));
                    if (seen.Count > Most)
                        over ??= claim;
                }

                if (over is not null)
                {
                    yield return Descriptor.At(
                        over.Span,
                        $"'{activity.Id.Id}' {Phrase.Key(claims.Key)} {seen.Count} competences at once, {Most} are the most",
                        "claim only what its own text shows, with { outcome: …, competences: [ … ] }");
                }
            }
        }
    }
}
