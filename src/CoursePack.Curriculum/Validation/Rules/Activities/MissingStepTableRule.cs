using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Activities;

/// <summary>An activity that does not say, minute by minute, what to do.</summary>
internal sealed class MissingStepTableRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3204", "missing-step-table", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.AllActivities.Select(x => x.Activity).Where(a => a.Trainer.Text.Text.Length > 0 && StepTable.Of(a) is null)
            .Select(a => Descriptor.At(
                a.Span,
                $"'{a.Id.Id}' has no step table",
                $"let the first table of trainer begin with | {StepTable.Heading} |, with minutes that add up to {a.Minutes}"));
}
