using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>What stands for itself in a text: changes of two different blocks do not concern one another.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,

    /// <summary>Of a table.</summary>
    Row,

    /// <summary>A line that opens or closes one.</summary>
    Directive,

    /// <summary>A line across the page, or between slides.</summary>
    Rule,
    Code,
}

/// <summary>Two blocks are equal when their lines are, whatever stands around them.</summary>
/// <param name="Blank">The lines without words right above it.</param>
internal sealed record TextBlock(BlockKind Kind, ImmutableArray<string> Blank, ImmutableArray<string> Lines)
{
    /// <summary>Whether it holds sentences, which may run on from line to line.</summary>
    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.Item;

    public bool Equals(TextBlock? other) => other is not null && Kind == other.Kind && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(string.Join('\n', Lines));
}
