using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition;

/// <summary>Links to what a product does not hold become their words.</summary>
internal sealed class DocumentLinks : TreeRewriter
{
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    private DocumentLinks(ImmutableArray<Block> blocks)
    {
        foreach (var block in DocumentWalk.Blocks(blocks))
        {
            Add(block.Id);
            foreach (var item in (block as ListBlock)?.Items ?? (block as Checklist)?.Items ?? [])
                Add(item.Id);
            foreach (var card in (block as Cards)?.Items ?? [])
                Add(card.Id);
        }
    }

    public static ImmutableArray<Block> Prune(ImmutableArray<Block> blocks) => new DocumentLinks(blocks).Blocks(blocks);

    protected override void Inline(Inline inline, List<Inline> result)
    {
        if (inline is Link { IsInside: true } link && !anchors.Contains(link.Target[1..]))
            result.AddRange(Inlines(link.Content));
        else
            result.Add(Inside(inline));
    }

    private void Add(string? id)
    {
        if (id is not null)
            anchors.Add(id);
    }
}
