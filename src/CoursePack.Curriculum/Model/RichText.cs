using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Model;

/// <summary>
/// An author's Markdown, parsed once. Sections inside are nested from its own <c>#</c> and <c>##</c>; where it is placed,
/// they nest under the section they land in. Holds the unresolved nodes that reading Markdown makes
/// (variables, link targets, image paths, generated tables) until composition resolves them.
/// </summary>
public sealed record RichText(MappedText Text, ImmutableArray<Block> Blocks)
{
    public SourceSpan Span => Text.SpanOf(0, Text.Text.Length);
}
