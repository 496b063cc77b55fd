using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of a schedule.</summary>
internal static class ScheduleKeys
{
    private static readonly Shape Slot = new Shape.Keys("a slot of a day",
    [
        May("session", new Shape.Reference(IdKind.Session), "A session, with its module: welcome/opening."),
        May("activities", Forms.List(new Shape.Reference(IdKind.Activity)), "Only these activities of the session; the others stand in other slots."),
        May("break", new Shape.Either([Forms.Minutes, Titled("a break")]), "A break: its minutes, or a title and minutes."),
        May("other", Titled("something else"), "Something that is no session, such as a visit."),
        May("check_out", Forms.Minutes, "Minutes for a round at the end of a day that ends in the middle of a module."),
        May("trainer_debrief", Forms.Minutes, "Minutes for trainers among themselves. It may lie after the end of the day."),
    ], ["session", "break", "other", "check_out", "trainer_debrief"]);

    private static readonly Shape Day = new Shape.Keys("a day",
    [
        Must("title", Forms.Text, "Its title."),
        May("week", new Shape.Whole(1, 520), "The week it lies in, from 1."),
        May("weekday", new Shape.Words(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]), "Its day of the week."),
        May("mode", new Shape.Words(["in-person", "online"]), "Where people meet. Without it: in person."),
        May("add_on", new Shape.Reference(IdKind.AddOn), "The add-on that this day is for; it counts only while the add-on is switched on."),
        Must("start", Forms.Time, "When it begins, such as 09:30."),
        Must("end", Forms.Time, "When it ends, such as 16:30."),
        Must("slots", Forms.List(Slot), "What happens, in order, from the start on."),
    ]);

    public static FileKind Kind { get; } = new("schedule", "A timetable", "schedules/*.yaml", new Shape.Keys("a schedule",
    [
        Must("id", Forms.Id, "Its short name, which is also the file's."),
        Must("title", Forms.Text, "Its title."),
        May("note", Forms.Text, "A remark for whoever chooses a timetable."),
        May("max_minutes_without_break", Forms.Minutes, "The longest stretch without a break. Without it: 90."),
        Must("days", Forms.List(Day), "Its days, in order."),
    ]));

    private static Shape.Keys Titled(string what) => new(what,
    [
        Must("title", Forms.Text, "What the timetable prints."),
        Must("minutes", Forms.Minutes, "How long it takes."),
    ]);
}
