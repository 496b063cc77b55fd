using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation;

/// <summary>A Markdown text of the course and the names it lives among; walked once, for all rules.</summary>
internal sealed class PlacedText
{
    private ImmutableArray<Block> blocks;

    private ImmutableArray<(Block Block, Inline Inline)> references;

    /// <param name="module">The module in which its blocks' names are unique; null for a page of its own.</param>
    /// <param name="isOn">Printed: of a module that is taught, or a page.</param>
    public PlacedText(RichText text, string? module, bool isOn = true)
    {
        Text = text;
        Module = module;
        IsOn = isOn;
    }

    public RichText Text { get; }

    public string? Module { get; }

    public bool IsOn { get; }

    /// <summary>Every block, in reading order.</summary>
    public ImmutableArray<Block> Blocks => blocks.IsDefault ? blocks = [.. DocumentWalk.Blocks(Text.Blocks)] : blocks;

    /// <summary>Every link and <c>{{name}}</c> with the block that holds it, in reading order.</summary>
    public ImmutableArray<(Block Block, Inline Inline)> References =>
        references.IsDefault ? references = [.. DocumentWalk.OwnInlines(Blocks).Where(i => i.Inline is LinkReference or VariableReference)] : references;
}
