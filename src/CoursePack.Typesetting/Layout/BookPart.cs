namespace CoursePack.Typesetting.Layout;

/// <summary>Pages of one template. Begins on a page of its own.</summary>
public sealed record BookPart(PageTemplate Template, Element Content)
{
    /// <summary>Begins on a right-hand page.</summary>
    public bool StartsRight { get; init; }
}
