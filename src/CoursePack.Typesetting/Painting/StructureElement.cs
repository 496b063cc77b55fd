namespace CoursePack.Typesetting.Painting;

/// <summary>
/// One element of the logical structure (ISO 32000-1 §14.7.2), in reading order. Layout builds the tree;
/// every paint command names the element it belongs to, or none for an artifact.
/// An element that is continued on a later page stays one element with content on both.
/// </summary>
public sealed class StructureElement(string type)
{
    // Children in a ring of siblings: a long book has many elements, and a list for each would cost more than they do.
    private StructureElement? last;
    private StructureElement? next;
    private Further? further;

    /// <summary>A standard structure type (ISO 32000-1 §14.8.4): <c>Document</c>, <c>Sect</c>, <c>H1</c>, <c>P</c>, <c>L</c>, <c>LI</c>, <c>TR</c> …</summary>
    public string Type { get; } = type;

    public IEnumerable<StructureElement> Children
    {
        get
        {
            for (var child = FirstChild; child is not null; child = child.NextSibling)
                yield return child;
        }
    }

    public StructureElement? Parent { get; private set; }

    /// <summary>Alternative description for content that is not text (§14.9.3).</summary>
    public string? Alt
    {
        get => further?.Alt;
        init
        {
            if (value is not null)
                Known.Alt = value;
        }
    }

    /// <summary>Replacement text for content whose marks do not spell it (§14.9.4).</summary>
    public string? ActualText
    {
        get => further?.ActualText;
        init
        {
            if (value is not null)
                Known.ActualText = value;
        }
    }

    /// <summary>BCP 47 language where it differs from the parent's (§14.9.2).</summary>
    public string? Language
    {
        get => further?.Language;
        init
        {
            if (value is not null)
                Known.Language = value;
        }
    }

    /// <summary>Element identifier, unique in the document; needed on <c>Note</c> and on header cells named by <see cref="TableCellAttributes.Headers"/>.</summary>
    public string? Id
    {
        get => further?.Id;
        init
        {
            if (value is not null)
                Known.Id = value;
        }
    }

    public TableCellAttributes? Cell
    {
        get => further?.Cell;
        init
        {
            if (value is not null)
                Known.Cell = value;
        }
    }

    /// <summary>List numbering attribute of an <c>L</c> element (§14.8.5.5): <c>None</c>, <c>Disc</c>, <c>Decimal</c> …</summary>
    public string? ListNumbering
    {
        get => further?.ListNumbering;
        init
        {
            if (value is not null)
                Known.ListNumbering = value;
        }
    }

    /// <summary>Bounding box of a <c>Figure</c> or <c>Form</c> (§14.8.5.4); set by layout when it is placed.</summary>
    public Rectangle? BoundingBox
    {
        get => further?.BoundingBox;
        set => Known.BoundingBox = value;
    }

    internal StructureElement? FirstChild => last?.next;

    internal StructureElement? NextSibling => this == Parent?.last ? null : next;

    /// <summary>Where a writer keeps what it knows of it; means nothing to anybody else.</summary>
    internal int Place { get; set; }

    private Further Known => further ??= new();

    /// <exception cref="ArgumentException">The child stands in a tree already.</exception>
    public StructureElement Add(StructureElement child)
    {
        if (child.Parent is not null)
            throw new ArgumentException($"a {child.Type} stands twice in the structure tree");
        child.Parent = this;
        child.next = last is null ? child : last.next;
        if (last is not null)
            last.next = child;
        last = child;
        return child;
    }

    /// <summary>What few elements have.</summary>
    private sealed class Further
    {
        public string? Alt { get; set; }

        public string? ActualText { get; set; }

        public string? Language { get; set; }

        public string? Id { get; set; }

        public TableCellAttributes? Cell { get; set; }

        public string? ListNumbering { get; set; }

        public Rectangle? BoundingBox { get; set; }
    }
}

/// <summary>Attributes of a table cell (ISO 32000-1 §14.8.5.7).</summary>
public sealed record TableCellAttributes(string? Scope = null, int RowSpan = 1, int ColumnSpan = 1, IReadOnlyList<string>? Headers = null);
