using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Running sums while a course is counted; never leaves the calculator.</summary>
internal sealed class Tallies
{
    private readonly OrderedDictionary<CompetenceId, Tally> competences = [];
    private readonly Dictionary<(string Framework, string Area), int> areaMinutes = [];
    private readonly Dictionary<(string Framework, Tier Tier), int> tierMinutes = [];
    private readonly CrosswalkLinks crosswalks;

    public Tallies(Course course)
    {
        crosswalks = new(course.Crosswalks);
        foreach (var framework in course.Frameworks)
        {
            foreach (var competence in framework.Competences)
                competences.TryAdd(competence.Id, new(competence, framework.Levels));
        }
    }

    public void Add(Activity activity, ImmutableArray<LevelledClaims> claimed)
    {
        var counted = new HashSet<CompetenceId>();
        foreach (var claims in claimed)
        {
            if (!competences.TryGetValue(claims.Competence, out var tally))
                continue;
            var covering = new CoveringActivity(activity, claims.Depths);
            var share = (decimal)activity.Minutes / claimed.Length;
            tally.Below.AddRange(claims.Below);
            tally.SharedMinutes += share;
            counted.Add(claims.Competence);
            if (claims.Depths.IsEmpty)
                continue;
            tally.Activities.Add(covering);
            foreach (var (link, other) in Linked(claims.Competence))
            {
                other.Through(link).Activities.Add(covering);
                if (!link.Counts)
                    continue;
                other.SharedMinutes += share;
                counted.Add(link.Counted);
            }
        }

        Count(counted.Select(id => competences[id]).ToList(), activity.Minutes);
    }

    /// <summary>Pages of the organisation guide teach the organisational tier alone.</summary>
    public void Add(OrganisationPage page)
    {
        foreach (var covered in page.Covers.DistinctBy(c => c.Value))
        {
            if (!competences.TryGetValue(covered.Value, out var tally) || tally.Competence.Tier != Tier.Organisational)
                continue;
            tally.Pages.Add(page.Id);
            foreach (var (link, other) in Linked(covered.Value).Where(l => l.Other.Competence.Tier == Tier.Organisational))
                other.Through(link).Pages.Add(page.Id);
        }
    }

    public void Add(Outcome outcome)
    {
        foreach (var claim in outcome.Competences.DistinctBy(c => c.Competence))
        {
            if (competences.TryGetValue(claim.Competence, out var tally))
                tally.Outcomes.Add(outcome.Id);
        }
    }

    public void Add(Waiver waiver, ImmutableArray<Depth> depths)
    {
        if (competences.TryGetValue(waiver.Competence, out var tally))
            tally.Waived.UnionWith(depths);
    }

    public int MinutesOf(string framework, string area) => areaMinutes.GetValueOrDefault((framework, area));

    public int MinutesOf(string framework, Tier tier) => tierMinutes.GetValueOrDefault((framework, tier));

    /// <summary>In the order of the frameworks.</summary>
    public ImmutableArray<CompetenceCoverage> Competences() => [.. competences.Values.Select(t => t.Finish())];

    private IEnumerable<(CrosswalkLink Link, Tally Other)> Linked(CompetenceId claimed) =>
        from link in crosswalks.From(claimed)
        where competences.ContainsKey(link.Counted)
        select (link, competences[link.Counted]);

    /// <summary>An activity's minutes count once for each competence, and once for each area and tier.</summary>
    private void Count(List<Tally> counted, int minutes)
    {
        foreach (var tally in counted)
            tally.Minutes += minutes;
        foreach (var area in counted.Select(t => (t.Competence.Id.Framework, t.Competence.Area)).Distinct())
            areaMinutes[area] = areaMinutes.GetValueOrDefault(area) + minutes;
        foreach (var tier in counted.Select(t => (t.Competence.Id.Framework, t.Competence.Tier)).Distinct())
            tierMinutes[tier] = tierMinutes.GetValueOrDefault(tier) + minutes;
    }
}
