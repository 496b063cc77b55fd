using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An activity that assesses and does not say what one would see or hear.</summary>
internal sealed class AssessesWithoutEvidenceRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3106", "assesses-without-evidence", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from x in facts.AllActivities
        let claim = x.Activity.Claims.FirstOrDefault(c => c.Depth == Depth.Assessed)
        where claim is not null && string.IsNullOrWhiteSpace(x.Activity.Evidence?.Value)
        select Descriptor.At(claim.Span, $"'{x.Activity.Id.Id}' assesses without evidence", "add evidence: what one would see or hear");
}
