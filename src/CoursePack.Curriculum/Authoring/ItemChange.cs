using System.Collections.Immutable;

namespace CoursePack.Curriculum.Authoring;

/// <summary>What happens to one item of a list.</summary>
/// <param name="IsRemoved">It goes, with its own comments.</param>
public sealed record ItemChange(bool IsRemoved)
{
    public static ItemChange Keep { get; } = new(false);

    public static ItemChange Remove { get; } = new(true);

    /// <summary>Edits within the item.</summary>
    public ImmutableArray<SourceEdit> Edits { get; init; } = [];

    /// <summary>Items to put behind it, each as its own lines without a dash.</summary>
    public ImmutableArray<string> After { get; init; } = [];
}
