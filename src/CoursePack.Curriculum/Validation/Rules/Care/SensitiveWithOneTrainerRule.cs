using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>An activity of a sensitive session that one trainer may run alone.</summary>
internal sealed class SensitiveWithOneTrainerRule : ICourseRule
{
    private const int Least = 2;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3302", "sensitive-with-one-trainer", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from x in facts.AllActivities
        where !x.Session.Sensitive.IsEmpty && x.Activity.Trainers.Least < Least
        select Descriptor
            .At(x.Activity.Span, $"'{x.Activity.Id.Id}' can be run by one trainer, in a session about {x.Session.Sensitive[0].Value}", "add trainers: { least: 2 }")
            .With(x.Session.Sensitive[0].Span, "what makes the session sensitive");
}
