using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>A day whose last activity is not a check-out. Where that activity has a care note, <see cref="CareAtTheEndRule"/> speaks.</summary>
internal sealed class DayWithoutCheckOutRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4104", "day-without-check-out", Severity.Warning);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from plan in facts.Plans
        from day in plan.Days
        let last = day.Slots.LastOrDefault(s => !s.Activities.IsEmpty || s.Slot is Slot.OfCheckOut)
        where last is { Slot: Slot.OfSession } && last.Activities[^1].Activity is { Care: null, Method: not Method.CheckOut }
        select Descriptor.At(
            last.Slot.Span,
            $"day {day.Number} of schedule '{plan.Schedule.Id}' ends with '{last.Activities[^1].Activity.Id}', not with a check-out",
            "close the day with an activity of method check-out, or with check_out: 10");
}
