using System.Collections.Immutable;

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

    public bool IsFirst { get; init; }

    /// <summary>A first pass that has printed a number nobody knew yet: another one follows, so its pages are not worth keeping.</summary>
    public bool IsPreliminary => IsFirst && asked.Count > 0;

    public string PageNumberOf(string anchor) => asked[anchor] = pageNumbers.GetValueOrDefault(anchor, UnknownNumber);
}
