using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>One day of a schedule as a template sees it: its slots, what is taught on it, and what trainers do when.</summary>
internal sealed class DayContext(CompositionScope composition, DeliveryPlan plan) : ContextValues(composition)
{
    private readonly TimetableComposer timetable = new(composition, plan);

    private readonly SessionContext sessions = new(composition);

    private readonly ActivityContext activities = new(composition);

    public LateValues Of(PlannedDay day) => new()
    {
        ["number"] = day.Number,
        ["anchor"] = "day-" + day.Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
        ["title"] = Text(day.Day.Title),
        ["heading"] = Line(() => timetable.Caption(day)),
        ["start"] = Words.Time(day.Day.Start),
        ["end"] = Words.Time(day.Day.End),
        ["online"] = day.Day.Online,
        ["slots"] = Late(() => List(day.Slots, s => Slot(day, s))),
        ["modules"] = Late(() => List(day.Slots.SelectMany(s => s.Activities).GroupBy(t => t.Activity.Id.Module, StringComparer.Ordinal), g => Module(g.Key, [.. g]))),
        ["rows"] = Late(() => List(day.Slots.SelectMany(s => Rows(day, s)), r => r)),
        ["warnings"] = Late(() => Some(Warnings(day), w => w)),
    };

    private Dictionary<string, object?> Slot(PlannedDay day, PlannedSlot slot) => new(StringComparer.Ordinal)
    {
        ["start"] = Words.Time(day.At(slot.Minute)),
        ["what"] = Line(() => timetable.What(slot), slot.Slot is Model.Slot.OfTrainerDebrief ? Audience.Trainer : Audience.Everyone),
        ["minutes"] = slot.Minutes,
    };

    /// <summary>What of a module is taught on the day.</summary>
    private Dictionary<string, object?>? Module(string id, ImmutableArray<PlannedActivity> taught)
    {
        if (Composition.Request.Index.Module(id) is not { } module)
            return null;
        var here = taught.Select(t => t.Activity.Id).ToHashSet();
        var begins = here.Contains(module.Sessions.SelectMany(s => s.Activities).First().Id);
        return new(StringComparer.Ordinal)
        {
            ["id"] = module.Id,
            ["anchor"] = Composition.Anchors[module],
            ["number"] = Composition.Numbers.Of(module),
            ["title"] = Text(module.Title),
            ["aim"] = Text(module.Aim),
            ["introduction"] = begins ? Blocks(module.Introduction, module.Id, module.Id + ".introduction") : null,
            ["sessions"] = List(
                module.Sessions.Index().Where(s => s.Item.Activities.Any(a => here.Contains(a.Id))),
                s => sessions.Of(s.Item, s.Index + 1, [.. s.Item.Activities.Where(a => here.Contains(a.Id))])),
        };
    }

    /// <summary>A session's slot is a row, and so is each of its activities.</summary>
    private IEnumerable<Dictionary<string, object?>> Rows(PlannedDay day, PlannedSlot slot)
    {
        var head = Slot(day, slot);
        head["is_activity"] = false;
        head["handbook_page"] = slot.Session is { } session ? PageIn(Handbook, session.Id.Module, session.Id, session.Span) : null;
        yield return head;
        foreach (var (activity, _, minute) in slot.Activities)
        {
            yield return new(StringComparer.Ordinal)
            {
                ["is_activity"] = true,
                ["start"] = Words.Time(day.At(minute)),
                ["what"] = Text(activity.Title),
                ["minutes"] = activity.Minutes,
                ["steps"] = string.Join(" · ", StepTable.Starts(activity).Skip(1).Select(at => Words.Time(day.At(minute + at)))),
                ["peer"] = activity.Trainers.Peer,
                ["if_late"] = activities.IfLate(activity),
                ["handbook_page"] = PageIn(Handbook, activity.Id.Module, activity.Id, activity.Span),
            };
        }
    }

    /// <summary>
    /// What to tell people on this day, and when: before the break that precedes a session, and at the end of the day for what
    /// opens the next one and, in short, for what is sensitive in it. What opens the course or an add-on, whose group may be
    /// another, is told beforehand.
    /// </summary>
    private IEnumerable<Dictionary<string, object?>> Warnings(PlannedDay day)
    {
        if (BeginsAnew(day))
        {
            foreach (var slot in Opening(day))
                yield return Warning(slot, beforehand: true);
        }

        var pause = (TimeOnly?)null;
        foreach (var slot in day.Slots)
        {
            if (slot.Slot is Model.Slot.OfBreak)
                pause = day.At(slot.Minute);
            if (pause is { } at && NeedsWarning(slot))
                yield return Warning(slot, start: Words.Time(at), inShort: !Begins(slot));
        }

        if (plan.Days.FirstOrDefault(d => d.Number == day.Number + 1) is not { } next || BeginsAnew(next))
            yield break;
        var opening = Opening(next).ToList();
        foreach (var slot in opening)
            yield return Warning(slot);
        foreach (var slot in next.Slots.Where(s => NeedsWarning(s) && !s.Session!.Sensitive.IsEmpty && !opening.Contains(s)))
            yield return Warning(slot, inShort: true);
    }

    private static bool BeginsAnew(PlannedDay day) => day.Number == 1 || day.Day.AddOn is not null;

    private static IEnumerable<PlannedSlot> Opening(PlannedDay day) => day.Slots.TakeWhile(s => s.Slot is not Model.Slot.OfBreak).Where(NeedsWarning);

    /// <summary>A session's warning belongs before its beginning, and before any part of it with a care note.</summary>
    private static bool NeedsWarning(PlannedSlot slot) =>
        slot.Session is { Warning: not null } && (Begins(slot) || slot.Activities.Any(a => a.Activity.Care is not null));

    private static bool Begins(PlannedSlot slot) => slot.Activities.Any(a => a.Activity == slot.Session!.Activities[0]);

    /// <param name="inShort">Its title alone; the words stand elsewhere.</param>
    private Dictionary<string, object?> Warning(PlannedSlot slot, string? start = null, bool beforehand = false, bool inShort = false)
    {
        var session = slot.Session!;
        return new(StringComparer.Ordinal)
        {
            ["start"] = start,
            ["beforehand"] = beforehand,
            ["what"] = Text(session.Title),
            ["sensitive"] = Some(session.Sensitive, s => Words["sensitive_" + s.Value.Replace('-', '_')]),
            ["warning"] = inShort ? null : Blocks(session.Warning, session.Id.Module, $"{session.Id.Module}.{session.Id.Id}.warning"),
            ["handbook_page"] = PageIn(Handbook, session.Id.Module, session.Id, session.Span),
        };
    }
}
