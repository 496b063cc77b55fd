using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>A session that can touch people hard and does not tell them beforehand.</summary>
internal sealed class CareWithoutWarningRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3301", "care-without-warning", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from session in facts.Course.AllModules.SelectMany(m => m.Sessions)
        where session.Warning is null
        let activity = session.Activities.FirstOrDefault(a => a.Care is not null)
        where activity is not null
        select Descriptor
            .At(session.Span, $"session '{session.Id.Id}' has a care note and no warning", "add warning: what to tell people before the break that precedes it")
            .With(activity.Care!.Span, "the care note");
}
