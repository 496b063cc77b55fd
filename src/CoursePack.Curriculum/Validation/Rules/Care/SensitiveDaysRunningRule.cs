using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>Sensitive sessions on two days running, with no lighter half-day between them.</summary>
internal sealed class SensitiveDaysRunningRule : ICourseRule
{
    /// <summary>A break of so many minutes cuts a day in halves.</summary>
    private const int LeastLunch = 30;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public DiagnosticDescriptor Descriptor { get; } = new("CP4103", "sensitive-days-running", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            foreach (var (before, after) in plan.Days.Zip(plan.Days.Skip(1)))
            {
                var last = before.Slots.LastOrDefault(IsSensitive);
                var first = after.Slots.FirstOrDefault(IsSensitive);
                if (last is null || first is null || !Running(before.Day, after.Day) || LighterHalf(before, last, after, first))
                    continue;
                yield return Descriptor
                    .At(first.Slot.Span, $"days {before.Number} and {after.Number} of schedule '{plan.Schedule.Id}' both hold a sensitive session: '{last.Session!.Id}' and '{first.Session!.Id}'", "put at least a lighter half-day between them")
                    .With(last.Slot.Span, "the day before");
            }
        }
    }

    private static bool IsSensitive(PlannedSlot slot) => slot.Session is { Sensitive.IsEmpty: false };

    /// <summary>Whether the second day is the morrow of the first. Days without a week follow one another, as do those of one week without weekdays.</summary>
    private static bool Running(Day before, Day after)
    {
        if (Weekday(before) is not { } from || Weekday(after) is not { } to)
            return before.Week == after.Week;
        var weeks = before.Week is { } first && after.Week is { } second ? second - first : to > from ? 0 : 1;
        return (weeks * Weekdays.Length) + to - from == 1;
    }

    private static int? Weekday(Day day) =>
        day.Weekday is { } name && Array.IndexOf(Weekdays, name) is >= 0 and var number ? number : null;

    /// <summary>A half-day that is taught, and free of sensitive sessions, lies between the two slots.</summary>
    private static bool LighterHalf(PlannedDay before, PlannedSlot last, PlannedDay after, PlannedSlot first) =>
        IsTaught(before.Slots.SkipWhile(s => s != Lunch(before)), unlessHolds: last)
        || IsTaught(after.Slots.TakeWhile(s => s != Lunch(after)), unlessHolds: first);

    private static bool IsTaught(IEnumerable<PlannedSlot> half, PlannedSlot unlessHolds)
    {
        var slots = half.ToList();
        return !slots.Contains(unlessHolds) && slots.Exists(s => s.Session is not null);
    }

    /// <summary>The longest break of a day, when it is long enough for lunch.</summary>
    private static PlannedSlot? Lunch(PlannedDay day) =>
        day.Slots.Where(s => s.Slot is Slot.OfBreak && s.Minutes >= LeastLunch).MaxBy(s => s.Minutes);
}
