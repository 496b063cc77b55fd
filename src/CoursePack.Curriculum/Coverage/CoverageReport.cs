using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>
/// How far one schedule of a course carries every competence of its frameworks. A competence has a depth when a scheduled
/// activity claims it through an outcome, at the level it asks or above, or claims one that a crosswalk holds equal or broader;
/// pages of the organisation guide teach without a schedule. Everything is in the order of the frameworks.
/// </summary>
public sealed record CoverageReport
{
    /// <summary>The course's id.</summary>
    public required string Course { get; init; }

    public required string CourseTitle { get; init; }

    /// <summary>The schedule's id.</summary>
    public required string Schedule { get; init; }

    public required string ScheduleTitle { get; init; }

    /// <summary>Ids of the frameworks that name levels.</summary>
    public ImmutableArray<string> Levelled { get; init; } = [];

    /// <summary>Whether the course has a crosswalk.</summary>
    public bool Crosswalked { get; init; }

    public required ImmutableArray<TierCoverage> Tiers { get; init; }

    public required ImmutableArray<AreaCoverage> Areas { get; init; }

    public required ImmutableArray<CompetenceCoverage> Competences { get; init; }

    /// <summary>The part of the report about some tiers and one framework; no tiers means all, a null framework means all.</summary>
    public CoverageReport Only(IReadOnlyCollection<Tier> tiers, string? framework)
    {
        bool Keeps(string of, Tier tier) => (tiers.Count == 0 || tiers.Contains(tier)) && (framework is null || framework == of);
        return this with
        {
            Tiers = [.. Tiers.Where(t => Keeps(t.Framework, t.Tier))],
            Areas = [.. Areas.Where(a => Keeps(a.Framework, a.Tier))],
            Competences = [.. Competences.Where(c => Keeps(c.Competence.Id.Framework, c.Competence.Tier))],
        };
    }
}

/// <summary>One tier of one framework.</summary>
/// <param name="Minutes">Minutes of the activities that claim any of its competences, each activity once.</param>
public sealed record TierCoverage(string Framework, Tier Tier, DepthCounts Counts, int Minutes);

/// <param name="Minutes">Minutes of the activities that claim any of its competences, each activity once.</param>
public sealed record AreaCoverage(string Framework, string Id, string Title, Tier Tier, DepthCounts Counts, int Minutes);

public sealed record CompetenceCoverage(Competence Competence)
{
    public bool Taught { get; init; }

    public bool Practised { get; init; }

    public bool Assessed { get; init; }

    /// <summary>Depths for which a waiver stands, also an expired one and also where the depth is reached.</summary>
    public ImmutableArray<Depth> Waived { get; init; } = [];

    /// <summary>Minutes of the activities that claim it, in full.</summary>
    public int Minutes { get; init; }

    /// <summary>Those minutes, each activity's divided over the competences it claims; rounded.</summary>
    public int SharedMinutes { get; init; }

    /// <summary>Outcomes of the taught modules that claim it, scheduled or not.</summary>
    public ImmutableArray<OutcomeId> Outcomes { get; init; } = [];

    /// <summary>Scheduled activities that claim it, in delivery order.</summary>
    public ImmutableArray<CoveringActivity> Activities { get; init; } = [];

    /// <summary>Ids of the pages of the organisation guide that cover it.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>Competences of other frameworks whose claims count for this one.</summary>
    public ImmutableArray<ThroughCrosswalk> Through { get; init; } = [];

    /// <summary>Narrower competences of other frameworks that are claimed: part of this one, which does not count.</summary>
    public ImmutableArray<ThroughCrosswalk> Partly { get; init; } = [];

    /// <summary>Claims at a level below the one asked, lowest first. Their minutes count, their depths do not.</summary>
    public ImmutableArray<ClaimBelowLevel> Below { get; init; } = [];

    /// <summary>Carried this far by claims on this competence itself.</summary>
    public bool IsDirect(Depth depth) => (depth == Depth.Taught && !Pages.IsEmpty) || Activities.Any(a => a.Depths.Contains(depth));

    /// <summary>Activities that claim it and those that count through a crosswalk, each once.</summary>
    public IEnumerable<Activity> EveryActivity =>
        Activities.Concat(Through.SelectMany(t => t.Activities)).Select(a => a.Activity).DistinctBy(a => a.Id);

    public bool Has(Depth depth) => depth switch
    {
        Depth.Taught => Taught,
        Depth.Practised => Practised,
        _ => Assessed,
    };

    /// <summary>Carried this far, or waived.</summary>
    public bool Counts(Depth depth) => Has(depth) || Waived.Contains(depth);
}

/// <param name="Depths">In the order of <see cref="Depth"/>.</param>
public sealed record CoveringActivity(Activity Activity, ImmutableArray<Depth> Depths);

/// <summary>How many of a number of competences reach each depth.</summary>
/// <param name="Waived">Competences with a waiver at any depth.</param>
/// <param name="CountedTaught">Taught or waived there; likewise the next two.</param>
public sealed record DepthCounts(int Competences, int Taught, int Practised, int Assessed, int Waived, int CountedTaught, int CountedPractised, int CountedAssessed)
{
    public int At(Depth depth) => depth switch
    {
        Depth.Taught => Taught,
        Depth.Practised => Practised,
        _ => Assessed,
    };

    /// <summary>Covered and waived, the numerator of the percentage.</summary>
    public int CountedAt(Depth depth) => depth switch
    {
        Depth.Taught => CountedTaught,
        Depth.Practised => CountedPractised,
        _ => CountedAssessed,
    };

    /// <summary>(covered + waived) ÷ all in whole percent, never rounded up; 100 of nothing.</summary>
    public int Percent(Depth depth) => Competences == 0 ? 100 : CountedAt(depth) * 100 / Competences;
}
