using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An outcome that leads to no competence.</summary>
internal sealed class OutcomeWithoutCompetenceRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3101", "outcome-without-competence", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Course.AllModules.SelectMany(m => m.Outcomes).Where(o => o.Competences.IsEmpty)
            .Select(o => Descriptor.At(o.Span, $"outcome '{o.Id.Id}' claims no competence", "name the competences it leads to, or take it away"));
}
