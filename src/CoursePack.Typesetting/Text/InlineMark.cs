using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Text;

/// <summary>
/// A structure element within a paragraph that its runs share, such as a link or a span of another language.
/// Runs with the same mark, by reference, become one element.
/// </summary>
/// <param name="type"><c>Link</c>, <c>Span</c>, <c>Reference</c> …</param>
public sealed class InlineMark(string type, InlineMark? parent = null)
{
    public string Type { get; } = type;

    public InlineMark? Parent { get; } = parent;

    /// <summary>Where it leads, for a <c>Link</c>.</summary>
    public LinkTarget? Target { get; init; }

    /// <summary>What the link is, for readers who cannot see it.</summary>
    public string Description { get; init; } = "";

    /// <summary>BCP 47 where it differs from the paragraph's.</summary>
    public string? Language { get; init; }

    /// <summary>The field that lies on a blank, for a <c>Form</c>.</summary>
    public FormField? Field { get; init; }

    internal InlineMark? Link => Target is not null ? this : Parent?.Link;
}
