using Markdig.Parsers;
using Markdig.Syntax;

namespace CoursePack.Curriculum.Markdown.Syntax;

/// <summary>A <c>::: name words</c> … <c>:::</c> block as parsed, right or wrong; the converter judges it.</summary>
internal sealed class DirectiveBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>Empty for a closing line that closes nothing.</summary>
    public required string Name { get; init; }

    /// <summary>Everything after the name, trimmed at its end.</summary>
    public required string Words { get; init; }

    /// <summary>Offset of <see cref="Words"/> in the text.</summary>
    public required int WordsStart { get; init; }

    /// <summary>Half-open extent of the opening line, without indentation.</summary>
    public required (int Start, int End) Opening { get; init; }

    public bool IsStray => Name.Length == 0;

    public bool IsClosed { get; set; }
}
