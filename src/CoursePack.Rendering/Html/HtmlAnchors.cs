using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Rendering.Html;

/// <summary>Every anchor of a document, found before anything is written, so that links can be judged where they stand.</summary>
internal sealed class HtmlAnchors
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<Section, string> sections = new(ReferenceEqualityComparer.Instance);
    private readonly DiagnosticBag found;

    public HtmlAnchors(Document document, DiagnosticBag found)
    {
        this.found = found;
        Collect(document.Blocks);
    }

    public IEnumerable<string> Names => names;

    public bool Contains(string anchor) => names.Contains(anchor);

    /// <summary>The section's own anchor, or one made for it: contents link to every section.</summary>
    public string Of(Section section) => sections[section];

    private void Collect(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Id is { } id)
                Add(id, block.Span);
            // Ids of our own begin with an underscore, which no id of an author does.
            if (block is Section section)
                sections.Add(section, section.Id ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_s{sections.Count + 1}"));
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
                        Add(id, card.Span);
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
                Add(id, item.Span);
        }

        return items.SelectMany(i => i.Blocks);
    }

    private void Add(string anchor, SourceSpan span)
    {
        if (!names.Add(anchor))
            found.Add(HtmlDiagnostics.AnchorTwice.At(span, $"the anchor '{anchor}' stands twice in this document", "give one of the two another id"));
    }
}
