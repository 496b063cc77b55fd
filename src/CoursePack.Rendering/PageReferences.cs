using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering;

/// <summary>Which documents' pages a document speaks of.</summary>
public static class PageReferences
{
    /// <summary>Ids of the documents on whose pages the text says something stands; its own among them where it says so of itself.</summary>
    public static ImmutableHashSet<string> Of(Document document)
    {
        var asked = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var inline in DocumentWalk.Inlines(document.Blocks))
        {
            if (inline is PageReference reference)
                asked.Add(reference.Product ?? document.Id);
        }

        return asked.ToImmutable();
    }
}
