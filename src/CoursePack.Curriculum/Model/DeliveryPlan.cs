using System.Collections.Immutable;

namespace CoursePack.Curriculum.Model;

/// <summary>A schedule with clock times: every slot of every day that counts, in delivery order.</summary>
public sealed record DeliveryPlan(Schedule Schedule, ImmutableArray<PlannedDay> Days)
{
    /// <summary>Every scheduled activity in delivery order.</summary>
    public IEnumerable<PlannedActivity> Activities => Days.SelectMany(d => d.Slots).SelectMany(s => s.Activities);

    /// <summary>Lays the schedule out over the course; slots of unknown sessions or activities are passed over (the binder has reported them), as are days of add-ons that are off.</summary>
    public static DeliveryPlan Of(CourseIndex index, Schedule schedule)
    {
        var days = ImmutableArray.CreateBuilder<PlannedDay>();
        foreach (var day in schedule.Days)
        {
            if (day.AddOn is { } addOn && index.Module(addOn.Value) is not { IsOn: true })
                continue;
            var slots = ImmutableArray.CreateBuilder<PlannedSlot>();
            var minute = 0;
            foreach (var slot in day.Slots)
            {
                var planned = Plan(index, slot, minute);
                slots.Add(planned);
                minute += planned.Minutes;
            }

            days.Add(new(days.Count + 1, day, slots.ToImmutable()));
        }

        return new(schedule, days.ToImmutable());
    }

    private static PlannedSlot Plan(CourseIndex index, Slot slot, int minute)
    {
        switch (slot)
        {
            case Slot.OfBreak pause:
                return new(slot, minute, pause.Minutes, null, []);
            case Slot.OfOther other:
                return new(slot, minute, other.Minutes, null, []);
            case Slot.OfCheckOut round:
                return new(slot, minute, round.Minutes, null, []);
            case Slot.OfTrainerDebrief debrief:
                return new(slot, minute, debrief.Minutes, null, []);
            case Slot.OfSession part when index.Session(part.Session) is { } session:
                var names = part.Activities.Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
                var activities = ImmutableArray.CreateBuilder<PlannedActivity>();
                var at = minute;
                foreach (var activity in session.Activities.Where(a => names.Count == 0 || names.Contains(a.Id.Id)))
                {
                    activities.Add(new(activity, session, at));
                    at += activity.Minutes;
                }

                return new(slot, minute, at - minute, session, activities.ToImmutable());
            default:
                return new(slot, minute, 0, null, []);
        }
    }
}

/// <param name="Number">Day of the course, from 1.</param>
public sealed record PlannedDay(int Number, Day Day, ImmutableArray<PlannedSlot> Slots)
{
    /// <summary>The clock time of a minute of the day.</summary>
    public TimeOnly At(int minute) => Day.Start.AddMinutes(minute);
}

/// <param name="Minute">Minutes after the day's start.</param>
/// <param name="Session">Null for a break, a debrief or something else.</param>
public sealed record PlannedSlot(Slot Slot, int Minute, int Minutes, Session? Session, ImmutableArray<PlannedActivity> Activities);

/// <param name="Minute">Minutes after the day's start.</param>
public sealed record PlannedActivity(Activity Activity, Session Session, int Minute);
