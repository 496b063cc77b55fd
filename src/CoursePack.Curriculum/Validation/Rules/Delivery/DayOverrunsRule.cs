using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Delivery;

/// <summary>A day whose slots run past its end. A trainer debrief may lie after it.</summary>
internal sealed class DayOverrunsRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4004", "day-overruns", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            foreach (var day in plan.Days)
            {
                var length = (int)(day.Day.End.ToTimeSpan() - day.Day.Start.ToTimeSpan()).TotalMinutes;
                var over = day.Slots.Where(s => s.Slot is not Slot.OfTrainerDebrief && s.Minute + s.Minutes > length).ToList();
                if (over.Count == 0 || day.Day.End == default)
                    continue;
                var minutes = over.Max(s => s.Minute + s.Minutes);
                yield return Descriptor.At(
                    over[0].Slot.Span,
                    $"day {day.Number} of schedule '{plan.Schedule.Id}' runs {Phrase.Count(minutes - length, "minute")} past its end at {day.Day.End.ToString("HH:mm", CultureInfo.InvariantCulture)}",
                    "move an activity to another day, or end the day later");
            }
        }
    }
}
