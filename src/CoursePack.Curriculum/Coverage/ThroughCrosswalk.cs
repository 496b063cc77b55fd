using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>What a competence owes to claims on another one that a crosswalk relates to it.</summary>
/// <param name="Claimed">The competence that the activities and pages claim.</param>
/// <param name="Relation">What that one is to this.</param>
public sealed record ThroughCrosswalk(CompetenceId Claimed, MapRelation Relation)
{
    /// <summary>Scheduled activities that claim the other competence, in delivery order.</summary>
    public ImmutableArray<CoveringActivity> Activities { get; init; } = [];

    /// <summary>Ids of the pages of the organisation guide that cover the other competence.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    public bool Has(Depth depth) => (depth == Depth.Taught && !Pages.IsEmpty) || Activities.Any(a => a.Depths.Contains(depth));
}

/// <summary>A claim at a level below the one its competence asks: shown, and not counted.</summary>
/// <param name="Claim">The outcome's claim, with its level and its place.</param>
public sealed record ClaimBelowLevel(Activity Activity, Depth Depth, OutcomeClaim Claim);
