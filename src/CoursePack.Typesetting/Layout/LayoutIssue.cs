namespace CoursePack.Typesetting.Layout;

/// <summary>Something that layout could not do as asked, and did in the way its kind says.</summary>
/// <param name="Origin">What the element was given as its origin, for whoever made it.</param>
/// <param name="Page">Index of the page, from 0.</param>
public sealed record LayoutIssue(LayoutIssueKind Kind, object? Origin, string Detail, int Page);
