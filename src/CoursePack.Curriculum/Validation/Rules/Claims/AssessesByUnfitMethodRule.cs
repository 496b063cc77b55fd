using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An activity that assesses by a method in which trainees show nothing.</summary>
internal sealed class AssessesByUnfitMethodRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3107", "assesses-by-unfit-method", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from x in facts.AllActivities
        where x.Activity.Method is Method.Presentation or Method.Energiser or Method.CheckIn
        let claim = x.Activity.Claims.FirstOrDefault(c => c.Depth == Depth.Assessed)
        where claim is not null
        select Descriptor.At(
            claim.Span,
            $"'{x.Activity.Id.Id}' assesses by {Phrase.Name(x.Activity.Method)}",
            "assess where trainees do something and hear back, such as an exercise or a role-play");
}
