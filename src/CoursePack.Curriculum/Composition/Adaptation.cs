using System.Collections.Immutable;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Composition;

/// <summary>How a course came out of others, and where it differs from the first of them.</summary>
/// <param name="Titles">Of every layer, the original first.</param>
internal sealed record Adaptation(ImmutableArray<LayerTitle> Titles, ImmutableArray<Difference> Differences)
{
    /// <summary>Null for an overlay that says nothing else than what it extends: its books are those of the original.</summary>
    public static Adaptation? Of(EffectiveCourse layers) =>
        CourseDifferences.Of(layers) is { IsEmpty: false } differences ? new(layers.Titles, differences) : null;
}
