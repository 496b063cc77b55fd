using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds <c>schedules/&lt;id&gt;.yaml</c>.</summary>
internal sealed class ScheduleBinder(BindingContext context)
{
    private const int MinutesOfDay = 24 * 60;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] SlotKinds = ["session", "break", "other", "check_out", "trainer_debrief"];

    private enum Mode
    {
        InPerson,
        Online,
    }

    public Schedule? Bind(YamlNode node) => context.BindFile(node, "schedule", Schedule);

    private Schedule Schedule(MappingReader keys)
    {
        var id = keys.Id();
        context.References.Declare(Thing.Schedule, id.Value, id.Span);
        FileNames.CheckId(keys, id, WorkspacePath.Name(keys.Path));
        return new()
        {
            Span = id.Span,
            Id = id.Value,
            Title = keys.Text("title"),
            Note = keys.TextOrNull("note"),
            MaxMinutesWithoutBreak = keys.WholeOrNull("max_minutes_without_break", 1, MinutesOfDay) ?? 90,
            Days = keys.Each("days", "day", Day),
        };
    }

    private Day Day(MappingReader keys)
    {
        var weekday = keys.WordOrNull("weekday");
        if (weekday is { } name)
            keys.CheckChoice("weekday", name, Weekdays);
        var addOn = keys.WordOrNull("add_on");
        if (addOn is { } module)
            context.References.Expect(Thing.Module, module.Value, module);
        return new()
        {
            Span = keys.Span,
            Title = keys.Text("title"),
            Week = keys.WholeOrNull("week", 1, 520),
            Weekday = weekday?.Value,
            Online = keys.ChoiceOrNull<Mode>("mode") == Mode.Online,
            AddOn = addOn,
            Start = keys.Time("start"),
            End = keys.Time("end"),
            Slots = [.. keys.Each("slots", "slot", slot => new MaybeSlot(Slot(slot))).Select(s => s.Slot).OfType<Slot>()],
        };
    }

    /// <summary>A slot that could not be told is reported and left out.</summary>
    private sealed record MaybeSlot(Slot? Slot);

    private Slot? Slot(MappingReader keys)
    {
        var kinds = SlotKinds.Where(keys.Has).ToList();
        if (kinds.Count > 1)
            context.Found.Add(BindingFindings.WrongType.At(keys.KeySpan(kinds[1]), $"one slot is both '{kinds[0]}' and '{kinds[1]}'", "begin a slot of its own with '- '"));

        // Every kind's keys are asked for, so that none of them is called unknown.
        var session = keys.NodeOrNull("session") is null ? null : OfSession(keys);
        var pause = keys.NodeOrNull("break") is null ? null : OfBreak(keys);
        var other = keys.OneOrNull("other", "slot", o => new Slot.OfOther(o.Text("title"), o.Whole("minutes", 1, MinutesOfDay), keys.Span));
        var round = keys.WholeOrNull("check_out", 1, MinutesOfDay);
        var debrief = keys.WholeOrNull("trainer_debrief", 1, MinutesOfDay);
        if (kinds.Count == 0)
            keys.Node("session");
        else if (session is null && keys.NodeOrNull("activities") is not null)
            context.Found.Add(BindingFindings.WrongType.At(keys.KeySpan("activities"), "only a session has activities", "put the activities beside 'session'"));
        return kinds.FirstOrDefault() switch
        {
            "session" => session,
            "break" => pause,
            "other" => other,
            "check_out" => round is { } length ? new Slot.OfCheckOut(length, keys.Span) : null,
            "trainer_debrief" => debrief is { } minutes ? new Slot.OfTrainerDebrief(minutes, keys.Span) : null,
            _ => null,
        };
    }

    private Slot.OfSession OfSession(MappingReader keys)
    {
        var written = keys.Word("session");
        var cut = written.Value.IndexOf('/', StringComparison.Ordinal);
        var id = cut < 0 ? new SessionId("", written.Value) : new SessionId(written.Value[..cut], written.Value[(cut + 1)..]);
        context.References.Expect(Thing.Session, cut < 0 ? written.Value : id.ToString(), written);
        var activities = keys.Words("activities", "activity");
        foreach (var activity in activities)
            context.References.Expect(Thing.Activity, $"{id}/{activity.Value}", activity);
        return new(id, activities, written.Span);
    }

    private static Slot.OfBreak? OfBreak(MappingReader keys) =>
        keys.NodeOrNull("break") is YamlNode.Mapping
            ? keys.OneOrNull("break", "break", b => new Slot.OfBreak(b.Text("title"), b.Whole("minutes", 1, MinutesOfDay), keys.Span))
            : keys.WholeOrNull("break", 1, MinutesOfDay) is { } minutes ? new(null, minutes, keys.Span) : null;
}
