using CoursePack.Core.Documents;

namespace CoursePack.Rendering;

/// <summary>Which other documents a set of documents refers to by page.</summary>
public static class PageReferences
{
    /// <summary>Ids of the documents referred to, each once, in ordinal order.</summary>
    public static IEnumerable<string> Targets(IEnumerable<Document> documents) =>
        documents.SelectMany(d => DocumentWalk.Inlines(d.Blocks)).OfType<PageReference>().Select(r => r.Product).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
