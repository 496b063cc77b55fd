using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Pdf;

/// <summary>Every anchor of a document, found before anything is laid out, so that no link leads nowhere.</summary>
internal sealed class PdfAnchors
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<Section, string> sections = new(ReferenceEqualityComparer.Instance);

    public PdfAnchors(Document document) => Collect(document.Blocks);

    public bool Contains(string anchor) => names.Contains(anchor);

    /// <summary>The section's own anchor, or one made for it; such a one begins with an underscore, which no id of an author does.</summary>
    public string Of(Section section) => sections[section];

    private void Collect(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Id is { } id)
                names.Add(id);
            if (block is Section section)
                sections.Add(section, section.Id ?? string.Create(CultureInfo.InvariantCulture, $"_s{sections.Count + 1}"));
            Collect(Inner(block));
        }
    }

    private IEnumerable<Block> Inner(Block block)
    {
        switch (block)
        {
            case Section section:
                return section.Blocks;
            case Group group:
                return group.Blocks;
            case Callout callout:
                return callout.Blocks;
            case Quotation quotation:
                return quotation.Blocks;
            case ListBlock list:
                return Items(list.Items);
            case Checklist list:
                return Items(list.Items);
            case Cards cards:
                foreach (var card in cards.Items)
                {
                    if (card.Id is { } id)
                        names.Add(id);
                }

                return cards.Items.SelectMany(c => c.Blocks);
            case Table table:
                return table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks);
            default:
                return [];
        }
    }

    private IEnumerable<Block> Items(IEnumerable<ListItem> items)
    {
        foreach (var item in items)
        {
            if (item.Id is { } id)
                names.Add(id);
            foreach (var block in item.Blocks)
                yield return block;
        }
    }
}
