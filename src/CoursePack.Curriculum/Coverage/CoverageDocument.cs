using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>
/// The coverage matrix as a document: where the course stands, area by module, then each area with its activities and its
/// competences. Says everything in words and letters, so that it can be read in black and white and aloud.
/// </summary>
public static class CoverageDocument
{
    public const string Id = "coverage";

    private const string Depths = "I: introduced. T: tried. S: shown and talked over. A dash: not here.";

    /// <summary>The fixed words of a report, in English like everything the tool says of its own.</summary>
    internal static readonly RendererWords Words = new()
    {
        Contents = "Contents",
        Page = "page",
        SkipToContent = "Skip to content",
        Continued = "continued",
        SpaceToWrite = "space to write",
        Search = "Search this document",
        SectionsFound = "Sections found: {n}",
        SaveCopy = "Save my copy",
        NotSaved = "Not saved yet",
        CopySaved = "Saved in your downloads",
        Callouts = Enum.GetValues<CalloutKind>().ToImmutableDictionary(k => k, k => k.ToString()),
    };

    public static Document Build(Course course, CoverageReport report) => new()
    {
        Id = Id,
        Title = "Coverage matrix",
        Language = "en-GB",
        Audience = Audience.Everyone,
        Cover = new(report.CourseTitle, [$"Version {course.Version}", $"Schedule: {report.ScheduleTitle}", $"Licence: {LicenceName.Of(course.Licence)}"], null),
        Date = course.Date ?? new(2000, 1, 1),
        RunningTitle = report.CourseTitle,
        Words = Words,
        Blocks =
        [
            Summary(course, report),
            new Contents(2),
            CoverageMatrix.AreasByModule(course, report, Legend(report)),
            .. Areas(course, report),
        ],
    };

    private static string Legend(CoverageReport report) =>
        Depths
        + (report.Crosswalked ? " In brackets: through a crosswalk." : "")
        + (report.Levelled.IsEmpty ? "" : " A small letter: claimed at a lower level than is asked.");

    private static Section Summary(Course course, CoverageReport report) => new(
        Cells.Text("How far the course carries the framework"),
        [
            Cells.Paragraph("A competence is introduced, tried, or shown and talked over when an activity of the schedule says so. Percentages count what is covered and what is waived."),
            .. report.Tiers.GroupBy(t => t.Framework).Select(g => Tiers(course.Frameworks.First(f => f.Id == g.Key), g)),
        ])
    {
        Id = "summary",
    };

    private static Table Tiers(Framework framework, IEnumerable<TierCoverage> tiers) =>
        Cells.Table(
            ["Tier", ">Competences", ">Introduced", ">Tried", ">Shown and talked over", ">Waived", ">Minutes"],
            tiers.Select(t => new[]
            {
                Phrase.Name(t.Tier), Cells.Number(t.Counts.Competences), Share(t.Counts, Depth.Taught), Share(t.Counts, Depth.Practised),
                Share(t.Counts, Depth.Assessed), Cells.Number(t.Counts.Waived), Cells.Number(t.Minutes),
            })) with
        {
            Caption = Cells.Text($"{framework.Title.Value}, version {framework.Version}"),
        };

    private static IEnumerable<Section> Areas(Course course, CoverageReport report)
    {
        var modules = course.AllModules.DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => m.Number is { } number ? Cells.Number(number) : m.Title.Value, StringComparer.Ordinal);
        var competences = report.Competences.ToLookup(c => (c.Competence.Id.Framework, c.Competence.Area));
        var legend = Legend(report);
        var sections = report.Areas.ToLookup(a => a.Framework, a => Area(a, [.. competences[(a.Framework, a.Id)]], modules, legend));
        return sections.Count <= 1
            ? sections.SelectMany(s => s)
            : sections.Select(s => new Section(Cells.Text(course.Frameworks.First(f => f.Id == s.Key).Title.Value), [.. s]) { Id = s.Key });
    }

    private static Section Area(AreaCoverage area, ImmutableArray<CompetenceCoverage> competences, Dictionary<string, string> modules, string legend)
    {
        var activities = competences.SelectMany(c => c.EveryActivity).DistinctBy(a => a.Id).ToList();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Cells.Paragraph($"Tier: {Phrase.Name(area.Tier)}. {Phrase.Count(area.Minutes, "minute")} in {Phrase.Count(activities.Count, "activity", "activities")}."));
        if (!competences.IsEmpty)
            blocks.Add(Competences(competences));
        if (activities.Count > 0)
            blocks.Add(CoverageMatrix.ActivitiesByCompetence(competences, modules, legend));
        return new(Cells.Text($"{area.Id} {area.Title}"), blocks.ToImmutable()) { Id = $"{area.Framework}-{area.Id}" };
    }

    private static Table Competences(ImmutableArray<CompetenceCoverage> competences) => Cells.Table(
        ["Competence", "Statement", "Introduced", "Tried", "Shown and talked over", ">Activities", ">Minutes", ">Minutes shared out"],
        competences.Select(c => new[]
        {
            c.Competence.Id.Number, c.Competence.Statement.Value, State(c, Depth.Taught), State(c, Depth.Practised), State(c, Depth.Assessed),
            Cells.Number(c.EveryActivity.Count()), Cells.Number(c.Minutes), Cells.Number(c.SharedMinutes),
        }));

    private static string State(CompetenceCoverage covered, Depth depth) =>
        CoverageWords.With(
            !covered.Has(depth) ? covered.Waived.Contains(depth) ? "waived" : "no"
            : depth == Depth.Taught && covered.Activities.IsEmpty && !covered.Pages.IsEmpty ? "yes, on a page" : "yes",
            CoverageWords.Note(covered, depth),
            ", ");

    private static string Share(DepthCounts counts, Depth depth) =>
        string.Create(CultureInfo.InvariantCulture, $"{counts.At(depth)}\u00A0({counts.Percent(depth)}\u00A0%)");
}
