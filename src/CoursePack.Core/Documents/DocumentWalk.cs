namespace CoursePack.Core.Documents;

/// <summary>Visits a tree of blocks in reading order, without recursion: authors nest as deep as they like.</summary>
public static class DocumentWalk
{
    /// <summary>Every block, each before what it holds.</summary>
    public static IEnumerable<Block> Blocks(IEnumerable<Block> blocks)
    {
        var waiting = new Stack<Block>();
        Push(waiting, blocks);
        while (waiting.TryPop(out var block))
        {
            yield return block;
            Push(waiting, block.Inside);
        }
    }

    /// <summary>Every inline of every block, each before what it holds.</summary>
    public static IEnumerable<Inline> Inlines(IEnumerable<Block> blocks) => Blocks(blocks).SelectMany(Inlines);

    /// <summary>Every inline that a block holds itself, each before what it holds; not those of blocks inside.</summary>
    public static IEnumerable<Inline> Inlines(Block block)
    {
        var waiting = new Stack<Inline>();
        Push(waiting, block.Own);
        while (waiting.TryPop(out var inline))
        {
            yield return inline;
            if (inline is InlineContainer container)
                Push(waiting, container.Content);
        }
    }

    private static void Push<T>(Stack<T> waiting, IEnumerable<T> items)
    {
        foreach (var item in items.Reverse())
            waiting.Push(item);
    }
}
