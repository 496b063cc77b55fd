using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Docx;

/// <summary>What every part of the making of one Word file needs: the document, its look, names that are given once, and a place for findings.</summary>
internal sealed class DocxPage
{
    public DocxPage(Document document, Theme theme, PageMap pages)
    {
        Document = theme.TwoSided && !document.IsSheet ? document with { Duplex = true } : document;
        Theme = document.IsCompact ? theme.Compact() : theme;
        Pages = pages;
        Anchors = new(document, Found);
        Headings = HeadingNumbers.Of(document);
        Pictures = new(this);
    }

    public Document Document { get; }

    public Theme Theme { get; }

    public PageMap Pages { get; }

    public DiagnosticBag Found { get; } = new();

    public DocumentAnchors Anchors { get; }

    public HeadingNumbers Headings { get; }

    public DocxNames Names { get; } = new();

    public DocxNumbering Numbering { get; } = new();

    public DocxPlaces Places { get; } = new();

    public DocxPictures Pictures { get; }

    /// <summary>Pictures and addresses of the text, each a relationship of its own.</summary>
    public DocxRelationships Relationships { get; } = new();

    public DocxSectionKinds SectionKinds { get; } = new();

    /// <summary>Width and height of the paper, in points.</summary>
    public (double Width, double Height) Paper => Theme.PageSize == PageSize.Letter ? (612, 792) : (595.276, 841.89);

    public double TextWidth => Paper.Width - Theme.Margins.Inner - Theme.Margins.Outer;

    public double TextHeight => Paper.Height - Theme.Margins.Top - Theme.Margins.Bottom;

    /// <summary>Colours of a module by its number in the document; those of what stands outside modules for null.</summary>
    public Accent Accent(int? index) => Theme.Accents.IsEmpty ? Core.Documents.Theme.Default.Accents[0] : Theme.Accents[Theme.AccentIndex(index)];

    /// <summary>The page on which something of this document stands, as its PDF prints it; null where it was not laid out.</summary>
    public string? PageOf(string anchor) => Pages.PageOf(Document.Id, anchor)?.ToString(CultureInfo.InvariantCulture);
}
