using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>A value of the merged course with the place it was written at, and what the layers below said in its place.</summary>
public abstract record ShownValue(SourceSpan Span)
{
    /// <summary>The highest layer first.</summary>
    public ImmutableArray<ReplacedValue> Replaced { get; init; } = [];

    /// <param name="IsBlock">Of several lines, as Markdown is.</param>
    public sealed record OfText(MappedText Text, bool IsBlock, SourceSpan Span) : ShownValue(Span);

    public sealed record OfKeys(ImmutableArray<ShownKey> Keys, SourceSpan Span) : ShownValue(Span);

    public sealed record OfList(ImmutableArray<ShownValue> Items, SourceSpan Span) : ShownValue(Span);
}

public sealed record ShownKey(string Name, ShownValue Value);

/// <param name="Course">Id of the course whose value it was.</param>
/// <param name="Block">The block of a text that was changed; null for a whole value.</param>
/// <param name="Text">Null where the course said nothing.</param>
public sealed record ReplacedValue(string Course, string? Block, OverlayOperation Operation, string? Text, SourceSpan Span);

/// <summary>A thing of the merged course, or what was probably meant.</summary>
/// <param name="Name">Such as <c>activity listening/hearing/in-turn</c>.</param>
/// <param name="Value">Null where there is no such thing.</param>
public sealed record ShownThing(string Name, ShownValue? Value, ImmutableArray<string> Hints)
{
    /// <summary>Where an overlay takes it away.</summary>
    public SourceSpan? RemovedAt { get; init; }
}
