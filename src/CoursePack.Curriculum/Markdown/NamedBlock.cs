namespace CoursePack.Curriculum.Markdown;

/// <summary>A block of a text with a name, by lines from 1: a heading with all that stands under it, or a directive.</summary>
/// <param name="EndLine">The line after it.</param>
/// <param name="ContentEndLine">The line after its content: a directive's closing line, or where the last line that is not blank of a section has ended.</param>
/// <param name="Indentation">White space before it; null where other signs stand before it on its line, such as those of a list.</param>
internal sealed record NamedBlock(string Id, int FirstLine, int EndLine, int ContentEndLine, string? Indentation, bool IsDirective);
