using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation;

/// <summary>Everything an author wrote for readers.</summary>
internal static class CourseTexts
{
    /// <summary>Every Markdown text: modules, add-ons (also those that are off), handouts, pages of the organisation guide.</summary>
    public static IEnumerable<PlacedText> Markdown(Course course) =>
        course.AllModules
            .SelectMany(m => OfModule(m).OfType<RichText>().Select(t => new PlacedText(t, m.Id, m.IsOn)))
            .Concat(course.Handouts.Select(h => new PlacedText(h.Body, null)))
            .Concat(course.OrganisationPages.Select(p => new PlacedText(p.Body, null)));

    /// <summary>Every text of one line: titles, aims, statements, labels.</summary>
    public static IEnumerable<AuthorText> Plain(Course course) => Written(course).Concat(Named(course)).OfType<AuthorText>();

    /// <summary>Texts of one line in the course's own words: without those that are about words, as the glossary, or the words of others.</summary>
    public static IEnumerable<AuthorText> Written(Course course) =>
        OfCourse(course)
            .Concat(course.AllModules.SelectMany(OfModuleTitles))
            .Concat(course.Schedules.SelectMany(OfSchedule))
            .Concat(course.Evaluations.SelectMany(OfEvaluation))
            .OfType<AuthorText>();

    private static IEnumerable<RichText?> OfModule(Module module) =>
        new[] { module.Introduction }.Concat(module.Sessions.SelectMany(OfSession));

    private static IEnumerable<RichText?> OfSession(Session session) =>
        new[]
        {
            session.Warning, session.Between?.InPost, session.Between?.NotYet, session.Supervision?.InPost, session.Supervision?.NotYet,
        }.Concat(session.Activities.SelectMany(OfActivity));

    private static IEnumerable<RichText?> OfActivity(Activity activity) =>
    [
        activity.Trainer, activity.Trainee, activity.Answers, .. activity.Slides, activity.Online, activity.Care,
        activity.Adaptations.LowLiteracy, activity.Adaptations.Sensory, activity.Adaptations.SmallGroup,
        activity.Adaptations.LargeGroup, activity.Adaptations.Language,
    ];

    private static IEnumerable<AuthorText?> OfCourse(Course course) =>
    [
        course.Title, course.Subtitle,
        .. course.Changes.SelectMany(c => new[] { c.Asked, c.Did }),
        .. course.LocalPlaces.SelectMany(p => new[] { p.Label, p.Ask }),
        .. course.Contacts.Select(c => c.For),
        .. course.Handouts.Select(h => h.Title),
        .. course.OrganisationPages.Select(p => p.Title),
    ];

    private static IEnumerable<AuthorText?> Named(Course course) =>
    [
        .. course.Contacts.Select(c => c.Name),
        .. course.Glossary.SelectMany(g => new[] { g.Term, g.Meaning }),
        .. course.Frameworks.SelectMany(OfFramework),
    ];

    private static IEnumerable<AuthorText?> OfFramework(Framework framework) =>
    [
        framework.Title, framework.Source.Note,
        .. framework.Domains.Select(d => d.Title),
        .. framework.Domains.SelectMany(d => d.Areas).Select(a => a.Title),
        .. framework.Competences.SelectMany(c => new[] { c.Statement, c.Note }),
    ];

    private static IEnumerable<AuthorText?> OfModuleTitles(Module module) =>
    [
        module.Title, module.Aim,
        .. module.Outcomes.Select(o => o.Statement),
        .. module.Sessions.SelectMany(s => new[] { s.Title, s.Aim, s.Room }),
        .. module.Sessions.SelectMany(s => s.Activities).SelectMany(OfActivityTitles),
    ];

    private static IEnumerable<AuthorText?> OfActivityTitles(Activity activity) =>
    [
        activity.Title, activity.Evidence, activity.IfLate?.How, .. activity.Materials, .. activity.Prepare.Select(p => p.What),
    ];

    private static IEnumerable<AuthorText?> OfSchedule(Schedule schedule) =>
    [
        schedule.Title, schedule.Note,
        .. schedule.Days.Select(d => d.Title),
        .. schedule.Days.SelectMany(d => d.Slots).Select(s => s switch
        {
            Slot.OfBreak pause => pause.Title,
            Slot.OfOther other => other.Title,
            _ => null,
        }),
    ];

    private static IEnumerable<AuthorText?> OfEvaluation(Evaluation evaluation) =>
    [
        evaluation.Title,
        .. evaluation.Questions.SelectMany(q => new[] { q.Text, q.Scale?.Low, q.Scale?.High }.Concat(q.Options)),
    ];
}
