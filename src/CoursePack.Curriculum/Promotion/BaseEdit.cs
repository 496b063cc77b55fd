using System.Collections.Immutable;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Curriculum.Promotion;

/// <param name="Why">Why it cannot be done, in a few words; null where it can.</param>
internal sealed record BaseEdit(ImmutableArray<SourceEdit> Edits, string? Why)
{
    /// <summary>Files that go, by their paths in the workspace.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    public static BaseEdit Refused(string why) => new([], why);

    public static BaseEdit Of(params ImmutableArray<SourceEdit> edits) => new(edits, null);
}
