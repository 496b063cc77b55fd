using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// A text of the course on its way through a template. The template engine sees an object without public members and prints
/// a private-use key for it; the composer puts the text back afterwards, with its own places.
/// </summary>
internal abstract class Reference(int key, Audience audience)
{
    internal const char KeyStart = '\uE000';

    internal const char KeyEnd = '\uE001';

    /// <summary>Made when it is printed: most references of a course are not.</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{KeyStart}{key}{KeyEnd}");

    internal Audience Audience { get; } = audience;
}

/// <summary>A text within a line.</summary>
/// <param name="inlines">Made when the template prints it, so that what no template prints costs and finds nothing.</param>
internal sealed class LineReference(int key, Audience audience, Func<ImmutableArray<Inline>> inlines) : Reference(key, audience)
{
    private ImmutableArray<Inline> made;

    internal ImmutableArray<Inline> Inlines => made.IsDefault ? made = inlines() : made;
}

/// <summary>Parsed Markdown: a paragraph by itself.</summary>
internal sealed class BlocksReference(int key, Audience audience, Func<ImmutableArray<Block>> blocks) : Reference(key, audience)
{
    private ImmutableArray<Block> made;

    internal ImmutableArray<Block> Blocks => made.IsDefault ? made = blocks() : made;
}
