using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Activities;

/// <summary>A plan for running late that saves no time.</summary>
internal sealed class IfLateNotShorterRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3205", "if-late-not-shorter", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from x in facts.AllActivities
        let late = x.Activity.IfLate
        where x.Activity.Minutes > 0 && late?.Minutes >= x.Activity.Minutes
        select Descriptor
            .At(late.Span, $"'{x.Activity.Id.Id}' takes {Phrase.Count(late.Minutes!.Value, "minute")} when late, and {x.Activity.Minutes} when not", "write fewer minutes, or if_late: keep")
            .With(x.Activity.MinutesSpan, "its minutes");
}
