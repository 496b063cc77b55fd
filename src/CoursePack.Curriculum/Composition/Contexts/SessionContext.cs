using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>A session as a template sees it.</summary>
internal sealed class SessionContext(CompositionScope composition) : ContextValues(composition)
{
    private readonly ActivityContext activities = new(composition);

    private readonly HandoutContext handouts = new(composition);

    /// <param name="number">In its module, from 1.</param>
    public LateValues Of(Session session, int number) => Of(session, number, session.Activities);

    /// <param name="part">Those of its activities that are meant: all, or a day's.</param>
    public LateValues Of(Session session, int number, ImmutableArray<Activity> part)
    {
        var name = $"{session.Id.Module}.{session.Id.Id}";
        return new()
        {
            ["id"] = session.Id.Id,
            ["anchor"] = Composition.Anchors[session.Id],
            ["number"] = number,
            ["title"] = Text(session.Title),
            ["aim"] = Text(session.Aim),
            ["minutes"] = part.Sum(a => a.Minutes),
            ["ends"] = session.Activities.IsEmpty || part.Contains(session.Activities[^1]),
            ["handbook_page"] = PageIn(Handbook, session.Id.Module, session.Id, session.Span),
            ["room"] = Text(session.Room, Audience.Trainer),
            ["sensitive"] = Some(session.Sensitive, s => Words["sensitive_" + s.Value.Replace('-', '_')]),
            ["warning"] = Blocks(session.Warning, session.Id.Module, name + ".warning"),
            ["between"] = Forms(session.Between, session, name + ".between"),
            ["supervision"] = Forms(session.Supervision, session, name + ".supervision"),
            ["times"] = Late(() => Some(Times(session), t => t)),
            ["materials"] = Late(() => Some(
                part.SelectMany(a => a.Materials).DistinctBy(m => m.Value, StringComparer.OrdinalIgnoreCase),
                m => Text(m, Audience.Trainer))),
            ["prepare"] = Late(() => Some(part.SelectMany(a => a.Prepare), activities.Preparation)),
            ["handouts"] = Late(() => Some(
                part.SelectMany(a => a.Handouts, (a, h) => (Activity: a, Id: h.Value)).DistinctBy(h => h.Id, StringComparer.Ordinal),
                h => handouts.ToPrint(h.Id, h.Activity))),
            ["competences"] = Late(() => Competences(session)),
            ["has_exercises"] = part.Any(a => a.Trainee is not null),
            ["has_slides"] = part.Any(a => !a.Slides.IsEmpty),
            ["activities"] = Late(() => List(part, activities.Of)),
        };
    }

    private Dictionary<string, object?>? Forms(TwoForms? forms, Session session, string name) => forms is null ? null : new(StringComparer.Ordinal)
    {
        ["in_post"] = Blocks(forms.InPost, session.Id.Module, name + ".in-post"),
        ["not_yet"] = Blocks(forms.NotYet, session.Id.Module, name + ".not-yet"),
    };

    /// <summary>A session may be spread over several slots.</summary>
    private IEnumerable<Dictionary<string, object?>> Times(Session session) =>
        from day in Composition.Plan?.Days ?? []
        from slot in day.Slots
        where slot.Session?.Id == session.Id
        select new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["day"] = day.Number,
            ["start"] = Words.Time(day.At(slot.Minute)),
            ["end"] = Words.Time(day.At(slot.Minute + slot.Minutes)),
        };

    /// <summary>What its activities claim, in the framework's order, with the furthest depth in words.</summary>
    private object[]? Competences(Session session)
    {
        var depths = new Dictionary<CompetenceId, Depth>();
        foreach (var activity in session.Activities)
        {
            foreach (var (id, reached) in CoverageCalculator.DepthsByCompetence(Composition.Request.Index, activity))
                depths[id] = (Depth)Math.Max((int)depths.GetValueOrDefault(id), (int)reached[^1]);
        }

        return Some(Course.Frameworks.SelectMany(f => f.Competences).Where(c => depths.ContainsKey(c.Id)), c => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["number"] = Text(c.Id.Number, c.Span),
            ["statement"] = Text(c.Statement),
            ["depth"] = Words.Of("depth", depths[c.Id]),
        });
    }
}
