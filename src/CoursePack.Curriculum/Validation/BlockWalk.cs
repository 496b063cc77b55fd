using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Validation;

/// <summary>Visits a tree of blocks in reading order.</summary>
internal static class BlockWalk
{
    /// <summary>Every block, each before what it holds.</summary>
    public static IEnumerable<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var waiting = new Stack<Block>();
        Push(waiting, blocks);
        while (waiting.TryPop(out var block))
        {
            yield return block;
            Push(waiting, Inside(block));
        }
    }

    /// <summary>Every inline that a block holds itself, each before what it holds; not those of blocks inside.</summary>
    public static IEnumerable<Inline> Inlines(Block block)
    {
        var waiting = new Stack<Inline>();
        Push(waiting, Own(block));
        while (waiting.TryPop(out var inline))
        {
            yield return inline;
            if (inline is InlineContainer container)
                Push(waiting, container.Content);
        }
    }

    /// <summary>Plain texts of a block that may hold <c>{{name}}</c>: labels, questions, alternative texts.</summary>
    public static IEnumerable<string> Labels(Block block) => block switch
    {
        Figure figure => [figure.Alt],
        WritingLines lines => [lines.Label],
        FieldBlock field => [field.Label],
        Scale scale => [scale.Question, scale.Low, scale.High],
        Checklist list => [list.Label],
        Log log => log.Columns,
        _ => [],
    };

    private static IEnumerable<Block> Inside(Block block) => block switch
    {
        Section section => section.Blocks,
        ListBlock list => list.Items.SelectMany(i => i.Blocks),
        Checklist list => list.Items.SelectMany(i => i.Blocks),
        Table table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks),
        Callout callout => callout.Blocks,
        Quotation quotation => quotation.Blocks,
        Group group => group.Blocks,
        Cards cards => cards.Items.SelectMany(c => c.Blocks),
        NoteList notes => notes.Notes.SelectMany(n => n.Blocks),
        _ => [],
    };

    private static IEnumerable<Inline> Own(Block block) => block switch
    {
        Section section => section.Title,
        Paragraph paragraph => paragraph.Content,
        Table table => table.Caption,
        Callout callout => callout.Title,
        Figure figure => figure.Caption,
        Cards cards => cards.Items.SelectMany(c => c.Title),
        _ => [],
    };

    private static void Push<T>(Stack<T> waiting, IEnumerable<T> items)
    {
        foreach (var item in items.Reverse())
            waiting.Push(item);
    }
}
