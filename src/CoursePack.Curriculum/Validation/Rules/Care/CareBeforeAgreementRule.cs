using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>
/// An activity with a care note that comes, in delivery order, before the group has its agreement and each person their
/// own plan. The activities that make them may have care notes themselves.
/// </summary>
internal sealed class CareBeforeAgreementRule : ICourseRule
{
    private static readonly string[] Tags = ["agreement", "wellbeing-plan"];

    public DiagnosticDescriptor Descriptor { get; } = new("CP4101", "care-before-agreement", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            var order = plan.Activities.Select(a => a.Activity).ToList();
            var firsts = Tags.Select(t => (Tag: t, Index: order.FindIndex(a => Has(a, t)))).ToList();
            var never = firsts.Where(f => f.Index < 0).Select(f => f.Tag).ToList();
            var careful = order.Select((a, i) => (Activity: a, Index: i)).Where(x => x.Activity.Care is not null && !Tags.Any(t => Has(x.Activity, t))).ToList();
            // Where nothing has a tag at all, one finding says so; the cause is one.
            if (never.Count > 0 && careful.Count > 0)
                yield return Missing(facts, plan, careful[0].Activity, never);
            foreach (var (activity, index) in careful)
            {
                var later = firsts.Where(f => f.Index > index).OrderBy(f => f.Index).ToList();
                if (later.Count > 0)
                    yield return Early(facts, plan, activity, [.. later.Select(f => (f.Tag, order[f.Index]))]);
            }
        }
    }

    private Diagnostic Missing(CourseFacts facts, DeliveryPlan plan, Activity activity, List<string> tags) =>
        Descriptor.At(
            activity.Care!.Span,
            $"'{activity.Id}' has a care note, and no scheduled activity is tagged {Phrase.Listed(tags)}{Phrase.InSchedules([plan.Schedule.Id], facts.Plans.Length)}",
            "tag the activity in which it is made, and schedule it before this one");

    private Diagnostic Early(CourseFacts facts, DeliveryPlan plan, Activity activity, List<(string Tag, Activity Tagged)> later)
    {
        var finding = Descriptor.At(
            activity.Care!.Span,
            $"'{activity.Id}' has a care note and comes before the first {(later.Count == 1 ? "activity" : "activities")} tagged {Phrase.Listed([.. later.Select(l => l.Tag)])}{Phrase.InSchedules([plan.Schedule.Id], facts.Plans.Length)}",
            $"schedule it after '{later[^1].Tagged.Id}'");
        return later.Aggregate(finding, (f, l) => f.With(l.Tagged.Span, $"first tagged '{l.Tag}'"));
    }

    private static bool Has(Activity activity, string tag) => activity.Tags.Any(t => t.Value == tag);
}
