using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Delivery;

/// <summary>An activity that one schedule holds twice. A slot that repeats several is one finding.</summary>
internal sealed class ActivityScheduledTwiceRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4003", "activity-scheduled-twice", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            var first = new Dictionary<ActivityId, SourceSpan>();
            foreach (var slot in plan.Days.SelectMany(d => d.Slots))
            {
                var again = slot.Activities.Select(a => a.Activity.Id).Where(id => !first.TryAdd(id, slot.Slot.Span)).ToList();
                if (again.Count == 0)
                    continue;
                yield return Descriptor
                    .At(slot.Slot.Span, $"schedule '{plan.Schedule.Id}' holds {Phrase.Listed([.. again.Select(id => id.ToString())])} a second time", "name only the activities that are left, under activities")
                    .With(first[again[0]], "the first time");
            }
        }
    }
}
