using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>
/// An outcome that is practised or assessed before it is taught, in the order of a schedule. Within one session the order is the
/// module's, so the claim is the place, once for all schedules.
/// </summary>
internal sealed class TriedBeforeTaughtRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4201", "tried-before-taught", Severity.Warning);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            var order = new TeachingOrder(facts.Index, plan);
            foreach (var (tried, claim) in order.Untaught)
            {
                if (order.Taught(claim.Outcome) is { } taught)
                    yield return IsOrderOfSession(tried, taught) ? InSession(tried, claim, taught) : InSchedule(plan, tried, claim, taught);
            }
        }
    }

    private static bool IsOrderOfSession(Moment tried, Moment taught) =>
        tried.Planned.Session.Id == taught.Planned.Session.Id
        && tried.Planned.Session.Activities.IndexOf(tried.Activity) < tried.Planned.Session.Activities.IndexOf(taught.Activity);

    private Diagnostic InSession(Moment tried, Claim claim, Moment taught) =>
        Descriptor
            .At(claim.Span, $"'{claim.Outcome}' is {Phrase.Name(claim.Depth)} in '{tried.Activity.Id}' and taught only afterwards, in '{taught.Activity.Id}'", "teach it in an earlier activity, or claim it here as taught too if that is what happens")
            .With(taught.Activity.Span, "where it is taught");

    private Diagnostic InSchedule(DeliveryPlan plan, Moment tried, Claim claim, Moment taught) =>
        Descriptor
            .At(tried.Span, $"'{claim.Outcome}' is {Phrase.Name(claim.Depth)} {tried.Text} and taught only {taught.Text}, in schedule '{plan.Schedule.Id}'", "move the session that teaches it before this one")
            .With(taught.Span, "where it is taught")
            .With(claim.Span, "the claim");
}
