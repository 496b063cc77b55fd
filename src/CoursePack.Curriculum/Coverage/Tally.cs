using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>The running sums of one competence.</summary>
/// <param name="levels">Of its framework, lowest first.</param>
internal sealed class Tally(Competence competence, ImmutableArray<string> levels)
{
    private readonly OrderedDictionary<CompetenceId, ThroughTally> through = [];

    public Competence Competence => competence;

    public int Minutes { get; set; }

    public decimal SharedMinutes { get; set; }

    public List<OutcomeId> Outcomes { get; } = [];

    public List<CoveringActivity> Activities { get; } = [];

    public List<ClaimBelowLevel> Below { get; } = [];

    public List<string> Pages { get; } = [];

    public SortedSet<Depth> Waived { get; } = [];

    public ThroughTally Through(CrosswalkLink link)
    {
        if (!through.TryGetValue(link.Claimed, out var tally))
            through[link.Claimed] = tally = new(link);
        return tally;
    }

    public CompetenceCoverage Finish()
    {
        var ready = through.Values.Select(t => (t.Link.Counts, Through: t.Finish())).ToList();
        ImmutableArray<ThroughCrosswalk> counted = [.. ready.Where(t => t.Counts).Select(t => t.Through)];
        return new(competence)
        {
            Taught = Has(Depth.Taught, counted),
            Practised = Has(Depth.Practised, counted),
            Assessed = Has(Depth.Assessed, counted),
            Waived = [.. Waived],
            Minutes = Minutes,
            SharedMinutes = (int)Math.Round(SharedMinutes, MidpointRounding.AwayFromZero),
            Outcomes = [.. Outcomes],
            Activities = [.. Activities],
            Pages = [.. Pages],
            Through = counted,
            Partly = [.. ready.Where(t => !t.Counts).Select(t => t.Through)],
            Below = [.. Below.OrderBy(b => levels.IndexOf(b.Claim.Level?.Value ?? ""))],
        };
    }

    private bool Has(Depth depth, ImmutableArray<ThroughCrosswalk> counted) =>
        (depth == Depth.Taught && Pages.Count > 0) || Activities.Exists(a => a.Depths.Contains(depth)) || counted.Any(t => t.Has(depth));
}

internal sealed class ThroughTally(CrosswalkLink link)
{
    public CrosswalkLink Link => link;

    public List<CoveringActivity> Activities { get; } = [];

    public List<string> Pages { get; } = [];

    public ThroughCrosswalk Finish() => new(link.Claimed, link.Relation) { Activities = [.. Activities], Pages = [.. Pages] };
}
