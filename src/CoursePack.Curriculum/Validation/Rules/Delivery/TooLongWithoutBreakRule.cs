using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Delivery;

/// <summary>More minutes without a break than the schedule allows itself.</summary>
internal sealed class TooLongWithoutBreakRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4005", "too-long-without-break", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            foreach (var day in plan.Days)
            {
                foreach (var stretch in Stretches(day))
                {
                    var minutes = stretch.Sum(s => s.Minutes);
                    if (minutes <= plan.Schedule.MaxMinutesWithoutBreak)
                        continue;
                    var start = day.At(stretch[0].Minute).ToString("HH:mm", CultureInfo.InvariantCulture);
                    yield return Descriptor.At(
                        Over(stretch, plan.Schedule.MaxMinutesWithoutBreak).Slot.Span,
                        $"{minutes} minutes without a break from {start} on day {day.Number} of schedule '{plan.Schedule.Id}', {plan.Schedule.MaxMinutesWithoutBreak} are allowed",
                        "add a break before this slot, or within it: name the first part of its activities, then the break, then the rest");
                }
            }
        }
    }

    /// <summary>Runs of slots between breaks; trainees are free while trainers debrief.</summary>
    private static IEnumerable<List<PlannedSlot>> Stretches(PlannedDay day)
    {
        var stretch = new List<PlannedSlot>();
        foreach (var slot in day.Slots)
        {
            if (slot.Slot is Slot.OfSession or Slot.OfOther or Slot.OfCheckOut)
            {
                stretch.Add(slot);
                continue;
            }

            if (stretch.Count > 0)
                yield return stretch;
            stretch = [];
        }

        if (stretch.Count > 0)
            yield return stretch;
    }

    /// <summary>The slot in which the allowance runs out.</summary>
    private static PlannedSlot Over(List<PlannedSlot> stretch, int allowed) =>
        stretch.First(s => s.Minute + s.Minutes - stretch[0].Minute > allowed);
}
