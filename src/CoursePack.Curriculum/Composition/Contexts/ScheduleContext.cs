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
        ["days"] = List(plan.Days, new DayContext(Composition, plan).Of),
    };
}
