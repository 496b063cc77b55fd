using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>A day that ends with an activity that may distress, with no check-out in it or after it.</summary>
internal sealed class CareAtTheEndRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4106", "care-at-the-end", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from plan in facts.Plans
        from day in plan.Days
        let last = day.Slots.LastOrDefault(s => !s.Activities.IsEmpty || s.Slot is Slot.OfCheckOut)
        where last is { Slot: Slot.OfSession }
        let activity = last.Activities[^1].Activity
        where activity is { Care: not null, Method: not Method.CheckOut }
        select Descriptor
            .At(last.Slot.Span, $"day {day.Number} of schedule '{plan.Schedule.Id}' ends with '{activity.Id}', which has a care note", "put a check-out after it: an activity of that method, or check_out: 10")
            .With(activity.Care!.Span, "the care note");
}
