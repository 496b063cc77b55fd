namespace CoursePack.Typesetting.Painting;

/// <summary>What an artifact is to its page (ISO 32000-1 §14.8.2.2.2, table 330).</summary>
public enum Pagination
{
    /// <summary>Decoration of what stands there.</summary>
    None,

    /// <summary>Something said before, again on this page, such as a table's header; or the ground of a page.</summary>
    Repeated,

    /// <summary>Belongs to the running head.</summary>
    Header,

    /// <summary>Belongs to the foot of the page, such as its number.</summary>
    Footer,
}
