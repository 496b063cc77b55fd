namespace CoursePack.Typesetting.Layout;

public enum LayoutIssueKind
{
    /// <summary>No face of the chain has a character; the detail names it as <c>U+0000</c>.</summary>
    MissingCharacter,

    /// <summary>A script that needs shaping or runs from right to left; the detail names it.</summary>
    UnsupportedScript,

    /// <summary>A word wider than its column was cut; the detail is the word.</summary>
    WordTooWide,

    /// <summary>A table whose narrowest columns are wider than its place; words in it are cut.</summary>
    TableTooWide,

    /// <summary>A table with so many columns that its cells stand below one another.</summary>
    TableUnrolled,

    /// <summary>A table row higher than a page was cut.</summary>
    RowTooHigh,

    /// <summary>A picture higher than a page was made smaller.</summary>
    PictureTooHigh,

    /// <summary>Something that cannot be cut is higher than the page and runs over its end.</summary>
    TooHigh,

    /// <summary>A list so deep, or a box in a place so narrow, that its content is no longer indented.</summary>
    NestedTooDeep,

    /// <summary>A page number was asked of an anchor that is nowhere; the detail is the anchor.</summary>
    UnknownAnchor,

    /// <summary>Page numbers still changed after the last pass; the detail is the first such anchor.</summary>
    PageNumbersUnsettled,
}
