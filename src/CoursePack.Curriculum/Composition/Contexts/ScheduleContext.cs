using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>A schedule with clock times as a template sees it; <c>::: timetable</c> prints the same as tables.</summary>
internal sealed class ScheduleContext(CompositionScope composition) : ContextValues(composition)
{
    public Dictionary<string, object?>? Of(DeliveryPlan? plan) => plan is null ? null : new(StringComparer.Ordinal)
    {
        ["id"] = plan.Schedule.Id,
        ["title"] = Text(plan.Schedule.Title),
        ["note"] = Text(plan.Schedule.Note),
        ["length"] = plan.Days.Length,
        ["days"] = List(plan.Days, d => Day(plan, d)),
    };

    public Dictionary<string, object?> Day(DeliveryPlan plan, PlannedDay day)
    {
        var timetable = new TimetableComposer(Composition, plan);
        return new(StringComparer.Ordinal)
        {
            ["number"] = day.Number,
            ["title"] = Text(day.Day.Title),
            ["heading"] = Line(() => timetable.Caption(day)),
            ["start"] = Words.Time(day.Day.Start),
            ["end"] = Words.Time(day.Day.End),
            ["online"] = day.Day.Online,
            ["slots"] = List(day.Slots, s => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["start"] = Words.Time(day.At(s.Minute)),
                ["what"] = Line(() => timetable.What(s), s.Slot is Slot.OfTrainerDebrief ? Audience.Trainer : Audience.Everyone),
                ["minutes"] = s.Minutes,
            }),
        };
    }
}
