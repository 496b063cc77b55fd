using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>A day after which the trainers do not talk.</summary>
internal sealed class DayWithoutTrainerDebriefRule : ICourseRule
{
    private const int Least = 10;

    public DiagnosticDescriptor Descriptor { get; } = new("CP4105", "day-without-trainer-debrief", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from plan in facts.Plans
        from day in plan.Days
        where !day.Slots.Any(s => s.Slot is Slot.OfTrainerDebrief { Minutes: >= Least })
        let tooShort = day.Slots.FirstOrDefault(s => s.Slot is Slot.OfTrainerDebrief)
        select Descriptor.At(
            tooShort?.Slot.Span ?? day.Day.Span,
            tooShort is null
                ? $"day {day.Number} of schedule '{plan.Schedule.Id}' has no trainer debrief"
                : $"the trainer debrief of day {day.Number} of schedule '{plan.Schedule.Id}' takes {Phrase.Count(tooShort.Minutes, "minute")}, {Least} are the least",
            "close the day with trainer_debrief: 10; it may lie after the end");
}
