using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>An element with its place in the area, in points; the width reaches to the right edge when it is null.</summary>
/// <param name="FromBottom">The element's foot stands at <paramref name="Y"/> instead of its head.</param>
public sealed record Layer(Element Element, double X, double Y, double? Width = null, bool FromBottom = false)
{
    /// <summary>Of a page's furniture: whether it belongs to the head or the foot.</summary>
    public Pagination Pagination { get; init; }
}
