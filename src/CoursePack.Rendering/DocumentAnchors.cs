using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Rendering;

/// <summary>Every anchor of a document, found before anything is laid out or written, so that links are judged where they stand.</summary>
internal sealed class DocumentAnchors
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<Section, string> sections = new(ReferenceEqualityComparer.Instance);
    private readonly DiagnosticBag found;

    public DocumentAnchors(Document document, DiagnosticBag found)
    {
        this.found = found;
        Collect(document.Blocks);
    }

    public IEnumerable<string> Names => names;

    public bool Contains(string anchor) => names.Contains(anchor);

    /// <summary>The section's own anchor, or one made for it; such a one begins with an underscore, which no id of an author does.</summary>
    public string Of(Section section) => sections[section];

    private void Collect(IEnumerable<Block> blocks)
    {
        foreach (var block in DocumentWalk.Blocks(blocks))
        {
            if (block.Id is { } id)
                Add(id, block.Span);
            if (block is Section section)
                sections.Add(section, section.Id ?? string.Create(CultureInfo.InvariantCulture, $"_s{sections.Count + 1}"));
            foreach (var (part, span) in block.InnerAnchors)
                Add(part, span);
        }
    }

    private void Add(string anchor, SourceSpan span)
    {
        if (!names.Add(anchor))
            found.Add(DocumentDiagnostics.AnchorTwice.At(span, $"the anchor '{anchor}' stands twice in this document", "give one of the two another id"));
    }
}
