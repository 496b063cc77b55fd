using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <param name="IsOld">It should be something that the base held and does not any more; else something that is new in it.</param>
public sealed record UnknownThing(string Written, bool IsOld, ImmutableArray<string> Hints);
