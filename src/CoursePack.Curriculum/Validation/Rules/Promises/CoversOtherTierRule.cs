using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A page of the organisation guide that says it covers what only teaching covers.</summary>
internal sealed class CoversOtherTierRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3009", "covers-other-tier", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from page in facts.Course.OrganisationPages
        from covered in page.Covers
        let competence = facts.Index.Competence(covered.Value)
        where competence is not null && competence.Tier != Tier.Organisational
        select Descriptor.At(
            covered.Span,
            $"{covered.Value.Number} is of tier '{Phrase.Name(competence.Tier)}', so this page does not count for it",
            "take it away, and cover it in an activity");
}
