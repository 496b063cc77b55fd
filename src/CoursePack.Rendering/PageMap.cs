using System.Collections.Immutable;

namespace CoursePack.Rendering;

/// <summary>
/// On which page of its PDF each anchor stands, by product. Layout of every product that is referred to fills it;
/// all formats of an edition then print the same numbers.
/// </summary>
public sealed record PageMap
{
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, int>> products;

    private PageMap(ImmutableDictionary<string, ImmutableDictionary<string, int>> products) => this.products = products;

    public static PageMap Empty { get; } = new(ImmutableDictionary.Create<string, ImmutableDictionary<string, int>>(StringComparer.Ordinal));

    /// <summary>This map and the pages of one more product, by anchor.</summary>
    public PageMap With(string product, ImmutableDictionary<string, int> pages) => new(products.SetItem(product, pages));

    /// <summary>The page as printed on it, or null when the product was not laid out or has no such anchor.</summary>
    public int? PageOf(string product, string anchor) =>
        products.TryGetValue(product, out var pages) && pages.TryGetValue(anchor, out var page) ? page : null;
}
