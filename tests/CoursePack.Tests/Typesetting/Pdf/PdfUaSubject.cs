using System.Text.RegularExpressions;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>What all rules look at: the file, its catalog, its pages in order.</summary>
internal sealed class PdfUaSubject
{
    private readonly Dictionary<string, int> pageIndexes = new(StringComparer.Ordinal);

    public PdfUaSubject(QpdfFile file)
    {
        File = file;
        Catalog = file.Trailer["/Root"];
        Pages = [.. Leaves(Catalog["/Pages"])];
        for (var i = 0; i < Pages.Count; i++)
            pageIndexes[Pages[i].Reference!] = i;
        Owners = Catalog["/StructTreeRoot"]["/ParentTree"].Pairs("/Nums").Where(p => p.Key.Integer is not null)
            .GroupBy(p => p.Key.Integer!.Value).ToDictionary(g => g.Key, g => g.First().Value);
    }

    public QpdfFile File { get; }

    public PdfValue Catalog { get; }

    public IReadOnlyList<PdfValue> Pages { get; }

    /// <summary>The parent tree (ISO 32000-1 §14.7.4.4): elements of a page's content, or the element of an annotation, by key.</summary>
    public IReadOnlyDictionary<int, PdfValue> Owners { get; }

    /// <summary>Whether words without a language of their own have that of the document.</summary>
    public bool HasLanguage => !string.IsNullOrEmpty(Catalog["/Lang"].Text);

    /// <summary>Index of a page from 0; null for what is no page of the file.</summary>
    public int? IndexOf(PdfValue page) => page.Reference is { } reference && pageIndexes.TryGetValue(reference, out var index) ? index : null;

    /// <summary>A tag in the form of BCP 47 (ISO 32000-1 §14.9.2.2).</summary>
    public static bool IsLanguage(PdfValue value) => value.Text is { } text && Regex.IsMatch(text, "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$");

    private static IEnumerable<PdfValue> Leaves(PdfValue tree) =>
        tree["/Kids"].Items.SelectMany(kid => kid["/Type"].Name == "/Pages" ? Leaves(kid) : [kid]);
}
