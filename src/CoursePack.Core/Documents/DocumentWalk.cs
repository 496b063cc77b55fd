namespace CoursePack.Core.Documents;

/// <summary>Visits a tree of blocks in reading order, without recursion: authors nest as deep as they like.</summary>
public static class DocumentWalk
{
    /// <summary>Every block, each before what it holds.</summary>
    public static IEnumerable<Block> Blocks(IEnumerable<Block> blocks)
    {
        var waiting = new List<Block>();
        Push(waiting, blocks);
        while (Pop(waiting) is { } block)
        {
            yield return block;
            Push(waiting, block.Inside);
        }
    }

    /// <summary>Every inline of every block, each before what it holds.</summary>
    public static IEnumerable<Inline> Inlines(IEnumerable<Block> blocks)
    {
        foreach (var (_, inline) in OwnInlines(Blocks(blocks)))
            yield return inline;
    }

    /// <summary>Every inline that a block holds itself, each before what it holds; not those of blocks inside.</summary>
    public static IEnumerable<Inline> Inlines(Block block)
    {
        foreach (var (_, inline) in OwnInlines([block]))
            yield return inline;
    }

    /// <summary>Every inline that these blocks hold themselves, with its block, each before what it holds.</summary>
    public static IEnumerable<(Block Block, Inline Inline)> OwnInlines(IEnumerable<Block> blocks)
    {
        var waiting = new List<Inline>();
        foreach (var block in blocks)
        {
            Push(waiting, block.Own);
            while (Pop(waiting) is { } inline)
            {
                yield return (block, inline);
                if (inline is InlineContainer container)
                    Push(waiting, container.Content);
            }
        }
    }

    /// <summary>The first comes to lie last, to be taken next.</summary>
    private static void Push<T>(List<T> waiting, IEnumerable<T> items)
    {
        var start = waiting.Count;
        waiting.AddRange(items);
        waiting.Reverse(start, waiting.Count - start);
    }

    private static T? Pop<T>(List<T> waiting)
        where T : class
    {
        if (waiting.Count == 0)
            return null;
        var last = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        return last;
    }
}
