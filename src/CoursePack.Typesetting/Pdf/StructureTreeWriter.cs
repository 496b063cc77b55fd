using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// The logical structure (ISO 32000-1 §14.7): takes down which content belongs to which element while pages are
/// written, then writes the elements, the way back from content to element (parent tree) and the element ids.
/// </summary>
internal sealed class StructureTreeWriter
{
    // §14.8.4.2 to §14.8.4.5, less what is deprecated or for other scripts.
    private static readonly FrozenSet<string> StandardTypes = FrozenSet.Create(StringComparer.Ordinal,
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Form", "Figure", "Formula");

    private const int Nothing = -1;

    private readonly PdfFile file;
    private readonly ImmutableArray<PaintedPage> pages;
    private readonly IReadOnlyList<int> pageNumbers;

    // In the order of the tree, which is that of their places and of their object numbers.
    private readonly List<StructureElement> elements = [];
    private readonly int firstNumber;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    // In the order of painting. By place of the element: its own content, and the first content in its subtree.
    private readonly List<Content> contents = [];
    private readonly int[] heads, tails, firsts;

    // Objects of the parent tree by key: pages have their index, annotations what follows (§14.7.4.4).
    private readonly int[] pageParents;
    private readonly List<int> annotationParents = [];

    public StructureTreeWriter(PdfFile file, PaintedDocument document, IReadOnlyList<int> pageNumbers)
    {
        (this.file, pages, this.pageNumbers) = (file, document.Pages, pageNumbers);
        pageParents = new int[pages.Length];
        RootNumber = file.Reserve();
        firstNumber = RootNumber + 1;
        Number(document.Structure);
        (heads, tails, firsts) = (new int[elements.Count], new int[elements.Count], new int[elements.Count]);
        Array.Fill(heads, Nothing);
    }

    /// <summary>The structure tree root, to be named in the catalog.</summary>
    public int RootNumber { get; }

    /// <summary>Notes that the next marked content of a page belongs to an element.</summary>
    public void AddContent(StructureElement element, int page, int contentId) => Add(PlaceOf(element), new(page, contentId, 0));

    /// <summary>Notes that an annotation belongs to an element; returns its key in the parent tree.</summary>
    public int AddAnnotation(StructureElement element, int page, int annotation)
    {
        var place = PlaceOf(element);
        Add(place, new(page, Nothing, annotation));
        annotationParents.Add(NumberOf(place));
        return pageParents.Length + annotationParents.Count - 1;
    }

    /// <summary>Writes the elements of a page's marked content, in the order of their ids.</summary>
    public void ClosePage(int page, List<StructureElement> elements)
    {
        var number = file.Reserve();
        var output = file.Open(number).Raw((byte)'[');
        foreach (var element in elements)
            output.Reference(NumberOf(PlaceOf(element))).Raw((byte)' ');
        output.Raw((byte)']');
        file.Close();
        pageParents[page] = number;
    }

    public void Write()
    {
        FindFirsts();
        foreach (var element in elements)
            Write(element);

        var parentTree = file.Reserve();
        var output = file.Open(parentTree).Raw("<</Nums["u8);
        for (var key = 0; key < pageParents.Length; key++)
        {
            if (pageParents[key] > 0)
                output.Integer(key).Raw((byte)' ').Reference(pageParents[key]).Raw((byte)' ');
        }

        for (var i = 0; i < annotationParents.Count; i++)
            output.Integer(pageParents.Length + i).Raw((byte)' ').Reference(annotationParents[i]).Raw((byte)' ');
        output.Raw("]>>"u8);
        file.Close();

        output = file.Open(RootNumber).Raw("<</Type/StructTreeRoot/K["u8).Reference(NumberOf(0))
            .Raw("]/ParentTree "u8).Reference(parentTree).Raw("/ParentTreeNextKey "u8).Integer(pageParents.Length + annotationParents.Count);
        if (ids.Count > 0)
            NameTree.Write(output.Raw("/IDTree"u8), ids, (to, number) => to.Reference(number));
        output.Raw(">>"u8);
        file.Close();
    }

    private int NumberOf(int place) => firstNumber + place;

    private int PlaceOf(StructureElement element) => Knows(element)
        ? element.Place
        : throw new ArgumentException($"a mark belongs to a {element.Type} that is not in the document's structure tree");

    private bool Knows(StructureElement element) => element.Place < elements.Count && elements[element.Place] == element;

    private void Add(int place, Content content)
    {
        if (heads[place] == Nothing)
            heads[place] = contents.Count;
        else
            CollectionsMarshal.AsSpan(contents)[tails[place]].Next = contents.Count;
        tails[place] = contents.Count;
        contents.Add(content);
    }

    private void Number(StructureElement element)
    {
        if (!StandardTypes.Contains(element.Type))
            throw new ArgumentException($"'{element.Type}' is not a standard structure type");
        if (Knows(element))
            throw new ArgumentException($"a {element.Type} stands twice in the structure tree");
        element.Place = elements.Count;
        elements.Add(element);
        var number = file.Reserve();
        if (element.Id is { } id && !ids.TryAdd(id, number))
            throw new ArgumentException($"two structure elements have the id '{id}'");
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
            Number(child);
    }

    // The first content in each subtree: places a child among its parent's own content, and gives a figure its page.
    private void FindFirsts()
    {
        heads.CopyTo(firsts, 0);
        for (var place = elements.Count - 1; place > 0; place--)
        {
            ref var above = ref firsts[elements[place].Parent!.Place];
            if (firsts[place] != Nothing && (above == Nothing || firsts[place] < above))
                above = firsts[place];
        }
    }

    private void Write(StructureElement element)
    {
        var place = element.Place;
        var page = heads[place] == Nothing ? Nothing : contents[heads[place]].Page;
        var output = file.Open(NumberOf(place)).Raw("<</S"u8).Name(element.Type).Raw("/P "u8).Reference(place == 0 ? RootNumber : NumberOf(element.Parent!.Place));
        if (page != Nothing)
            output.Raw("/Pg "u8).Reference(pageNumbers[page]);
        if (element.Id is { } id)
            output.Raw("/ID"u8).Key(id);
        if (element.Alt is { } alt)
            output.Raw("/Alt"u8).Text(alt);
        if (element.ActualText is { } actual)
            output.Raw("/ActualText"u8).Text(actual);
        if (element.Language is { } language)
            output.Raw("/Lang"u8).Text(language);
        WriteAttributes(output, element);
        WriteKids(output, element, page);
        output.Raw(">>"u8);
        file.Close();
    }

    // Own content and children in reading order: children keep the order of the tree, and own content stands before
    // the first child that was painted after it.
    private void WriteKids(PdfBuffer output, StructureElement element, int page)
    {
        var own = heads[element.Place];
        if (own == Nothing && element.FirstChild is null)
            return;
        output.Raw("/K["u8);
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            for (; own != Nothing && own < firsts[child.Place]; own = contents[own].Next)
                WriteContent(output, contents[own], page);
            output.Reference(NumberOf(child.Place)).Raw((byte)' ');
        }

        for (; own != Nothing; own = contents[own].Next)
            WriteContent(output, contents[own], page);
        output.Raw((byte)']');
    }

