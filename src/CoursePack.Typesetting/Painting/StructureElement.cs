namespace CoursePack.Typesetting.Painting;

/// <summary>
/// One element of the logical structure (ISO 32000-1 §14.7.2), in reading order. Layout builds the tree;
/// every paint command names the element it belongs to, or none for an artifact.
/// An element that is continued on a later page stays one element with content on both.
/// </summary>
public sealed class StructureElement(string type)
{
    private List<StructureElement>? children;
    private Bounds? bounds;

    /// <summary>A standard structure type (ISO 32000-1 §14.8.4): <c>Document</c>, <c>Sect</c>, <c>H1</c>, <c>P</c>, <c>L</c>, <c>LI</c>, <c>TR</c> …</summary>
    public string Type { get; } = type;

    public IReadOnlyList<StructureElement> Children => (IReadOnlyList<StructureElement>?)children ?? [];

    public StructureElement? Parent { get; private set; }

    /// <summary>Alternative description for content that is not text (§14.9.3).</summary>
    public string? Alt { get; init; }

    /// <summary>Replacement text for content whose marks do not spell it (§14.9.4).</summary>
    public string? ActualText { get; init; }

    /// <summary>BCP 47 language where it differs from the parent's (§14.9.2).</summary>
    public string? Language { get; init; }

    /// <summary>Element identifier, unique in the document; needed on <c>Note</c> and on header cells named by <see cref="TableCellAttributes.Headers"/>.</summary>
    public string? Id { get; init; }

    public TableCellAttributes? Cell { get; init; }

    /// <summary>List numbering attribute of an <c>L</c> element (§14.8.5.5): <c>None</c>, <c>Disc</c>, <c>Decimal</c> …</summary>
    public string? ListNumbering { get; init; }

    /// <summary>Bounding box of a <c>Figure</c> or <c>Form</c> (§14.8.5.4); set by layout when it is placed.</summary>
    public Rectangle? BoundingBox
    {
        get => bounds?.Box;
        set => bounds = value is { } box ? new(box) : null;
    }

    /// <summary>Where a writer keeps what it knows of it; means nothing to anybody else.</summary>
    internal int Place { get; set; }


    public StructureElement Add(StructureElement child)
    {
        child.Parent = this;
        (children ??= []).Add(child);
        return child;
    }

    /// <summary>Few elements have a box, and a long book has many elements.</summary>
    private sealed record Bounds(Rectangle Box);
}

/// <summary>Attributes of a table cell (ISO 32000-1 §14.8.5.7).</summary>
public sealed record TableCellAttributes(string? Scope = null, int RowSpan = 1, int ColumnSpan = 1, IReadOnlyList<string>? Headers = null);
