using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Delivery;

/// <summary>A slot for a session of an add-on that is off, on a day that counts.</summary>
internal sealed class AddOnOffScheduledRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4006", "add-on-off-scheduled", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var off = facts.Course.AddOns.Where(a => !a.IsOn).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return from plan in facts.Plans
               from day in plan.Days
               from slot in day.Slots
               where slot.Session is { } session && off.Contains(session.Id.Module)
               select Descriptor.At(
                   slot.Slot.Span,
                   $"day {day.Number} of schedule '{plan.Schedule.Id}' holds a session of the add-on '{slot.Session!.Id.Module}', which is off",
                   $"switch it on in course.yaml (add_ons), or give the day add_on: {slot.Session.Id.Module}");
    }
}
