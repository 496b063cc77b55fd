using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>An upgrade worked out in memory.</summary>
/// <param name="Files">New bytes by path; null for a file that goes.</param>
/// <param name="Diagnostics">Why there is no plan; empty where there is one.</param>
public sealed record UpgradePlan(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>?> Files, ImmutableArray<UpgradeStep> Steps, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Overrides that stay as they are.</summary>
    public int Kept { get; init; }

    /// <summary>Id and version of the new base.</summary>
    public (string Id, string Version) Base { get; init; }

    /// <summary>Names in what a person says of renames that are of no thing; then there is no plan.</summary>
    public ImmutableArray<UnknownThing> Unknown { get; init; } = [];

    public IEnumerable<UpgradeStep> Conflicts => Steps.Where(s => s.Action == UpgradeAction.Conflict);

    public int Count(UpgradeAction action) => Steps.Count(s => s.Action == action);

    internal static UpgradePlan Refused(ImmutableArray<Diagnostic> why) =>
        new(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>?>.Empty, [], why);
}
