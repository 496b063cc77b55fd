using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What an operation is about: a thing, a key of one, or a named block of a text.</summary>
/// <param name="Path">Of the thing, the key, or the text that holds the block.</param>
/// <param name="Node">Null for a key that is not there yet.</param>
internal sealed record Target(string Name, Entity Entity, NodePath Path, YamlNode? Node, TargetBlock? Block = null)
{
    public bool IsEntity => Block is null && Path == Entity.Path;
}

/// <param name="Place">Its lines in the text.</param>
internal sealed record TargetBlock(MappedText Text, NamedBlock Place)
{
    /// <summary>Its own lines, without the blank ones behind it.</summary>
    public MappedText Own => Text.Lines(Place.FirstLine, AfterLine);

    /// <summary>The line after its last one.</summary>
    public int AfterLine => Place.IsDirective ? Place.EndLine : Place.ContentEndLine;
}

/// <summary>What a reference leads to.</summary>
internal abstract record TargetLookup
{
    public sealed record Found(Target Target) : TargetLookup;

    public sealed record Missing(ImmutableArray<string> Hints) : TargetLookup;

    /// <param name="Now">Where it is now.</param>
    public sealed record Moved(string Now, SourceSpan Place) : TargetLookup;

    public sealed record Several(ImmutableArray<(string Name, SourceSpan Place)> Places) : TargetLookup;
}
