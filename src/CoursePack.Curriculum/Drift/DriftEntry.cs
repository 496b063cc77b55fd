using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Drift;

/// <summary>One override beside its base.</summary>
/// <param name="At">Where the overlay says it; in the lock for one whose target is gone.</param>
/// <param name="Then">What the base said when it was recorded; null for nothing.</param>
/// <param name="Now">What the base says; null for nothing.</param>
/// <param name="Ours">What the overlay says; null where it takes away.</param>
/// <param name="MovedTo">Where a target that is gone seems to be now.</param>
public sealed record DriftEntry(string Target, DriftState State, SourceSpan At, string? Then, string? Now, string? Ours, string? MovedTo = null)
{
    /// <summary>New things that a target which is gone may be, under another id and in other words; the likeliest first.</summary>
    public ImmutableArray<string> Perhaps { get; init; } = [];
}
