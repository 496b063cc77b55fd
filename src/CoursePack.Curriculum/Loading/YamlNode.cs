using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>A node of a YAML file with its place: keys in the order of the file, every scalar still its text.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <param name="entries">Each key once: a second one has been reported and left out.</param>
    public sealed class Mapping(ImmutableArray<YamlEntry> entries, SourceSpan span) : YamlNode(span)
    {
        public ImmutableArray<YamlEntry> Entries { get; } = entries;
    }

    public sealed class Sequence(ImmutableArray<YamlNode> items, SourceSpan span) : YamlNode(span)
    {
        public ImmutableArray<YamlNode> Items { get; } = items;
    }

    /// <param name="text">The content with the place of each of its lines.</param>
    public sealed class Scalar(MappedText text, ScalarStyle style, SourceSpan span) : YamlNode(span)
    {
        public MappedText Mapped { get; } = text;

        public string Text => Mapped.Text;

        public ScalarStyle Style { get; } = style;

        /// <summary>Nothing was written: a key with no value.</summary>
        public bool IsEmpty => Style == ScalarStyle.Plain && Text.Length == 0;
    }

    /// <summary>Something that has already been reported, such as an alias; nothing more is said of it.</summary>
    public sealed class Refused(SourceSpan span) : YamlNode(span);
}

internal sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);

internal enum ScalarStyle
{
    /// <summary>Without quotes, on one line.</summary>
    Plain,

    /// <summary>In quotes, on one line.</summary>
    Quoted,

    /// <summary>A <c>|</c> block: each of its lines is a line of the file.</summary>
    Literal,

    /// <summary>A <c>&gt;</c> block, or a text without a mark that runs over several lines: its lines have been joined.</summary>
    Folded,
}
