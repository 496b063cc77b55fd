namespace CoursePack.Curriculum.Model;

/// <summary>Look-ups over a <see cref="Course"/>. The first of two things with one id wins; the binder has reported the second.</summary>
public sealed class CourseIndex
{
    private readonly Dictionary<string, Module> modules;
    private readonly Dictionary<SessionId, Session> sessions;
    private readonly Dictionary<ActivityId, Activity> activities;
    private readonly Dictionary<OutcomeId, Outcome> outcomes;
    private readonly Dictionary<CompetenceId, Competence> competences;
    private readonly Dictionary<string, Handout> handouts;
    private readonly Dictionary<string, Framework> frameworks;

    public CourseIndex(Course course)
    {
        Course = course;
        modules = First(course.AllModules, m => m.Id);
        sessions = First(course.AllModules.SelectMany(m => m.Sessions), s => s.Id);
        activities = First(course.AllModules.SelectMany(m => m.Sessions).SelectMany(s => s.Activities), a => a.Id);
        outcomes = First(course.AllModules.SelectMany(m => m.Outcomes), o => o.Id);
        competences = First(course.Frameworks.SelectMany(f => f.Competences), c => c.Id);
        handouts = First(course.Handouts, h => h.Id);
        frameworks = First(course.Frameworks, f => f.Id);
    }

    public Course Course { get; }

    public Module? Module(string id) => modules.GetValueOrDefault(id);

    public Session? Session(SessionId id) => sessions.GetValueOrDefault(id);

    public Activity? Activity(ActivityId id) => activities.GetValueOrDefault(id);

    public Outcome? Outcome(OutcomeId id) => outcomes.GetValueOrDefault(id);

    public Competence? Competence(CompetenceId id) => competences.GetValueOrDefault(id);

    public Framework? Framework(string id) => frameworks.GetValueOrDefault(id);

    public Handout? Handout(string id) => handouts.GetValueOrDefault(id);

    /// <summary>
    /// Handouts that are printed, in the order of their first use; then those that no activity names, by id. Left out are those
    /// that only add-ons use which are off, and the page that opens the workbook unless an activity names it too.
    /// </summary>
    public IEnumerable<Handout> PrintedHandouts()
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in Course.TaughtModules.SelectMany(Uses))
            order.TryAdd(id, order.Count);
        var off = Course.AddOns.Where(a => !a.IsOn).SelectMany(Uses).ToHashSet(StringComparer.Ordinal);
        return Course.Handouts.Where(h => order.ContainsKey(h.Id) || !(off.Contains(h.Id) || h.OpensWorkbook)).OrderBy(h => order.GetValueOrDefault(h.Id, int.MaxValue));

        static IEnumerable<string> Uses(Module module) =>
            module.Sessions.SelectMany(s => s.Activities).SelectMany(a => a.Handouts).Select(h => h.Value);
    }

    /// <summary>The competences an activity's claim counts for: those it names, else all of its outcome's.</summary>
    public IEnumerable<CompetenceId> CompetencesOf(Claim claim) =>
        !claim.Competences.IsEmpty ? claim.Competences.Select(c => c.Value)
        : Outcome(claim.Outcome)?.Competences.Select(c => c.Competence) ?? [];

    private static Dictionary<TKey, T> First<TKey, T>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, T>();
        foreach (var item in items)
            first.TryAdd(key(item), item);
        return first;
    }
}
