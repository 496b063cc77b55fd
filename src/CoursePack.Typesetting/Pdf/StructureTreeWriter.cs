using System.Collections.Frozen;
using System.Collections.Immutable;
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

    private readonly PdfFile file;
    private readonly ImmutableArray<PaintedPage> pages;
    private readonly IReadOnlyList<int> pageNumbers;
    private readonly Node root;

    // By the place of their element.
    private readonly List<Node> nodes = [];
    private readonly SortedList<string, int> ids = new(StringComparer.Ordinal);

    // Objects of the parent tree by key: pages have their index, annotations what follows (§14.7.4.4).
    private readonly SortedList<int, int> parents = [];
    private int nextKey;
    private int sequence;

    public StructureTreeWriter(PdfFile file, PaintedDocument document, IReadOnlyList<int> pageNumbers)
    {
        (this.file, pages, this.pageNumbers) = (file, document.Pages, pageNumbers);
        nextKey = pages.Length;
        RootNumber = file.Reserve();
        root = Number(document.Structure, RootNumber);
    }

    /// <summary>The structure tree root, to be named in the catalog.</summary>
    public int RootNumber { get; }

    /// <summary>Notes that the next marked content of a page belongs to an element.</summary>
    public void AddContent(StructureElement element, int page, int contentId) =>
        NodeOf(element).Add(new(sequence++, page, contentId, 0));

    /// <summary>Notes that an annotation belongs to an element; returns its key in the parent tree.</summary>
    public int AddAnnotation(StructureElement element, int page, int annotation)
    {
        var node = NodeOf(element);
        node.Add(new(sequence++, page, -1, annotation));
        parents.Add(nextKey, node.Number);
        return nextKey++;
    }

    /// <summary>Writes the elements of a page's marked content, in the order of their ids.</summary>
    public void ClosePage(int page, List<StructureElement> elements)
    {
        var number = file.Reserve();
        var output = file.Open(number).Raw((byte)'[');
        foreach (var element in elements)
            output.Reference(NodeOf(element).Number).Raw((byte)' ');
        output.Raw((byte)']');
        file.Close();
        parents.Add(page, number);
    }

    public void Write()
    {
        FindFirst(root);
        Write(root);

        var parentTree = file.Reserve();
        var output = file.Open(parentTree).Raw("<</Nums["u8);
        foreach (var (key, number) in parents)
            output.Integer(key).Raw((byte)' ').Reference(number).Raw((byte)' ');
        output.Raw("]>>"u8);
        file.Close();

        output = file.Open(RootNumber).Raw("<</Type/StructTreeRoot/K["u8).Reference(root.Number)
            .Raw("]/ParentTree "u8).Reference(parentTree).Raw("/ParentTreeNextKey "u8).Integer(nextKey);
        if (ids.Count > 0)
            NameTree.Write(output.Raw("/IDTree"u8), ids, (to, number) => to.Reference(number));
        output.Raw(">>"u8);
        file.Close();
    }

    private Node NodeOf(StructureElement element) => Knows(element)
        ? nodes[element.Place]
        : throw new ArgumentException($"a mark belongs to a {element.Type} that is not in the document's structure tree");

    private bool Knows(StructureElement element) => element.Place < nodes.Count && nodes[element.Place].Element == element;

    private Node Number(StructureElement element, int parent)
    {
        if (!StandardTypes.Contains(element.Type))
            throw new ArgumentException($"'{element.Type}' is not a standard structure type");
        var node = new Node(element, file.Reserve(), parent);
        if (Knows(element))
            throw new ArgumentException($"a {element.Type} stands twice in the structure tree");
        element.Place = nodes.Count;
        nodes.Add(node);
        if (element.Id is { } id && !ids.TryAdd(id, node.Number))
            throw new ArgumentException($"two structure elements have the id '{id}'");
        for (var i = 0; i < element.Children.Count; i++)
            Number(element.Children[i], node.Number);
        return node;
    }

    // The first content in each subtree: places a child among its parent's own content, and gives a figure its page.
    private void FindFirst(Node node)
    {
        node.First = node.Count > 0 ? node[0] : null;
        for (var i = 0; i < node.Element.Children.Count; i++)
        {
            var child = nodes[node.Element.Children[i].Place];
            FindFirst(child);
            if (child.First is { } first && (node.First is not { } known || first.Sequence < known.Sequence))
                node.First = first;
        }
    }

    private void Write(Node node)
    {
        var (element, page) = (node.Element, node.Count > 0 ? node[0].Page : -1);
        var output = file.Open(node.Number).Raw("<</S"u8).Name(element.Type).Raw("/P "u8).Reference(node.Parent);
        if (page >= 0)
            output.Raw("/Pg "u8).Reference(pageNumbers[page]);
        if (element.Id is { } id)
            output.Raw("/ID"u8).Key(id);
        if (element.Alt is { } alt)
            output.Raw("/Alt"u8).Text(alt);
        if (element.ActualText is { } actual)
            output.Raw("/ActualText"u8).Text(actual);
        if (element.Language is { } language)
            output.Raw("/Lang"u8).Text(language);
        WriteAttributes(output, node);
        WriteKids(output, node, page);
        output.Raw(">>"u8);
        file.Close();
        for (var i = 0; i < element.Children.Count; i++)
            Write(nodes[element.Children[i].Place]);
    }

    // Own content and children in reading order: children keep the order of the tree, and own content stands before
    // the first child that was painted after it.
    private void WriteKids(PdfBuffer output, Node node, int page)
    {
        if (node.Count + node.Element.Children.Count == 0)
            return;
        output.Raw("/K["u8);
        var own = 0;
        for (var i = 0; i < node.Element.Children.Count; i++)
        {
            var child = nodes[node.Element.Children[i].Place];
            for (; child.First is { } first && own < node.Count && node[own].Sequence < first.Sequence; own++)
                WriteContent(output, node[own], page);
            output.Reference(child.Number).Raw((byte)' ');
        }
        for (; own < node.Count; own++)
            WriteContent(output, node[own], page);
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
    private void WriteAttributes(PdfBuffer output, Node node)
    {
        var element = node.Element;
        var box = node.First is { } first ? element.BoundingBox : null;
        if (element.Cell is null && element.ListNumbering is null && box is null)
            return;
        output.Raw("/A["u8);
        if (element.Cell is { } cell)
            WriteCell(output, cell);
        if (element.ListNumbering is { } numbering)
            output.Raw("<</O/List/ListNumbering"u8).Name(numbering).Raw(">>"u8);
        if (box is { } bounds)
        {
            var height = pages[node.First!.Value.Page].Height;
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

    /// <param name="Id">Marked-content id on the page; -1 for an annotation.</param>
    /// <param name="Annotation">Object number; 0 for marked content.</param>
    private readonly record struct Content(int Sequence, int Page, int Id, int Annotation);

    /// <summary>An element and its own content, in the order of painting; most have one piece or none.</summary>
    private sealed class Node(StructureElement element, int number, int parent)
    {
        private Content only;
        private List<Content>? all;

        public StructureElement Element => element;

        public int Number => number;

        public int Parent => parent;

        public int Count { get; private set; }

        public Content? First { get; set; }

        public Content this[int index] => all is null ? only : all[index];

        public void Add(Content content)
        {
            if (Count++ == 0)
                only = content;
            else
                (all ??= [only]).Add(content);
        }
    }
}
