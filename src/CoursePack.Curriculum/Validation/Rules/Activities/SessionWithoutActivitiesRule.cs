using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Activities;

/// <summary>A session in which nothing happens.</summary>
internal sealed class SessionWithoutActivitiesRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3201", "session-without-activities", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Course.AllModules.SelectMany(m => m.Sessions).Where(s => s.Activities.IsEmpty)
            .Select(s => Descriptor.At(s.Span, $"session '{s.Id.Id}' has no activities", "add an activity: coursepack new activity", "or take the session away"));
}
