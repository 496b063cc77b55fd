using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An activity that leads to no outcome. Check-ins, check-outs and energisers need none.</summary>
internal sealed class ActivityWithoutClaimRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3103", "activity-without-claim", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.AllActivities.Select(x => x.Activity)
            .Where(a => a.Claims.IsEmpty && a.Method is not (Method.CheckIn or Method.CheckOut or Method.Energiser))
            .Select(a => Descriptor.At(a.Span, $"activity '{a.Id.Id}' claims no outcome", "name an outcome under teaches, practises or assesses"));
}
