using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>When a schedule first touches each outcome and module.</summary>
internal sealed class TeachingOrder
{
    private readonly Dictionary<OutcomeId, Moment> taught = [];
    private readonly Dictionary<OutcomeId, EarlyClaim> tried = [];
    private readonly Dictionary<OutcomeId, Moment> used = [];
    private readonly HashSet<CompetenceId> known = [];
    private readonly Dictionary<string, Moment> begun = new(StringComparer.Ordinal);

    public TeachingOrder(CourseIndex course, DeliveryPlan plan)
    {
        var index = 0;
        foreach (var day in plan.Days)
        {
            foreach (var slot in day.Slots)
            {
                foreach (var activity in slot.Activities)
                    Add(course, new(index++, day, slot, activity));
            }
        }
    }

    /// <summary>
    /// The first claim of each outcome that is practised or assessed before it has been taught. A claim for some competences only
    /// is none where each of these has been taught, by whatever outcome.
    /// </summary>
    public IEnumerable<EarlyClaim> Untaught => tried.Values;

    /// <summary>The first activity that teaches an outcome.</summary>
    public Moment? Taught(OutcomeId outcome) => taught.GetValueOrDefault(outcome);

    /// <summary>The first activity that claims an outcome, whatever the depth.</summary>
    public Moment? Begun(OutcomeId outcome) => used.GetValueOrDefault(outcome);

    /// <summary>The first activity of a module.</summary>
    public Moment? Begun(string module) => begun.GetValueOrDefault(module);

    /// <summary>When the last of a module's outcomes has been taught; its first activity where it teaches none.</summary>
    public Moment? Taught(Module module) =>
        module.Outcomes.Select(o => Taught(o.Id)).OfType<Moment>().MaxBy(m => m.Index) ?? Begun(module.Id);

    private void Add(CourseIndex course, Moment moment)
    {
        begun.TryAdd(moment.Activity.Id.Module, moment);
        // What an activity teaches, it teaches before people try it.
        foreach (var claim in moment.Activity.Claims.Where(c => c.Depth == Depth.Taught))
        {
            taught.TryAdd(claim.Outcome, moment);
            known.UnionWith(course.CompetencesOf(claim));
        }

        foreach (var claim in moment.Activity.Claims)
        {
            used.TryAdd(claim.Outcome, moment);
            if (claim.Depth != Depth.Taught && !taught.ContainsKey(claim.Outcome) && !IsKnown(claim))
                tried.TryAdd(claim.Outcome, new(moment, claim));
        }
    }

    private bool IsKnown(Claim claim) => !claim.Competences.IsEmpty && claim.Competences.All(c => known.Contains(c.Value));
}
