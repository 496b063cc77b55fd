using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>A module or outcome that a schedule begins before it has taught what comes before it.</summary>
internal sealed class PrerequisiteTaughtLaterRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4202", "prerequisite-taught-later", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            var order = new TeachingOrder(facts.Index, plan);
            foreach (var module in facts.Course.AllModules)
            {
                foreach (var finding in Late(facts, plan, order, module.Id, order.Begun(module.Id), module.Prerequisites))
                    yield return finding;
                foreach (var finding in module.Outcomes.SelectMany(o => Late(facts, plan, order, o.Id.ToString(), order.Begun(o.Id), o.Prerequisites)))
                    yield return finding;
            }
        }
    }

    private IEnumerable<Diagnostic> Late(CourseFacts facts, DeliveryPlan plan, TeachingOrder order, string needs, Moment? begun, IEnumerable<Spanned<string>> prerequisites)
    {
        if (begun is null)
            yield break;
        foreach (var prerequisite in prerequisites)
        {
            var (isKnown, taught) = Taught(facts.Index, order, prerequisite.Value);
            if (isKnown && !(taught?.Index <= begun.Index))
                yield return Late(plan, needs, begun, prerequisite, taught);
        }
    }

    /// <summary>What there is not at all has been reported as a reference that leads nowhere.</summary>
    private static (bool IsKnown, Moment? Taught) Taught(CourseIndex index, TeachingOrder order, string prerequisite)
    {
        if (prerequisite.Split('/') is [var module, var id])
            return index.Outcome(new(module, id)) is { } outcome ? (true, order.Taught(outcome.Id)) : (false, null);
        return index.Module(prerequisite) is { } whole ? (true, order.Taught(whole)) : (false, null);
    }

    private Diagnostic Late(DeliveryPlan plan, string needs, Moment begun, Spanned<string> prerequisite, Moment? taught)
    {
        var when = taught is null ? "never taught" : $"taught only {taught.Text}";
        var finding = Descriptor
            .At(begun.Span, $"'{needs}' begins {begun.Text} and needs '{prerequisite.Value}', which is {when}, in schedule '{plan.Schedule.Id}'", "move what teaches it before this session, or take it out of the prerequisites if people can do without")
            .With(prerequisite.Span, "the prerequisite");
        return taught is null ? finding : finding.With(taught.Span, "where it is taught");
    }
}
