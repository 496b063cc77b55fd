using System.Collections.Immutable;

namespace CoursePack.Curriculum.Promotion;

/// <summary>What an overlay says, as a change of its base.</summary>
/// <param name="Targets">What was turned into a change.</param>
/// <param name="Refused">What cannot be, and why, in a few words.</param>
public sealed record PromotionResult(ImmutableArray<PromotedFile> Files, ImmutableArray<string> Targets, ImmutableArray<(string Target, string Why)> Refused);
