using System.Collections.Concurrent;
using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Rendering;

namespace CoursePack.Cli.Pipeline;

/// <summary>
/// The page numbers of one edition as they become known: those of a PDF with the PDF. Files are made in rounds, in each those
/// that ask for no number still unknown, so that most documents are laid out once.
/// </summary>
/// <param name="documents">Asked whose pages they speak of, and not held.</param>
/// <param name="layOut">Finds the numbers of a document, by its id, without writing it.</param>
internal sealed class PageNumbering(IReadOnlyCollection<Document> documents, Func<string, ImmutableDictionary<string, int>> layOut)
{
    /// <summary>Whose pages each document asks for. Two of one name are refused when they are packed.</summary>
    private readonly ILookup<string, string> asked = documents.SelectMany(d => PageReferences.Of(d), (d, id) => (d.Id, Asked: id)).ToLookup(a => a.Id, a => a.Asked, StringComparer.Ordinal);

    private readonly ImmutableArray<string> made = [.. documents.Select(d => d.Id).Distinct(StringComparer.Ordinal)];

    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, int>> found = new(StringComparer.Ordinal);

    /// <summary>What is known before a round.</summary>
    public PageMap Known { get; private set; } = PageMap.Empty;

    /// <summary>Called while a round's files are made, from any thread.</summary>
    public void Found(string document, ImmutableDictionary<string, int> pages) => found[document] = pages;

    /// <summary>Nobody will have to lay it out for its numbers any more.</summary>
    public bool Knows(string document) => found.ContainsKey(document);

    /// <summary>The files whose turn it is; never none while some wait.</summary>
    /// <param name="waiting">What is still to be made.</param>
    /// <param name="sideBySide">Does its work for each of so many.</param>
    public ImmutableArray<int> Round(IReadOnlyCollection<(int File, string Document, OwnPages Own)> waiting, Action<int, Action<int>> sideBySide)
    {
        Settle();
        ImmutableArray<int> ready = [.. waiting.Where(w => Missing(w.Document, w.Own).IsEmpty).Select(w => w.File)];
        if (!ready.IsEmpty)
            return ready;
        // Documents that ask each other, or one that nobody wants as a PDF.
        var wanted = waiting.SelectMany(w => Missing(w.Document, w.Own)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> unknown = [.. made.Where(wanted.Contains)];
        sideBySide(unknown.Length, i => Found(unknown[i], layOut(unknown[i])));
        Settle();
        return [.. waiting.Select(w => w.File)];
    }

    /// <summary>A document that is not made has no pages, which its reference reports.</summary>
    private ImmutableArray<string> Missing(string document, OwnPages own)
    {
        IEnumerable<string> ids = own == OwnPages.Printed ? asked[document].Append(document).Distinct(StringComparer.Ordinal) : asked[document];
        return [.. ids.Where(id => made.Contains(id) && !found.ContainsKey(id) && !(own == OwnPages.Found && id == document))];
    }

    private void Settle() => Known = found.Aggregate(PageMap.Empty, (map, pages) => map.With(pages.Key, pages.Value));
}
