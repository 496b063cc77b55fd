using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An outcome that claims more than five competences.</summary>
internal sealed class OutcomeWithTooManyCompetencesRule : ICourseRule
{
    private const int Most = 5;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3102", "outcome-with-too-many-competences", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Course.AllModules.SelectMany(m => m.Outcomes).Where(o => o.Competences.Length > Most)
            .Select(o => Descriptor.At(
                o.Competences[Most].Span,
                $"outcome '{o.Id.Id}' claims {o.Competences.Length} competences, {Most} are the most",
                "split it into two outcomes that can each be seen or heard"));
}
