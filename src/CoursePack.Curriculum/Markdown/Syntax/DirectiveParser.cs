using Markdig.Parsers;
using Markdig.Syntax;

namespace CoursePack.Curriculum.Markdown.Syntax;

/// <summary>
/// Parses directives stack-wise: <c>:::</c> alone closes the innermost one that stands in the same list item or quotation.
/// Markdig's own custom containers close the outer one first, which would print trainers' text for trainees.
/// </summary>
internal sealed class DirectiveParser : BlockParser
{
    private const int FenceLength = 3;

    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        var colons = Colons(line);
        if (colons < FenceLength)
            return BlockState.None;
        var nameStart = colons;
        while (nameStart < line.Length && line[nameStart] is ' ' or '\t')
            nameStart++;
        var nameEnd = nameStart;
        while (nameEnd < line.Length && line[nameEnd] is not (' ' or '\t'))
            nameEnd++;
        var wordsStart = nameEnd;
        while (wordsStart < line.Length && line[wordsStart] is ' ' or '\t')
            wordsStart++;
        var directive = new DirectiveBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            Name = line[nameStart..nameEnd],
            Words = line[wordsStart..],
            WordsStart = processor.Start + wordsStart,
            Opening = (processor.Start, processor.Start + line.Length),
        };
        processor.NewBlocks.Push(directive);
        return directive.IsStray ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var directive = (DirectiveBlock)block;
        if (!processor.IsCodeIndent && IsFence(processor.Line.ToString()) && !BelongsInside(directive, processor.Indent))
        {
            directive.IsClosed = true;
            directive.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }

        // The indentation belongs to the blocks inside: without this a list loses its nesting.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static int Colons(string line)
    {
        var count = 0;
        while (count < line.Length && line[count] == ':')
            count++;
        return count;
    }

    private static bool IsFence(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length >= FenceLength && !text.ContainsAnyExcept(':');
    }

    /// <summary>Whether a closing line with this indentation belongs to an open directive, a code fence or a list item further in.</summary>
    private static bool BelongsInside(ContainerBlock outer, int indent)
    {
        for (var inner = outer.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            switch (inner)
            {
                case DirectiveBlock { IsStray: false, IsClosed: false }:
                case FencedCodeBlock { ClosingFencedCharCount: 0 }:
                    return true;
                case QuoteBlock:
                    return false;
                case ListItemBlock item:
                    // Indented like the item's text, the line is the item's.
                    return indent >= Math.Abs(item.ColumnWidth);
            }
        }

        return false;
    }
}
