using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Delivery;

/// <summary>An activity left out by a schedule that holds other parts of its session.</summary>
internal sealed class UnscheduledActivityRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4002", "unscheduled-activity", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var missing = new OrderedDictionary<ActivityId, (Activity Activity, List<string> Schedules)>();
        foreach (var plan in facts.Plans)
        {
            var placed = plan.Activities.Select(a => a.Activity.Id).ToHashSet();
            var sessions = plan.Days.SelectMany(d => d.Slots).Select(s => s.Session).OfType<Session>().DistinctBy(s => s.Id);
            foreach (var activity in sessions.SelectMany(s => s.Activities).Where(a => !placed.Contains(a.Id)))
            {
                if (!missing.TryGetValue(activity.Id, out var entry))
                    missing[activity.Id] = entry = (activity, []);
                entry.Schedules.Add(plan.Schedule.Id);
            }
        }

        return missing.Values.Select(m => Descriptor.At(
            m.Activity.Span,
            $"activity '{m.Activity.Id}' is not scheduled{Phrase.InSchedules(m.Schedules, facts.Plans.Length)}, other parts of its session are",
            "name it under activities in a slot of its session"));
    }
}
