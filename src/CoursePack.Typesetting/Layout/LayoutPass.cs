using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Layout;

/// <summary>What elements may ask while they are fitted: the page numbers of the pass before, and work already done.</summary>
internal sealed class LayoutPass(ImmutableDictionary<string, string> pageNumbers, LayoutMemory memory)
{
    /// <summary>Stands for a number that no pass has found yet.</summary>
    private const string UnknownNumber = "00";

    private readonly Dictionary<string, string> asked = new(StringComparer.Ordinal);

    /// <summary>Anchors whose number was printed, with the number.</summary>
    public IReadOnlyDictionary<string, string> Asked => asked;

    public LayoutMemory Memory => memory;

    public string PageNumberOf(string anchor) => asked[anchor] = pageNumbers.GetValueOrDefault(anchor, UnknownNumber);
}

/// <summary>Shaped and broken paragraphs that no page number can change, kept from pass to pass.</summary>
internal sealed class LayoutMemory
{
    private readonly Dictionary<ParagraphElement, ShapedText> shaped = [];
    private readonly Dictionary<(ParagraphElement, double), ParagraphFlow> flows = [];

    public ShapedText Shape(ParagraphElement paragraph, Func<ShapedText> shape)
    {
        if (shaped.TryGetValue(paragraph, out var known))
            return known;
        var made = shape();
        if (!made.HasPageNumbers)
            shaped.Add(paragraph, made);
        return made;
    }

    public ParagraphFlow? Find(ParagraphElement paragraph, double width) => flows.GetValueOrDefault((paragraph, width));

    public void Keep(ParagraphElement paragraph, double width, ParagraphFlow flow) => flows[(paragraph, width)] = flow;
}
