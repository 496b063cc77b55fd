using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Running sums while a course is counted; never leaves the calculator.</summary>
internal sealed class Tallies
{
    private readonly OrderedDictionary<CompetenceId, Tally> competences = [];
    private readonly Dictionary<(string Framework, string Area), int> areaMinutes = [];
    private readonly Dictionary<(string Framework, Tier Tier), int> tierMinutes = [];

    public Tallies(Course course)
    {
        foreach (var competence in course.Frameworks.SelectMany(f => f.Competences))
            competences.TryAdd(competence.Id, new(competence));
    }

    public void Add(Activity activity, IReadOnlyDictionary<CompetenceId, ImmutableArray<Depth>> claimed)
    {
        var areas = new HashSet<(string, string)>();
        var tiers = new HashSet<(string, Tier)>();
        foreach (var (id, depths) in claimed)
        {
            if (!competences.TryGetValue(id, out var tally))
                continue;
            tally.Activities.Add(new(activity, depths));
            tally.Minutes += activity.Minutes;
            tally.SharedMinutes += (decimal)activity.Minutes / claimed.Count;
            areas.Add((id.Framework, tally.Competence.Area));
            tiers.Add((id.Framework, tally.Competence.Tier));
        }

        foreach (var area in areas)
            areaMinutes[area] = areaMinutes.GetValueOrDefault(area) + activity.Minutes;
        foreach (var tier in tiers)
            tierMinutes[tier] = tierMinutes.GetValueOrDefault(tier) + activity.Minutes;
    }

    /// <summary>Pages of the organisation guide teach the organisational tier alone.</summary>
    public void Add(OrganisationPage page)
    {
        foreach (var covered in page.Covers.DistinctBy(c => c.Value))
        {
            if (competences.TryGetValue(covered.Value, out var tally) && tally.Competence.Tier == Tier.Organisational)
                tally.Pages.Add(page.Id);
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

    private sealed class Tally(Competence competence)
    {
        public Competence Competence => competence;

        public int Minutes { get; set; }

        public decimal SharedMinutes { get; set; }

        public List<OutcomeId> Outcomes { get; } = [];

        public List<CoveringActivity> Activities { get; } = [];

        public List<string> Pages { get; } = [];

        public SortedSet<Depth> Waived { get; } = [];

        public CompetenceCoverage Finish() => new(competence)
        {
            Taught = Pages.Count > 0 || Claims(Depth.Taught),
            Practised = Claims(Depth.Practised),
            Assessed = Claims(Depth.Assessed),
            Waived = [.. Waived],
            Minutes = Minutes,
            SharedMinutes = (int)Math.Round(SharedMinutes, MidpointRounding.AwayFromZero),
            Outcomes = [.. Outcomes],
            Activities = [.. Activities],
            Pages = [.. Pages],
        };

        private bool Claims(Depth depth) => Activities.Exists(a => a.Depths.Contains(depth));
    }
}
