using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Reviews;
using CoursePack.Curriculum.Validation.Reading;

namespace CoursePack.Curriculum.Validation;

/// <summary>
/// What every rule may ask about: worked out once, before the first rule runs. A value that could not be read, and was
/// reported, is 0 minutes, the default date or midnight here; rules pass over it.
/// </summary>
public sealed class CourseFacts
{
    private readonly Lazy<ImmutableArray<PlacedText>> texts;

    private readonly Lazy<ImmutableArray<Figure>> figures;

    private readonly Lazy<Anchors> anchors;

    private readonly Lazy<ClaimReviews> reviews;

    private readonly Lazy<ImmutableArray<Prose>> prose;

    /// <param name="workspace">Only to ask whether an image is there.</param>
    /// <param name="today">Decides what is out of date, nothing else.</param>
    public CourseFacts(Course course, IWorkspace workspace, DateOnly today)
    {
        Index = new(course);
        Workspace = workspace;
        Today = today;
        Plans = [.. course.Schedules.Select(s => DeliveryPlan.Of(Index, s))];
        Coverage = [.. Plans.Select(p => CoverageCalculator.Compute(Index, p))];
        texts = new(() => [.. CourseTexts.Markdown(course)]);
        figures = new(() => [.. Texts.SelectMany(t => t.Blocks).OfType<Figure>()]);
        anchors = new(() => new(Texts));
        reviews = new(() => new(Index, course.Reviews ?? ReviewLog.Empty));
        prose = new(() => ProseReader.Of(this));
    }

    public CourseIndex Index { get; }

    public Course Course => Index.Course;

    public IWorkspace Workspace { get; }

    public DateOnly Today { get; }

    /// <summary>One for each schedule, in the course's order.</summary>
    public ImmutableArray<DeliveryPlan> Plans { get; }

    /// <summary>One for each plan, in its place.</summary>
    public ImmutableArray<CoverageReport> Coverage { get; }

    /// <summary>Every activity with its session, also of add-ons that are off: what is checked.</summary>
    public IEnumerable<(Session Session, Activity Activity)> AllActivities =>
        Course.AllModules.SelectMany(m => m.Sessions).SelectMany(s => s.Activities, (s, a) => (s, a));

    /// <summary>Every claim beside what has been recorded of it.</summary>
    public ClaimReviews Reviews => reviews.Value;

    /// <summary>Every Markdown text of the course.</summary>
    internal ImmutableArray<PlacedText> Texts => texts.Value;

    /// <summary>Every picture in those texts.</summary>
    internal ImmutableArray<Figure> Figures => figures.Value;

    /// <summary>Every named block of those texts.</summary>
    internal Anchors Anchors => anchors.Value;

    /// <summary>Every line of those texts, and every title and label in the course's own words.</summary>
    internal ImmutableArray<Prose> Prose => prose.Value;
}