    // §14.7.4: a bare id on the element's page, a marked-content reference elsewhere, an object reference for an annotation.
    private void WriteContent(PdfBuffer output, Content content, int page)
    {
        if (content.Annotation > 0)
            output.Raw("<</Type/OBJR/Obj "u8).Reference(content.Annotation).Raw("/Pg "u8).Reference(pageNumbers[content.Page]).Raw(">>"u8);
        else if (content.Page == page)
            output.Integer(content.Id).Raw((byte)' ');
        else
            output.Raw("<</Type/MCR/Pg "u8).Reference(pageNumbers[content.Page]).Raw("/MCID "u8).Integer(content.Id).Raw(">>"u8);
    }

    // §14.8.5: one dictionary for each owner.
    private void WriteAttributes(PdfBuffer output, StructureElement element)
    {
        var first = firsts[element.Place];
        var box = first == Nothing ? null : element.BoundingBox;
        if (element.Cell is null && element.ListNumbering is null && box is null)
            return;
        output.Raw("/A["u8);
        if (element.Cell is { } cell)
            WriteCell(output, cell);
        if (element.ListNumbering is { } numbering)
            output.Raw("<</O/List/ListNumbering"u8).Name(numbering).Raw(">>"u8);
        if (box is { } bounds)
        {
            var height = pages[contents[first].Page].Height;
            output.Raw("<</O/Layout/Placement/Block/BBox"u8).Rectangle(bounds, height).Raw(">>"u8);
        }
        output.Raw((byte)']');
    }

    private static void WriteCell(PdfBuffer output, TableCellAttributes cell)
    {
        output.Raw("<</O/Table"u8);
        if (cell.Scope is { } scope)
            output.Raw("/Scope"u8).Name(scope);
        if (cell.RowSpan > 1)
            output.Raw("/RowSpan "u8).Integer(cell.RowSpan);
        if (cell.ColumnSpan > 1)
            output.Raw("/ColSpan "u8).Integer(cell.ColumnSpan);
        if (cell.Headers is { Count: > 0 } headers)
        {
            output.Raw("/Headers["u8);
            foreach (var header in headers)
                output.Key(header);
            output.Raw((byte)']');
        }
        output.Raw(">>"u8);
    }

    /// <param name="page">Index of its page.</param>
    /// <param name="id">Marked-content id on the page; none for an annotation.</param>
    /// <param name="annotation">Object number; 0 for marked content.</param>
    private struct Content(int page, int id, int annotation)
    {
        public readonly int Page => page;

        public readonly int Id => id;

        public readonly int Annotation => annotation;

        /// <summary>The next content of the same element.</summary>
        public int Next { get; set; } = Nothing;
    }
}
