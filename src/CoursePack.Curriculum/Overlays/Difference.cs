using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>One thing of which the course on top says something else than the original.</summary>
/// <param name="Trail">From the whole, such as its module, down to the thing itself.</param>
/// <param name="Keys">Under which it differs; empty for a thing that is new, gone or moved.</param>
/// <param name="Whys">What the overlays say of their reasons.</param>
internal sealed record Difference(Entity Thing, DifferenceKind Kind, ImmutableArray<Named> Trail, ImmutableArray<string> Keys, ImmutableArray<string> Whys)
{
    /// <summary>Mandatory in the course below, and given up with a waiver.</summary>
    public bool IsWaived { get; init; }
}

internal enum DifferenceKind
{
    Changed,
    Added,
    Removed,
    Moved,
}

/// <param name="Title">In its author's words; null where it has none.</param>
/// <param name="Number">Of a module, or of a competence as published; null for anything else.</param>
internal sealed record Named(EntityKind Kind, string Id, MappedText? Title, string? Number);
