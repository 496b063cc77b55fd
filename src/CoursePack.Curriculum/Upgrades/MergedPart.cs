using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Lines of a merged text.</summary>
/// <param name="Theirs">What the other side has in their place; null where both agree.</param>
internal sealed record MergedPart(ImmutableArray<string> Ours, ImmutableArray<string>? Theirs)
{
    public bool IsConflict => Theirs is not null;
}
