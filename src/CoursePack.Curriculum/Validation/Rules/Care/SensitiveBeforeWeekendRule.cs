using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>A sensitive session on a Friday after which the group does not meet on the Saturday.</summary>
internal sealed class SensitiveBeforeWeekendRule : ICourseRule
{
    private const string Friday = "friday", Saturday = "saturday";

    public DiagnosticDescriptor Descriptor { get; } = new("CP4107", "sensitive-before-weekend", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from plan in facts.Plans
        from day in plan.Days
        where day.Day.Weekday == Friday && !plan.Days.Any(d => d.Day.Weekday == Saturday && d.Day.Week == day.Day.Week)
        let sensitive = day.Slots.FirstOrDefault(s => s.Session is { Sensitive.IsEmpty: false })
        where sensitive is not null
        select Descriptor.At(
            sensitive.Slot.Span,
            $"day {day.Number} of schedule '{plan.Schedule.Id}' holds session '{sensitive.Session!.Id}', which is sensitive ({sensitive.Session.Sensitive[0].Value}), before a weekend",
            "move it to a day after which someone can be reached");
}
