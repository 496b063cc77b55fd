using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <param name="Text">Of <c>overlay.lock.yaml</c>.</param>
/// <param name="Waiting">What the overlay says of things that have another place, another id or none in the base: until an upgrade has followed them, the record keeps what the base held.</param>
public sealed record OverlayRecord(string Text, ImmutableArray<UpgradeStep> Waiting);
