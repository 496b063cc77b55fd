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
        foreach (var block in DocumentWalk.Blocks(blocks))
        {
            if (block.Id is { } id)
                names.Add(id);
            if (block is Section section)
                sections.Add(section, section.Id ?? string.Create(CultureInfo.InvariantCulture, $"_s{sections.Count + 1}"));
            foreach (var (part, _) in block.InnerAnchors)
                names.Add(part);
        }
    }
}
