using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Changes;

/// <summary>What a change does to the coverage of competences, in the order of the frameworks as they are now.</summary>
/// <param name="Lost">At least one depth is no longer reached.</param>
/// <param name="Thinned">Every depth is still reached, in fewer minutes.</param>
/// <param name="Gained">No depth lost, at least one more reached.</param>
public sealed record CoverageChange(ImmutableArray<CompetenceChange> Lost, ImmutableArray<CompetenceChange> Thinned, ImmutableArray<CompetenceChange> Gained)
{
    public bool IsEmpty => Lost.IsEmpty && Thinned.IsEmpty && Gained.IsEmpty;

    /// <summary>A competence that only one of the two frameworks has is not compared: taking one away loosens the gate (<see cref="GateChanges"/>).</summary>
    public static CoverageChange Between(CoverageSnapshot before, CoverageSnapshot after)
    {
        var old = before.Competences.ToDictionary(c => c.Id);
        var changes = after.Competences
            .Select(now => Compare(old.GetValueOrDefault(now.Id) ?? now with { Depths = [], Minutes = 0, Activities = [] }, now))
            .ToList();
        return new(
            [.. changes.Where(c => !c.Lost.IsEmpty)],
            [.. changes.Where(c => c.Lost.IsEmpty && c.MinutesAfter < c.MinutesBefore)],
            [.. changes.Where(c => c.Lost.IsEmpty && !c.Gained.IsEmpty && c.MinutesAfter >= c.MinutesBefore)]);
    }

    private static CompetenceChange Compare(CompetenceState before, CompetenceState after) => new(
        after,
        [.. before.Depths.Except(after.Depths)],
        [.. after.Depths.Except(before.Depths)],
        before.Minutes,
        after.Minutes,
        [.. before.Activities.Except(after.Activities, StringComparer.Ordinal)]);
}

/// <param name="ActivitiesGone">Those that claimed it before and do not now.</param>
public sealed record CompetenceChange(CompetenceState Now, ImmutableArray<Depth> Lost, ImmutableArray<Depth> Gained, int MinutesBefore, int MinutesAfter, ImmutableArray<string> ActivitiesGone);
