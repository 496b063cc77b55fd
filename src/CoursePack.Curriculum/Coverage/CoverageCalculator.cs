using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Adds up what a schedule's activities claim. Linear in claims: each activity is visited once.</summary>
public static class CoverageCalculator
{
    private static readonly ImmutableArray<Depth> AllDepths = [Depth.Taught, Depth.Practised, Depth.Assessed];

    public static CoverageReport Compute(CourseIndex index, DeliveryPlan plan)
    {
        var course = index.Course;
        var tallies = new Tallies(course);
        foreach (var activity in Counted(index, plan))
            tallies.Add(activity, LevelledClaims.Of(index, activity));
        foreach (var page in course.OrganisationPages)
            tallies.Add(page);
        foreach (var outcome in course.TaughtModules.SelectMany(m => m.Outcomes))
            tallies.Add(outcome);
        foreach (var waiver in course.Waivers)
            tallies.Add(waiver, waiver.Depth is { } depth ? [depth] : AllDepths);

        var competences = tallies.Competences();
        return new()
        {
            Course = course.Id,
            CourseTitle = course.Title.Value,
            Schedule = plan.Schedule.Id,
            ScheduleTitle = plan.Schedule.Title.Value,
            Levelled = [.. course.Frameworks.Where(f => !f.Levels.IsEmpty).Select(f => f.Id)],
            Crosswalked = !course.Crosswalks.IsEmpty,
            Competences = competences,
            Areas = AreasOf(course, tallies, competences),
            Tiers = [.. competences
                .GroupBy(c => (c.Competence.Id.Framework, c.Competence.Tier))
                .Select(g => new TierCoverage(g.Key.Framework, g.Key.Tier, Count(g), tallies.MinutesOf(g.Key.Framework, g.Key.Tier)))],
        };
    }

    /// <summary>At which depths an activity claims which competences, at whatever level, in the order of its claims.</summary>
    public static IReadOnlyDictionary<CompetenceId, ImmutableArray<Depth>> DepthsByCompetence(CourseIndex index, Activity activity)
    {
        var depths = new OrderedDictionary<CompetenceId, ImmutableArray<Depth>>();
        foreach (var claim in activity.Claims)
        {
            foreach (var competence in index.CompetencesOf(claim))
            {
                var known = depths.TryGetValue(competence, out var before) ? before : [];
                if (!known.Contains(claim.Depth))
                    depths[competence] = known.Add(claim.Depth).Sort();
            }
        }

        return depths;
    }

    /// <summary>Scheduled activities of what is taught, each once, in delivery order.</summary>
    private static IEnumerable<Activity> Counted(CourseIndex index, DeliveryPlan plan)
    {
        var taught = index.Course.TaughtModules.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        return plan.Activities.Select(a => a.Activity).Where(a => taught.Contains(a.Id.Module)).DistinctBy(a => a.Id);
    }

    private static ImmutableArray<AreaCoverage> AreasOf(Course course, Tallies tallies, ImmutableArray<CompetenceCoverage> competences)
    {
        var byArea = competences.ToLookup(c => (c.Competence.Id.Framework, c.Competence.Area));
        return
        [
            .. from framework in course.Frameworks
               from domain in framework.Domains
               from area in domain.Areas
               select new AreaCoverage(
                   framework.Id,
                   area.Id,
                   area.Title.Value,
                   domain.Tier,
                   Count(byArea[(framework.Id, area.Id)]),
                   tallies.MinutesOf(framework.Id, area.Id)),
        ];
    }

    private static DepthCounts Count(IEnumerable<CompetenceCoverage> competences)
    {
        var all = competences.ToList();
        return new(
            all.Count,
            all.Count(c => c.Taught),
            all.Count(c => c.Practised),
            all.Count(c => c.Assessed),
            all.Count(c => !c.Waived.IsEmpty),
            all.Count(c => c.Counts(Depth.Taught)),
            all.Count(c => c.Counts(Depth.Practised)),
            all.Count(c => c.Counts(Depth.Assessed)));
    }
}
