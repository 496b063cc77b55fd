using System.Collections.Immutable;

namespace CoursePack.Typesetting.Layout;

/// <summary>
/// A part of a document before it has a size. Immutable, and knows nothing of pages: asked for a width it becomes a
/// <see cref="Flow"/>, which can be cut into pages. One element may be laid out any number of times.
/// </summary>
public abstract class Element
{
    /// <summary>Whatever its maker wants to find again in a <see cref="LayoutIssue"/>.</summary>
    public object? Origin { get; init; }

    /// <summary>Height in points at a width, when no page limits it.</summary>
    public double HeightAt(double width) => Fit(width, new LayoutPass(ImmutableDictionary<string, string>.Empty, new())).NaturalHeight;

    /// <summary>Fits the content to a width in points.</summary>
    internal abstract Flow Fit(double width, LayoutPass pass);

    /// <summary>The narrowest width that breaks no word, and the width that breaks no line, in points.</summary>
    internal abstract ElementWidths Widths(LayoutPass pass);
}

internal readonly record struct ElementWidths(double Least, double Natural)
{
    public ElementWidths Wider(double by) => new(Least + by, Natural + by);

    public ElementWidths Max(ElementWidths other) => new(Math.Max(Least, other.Least), Math.Max(Natural, other.Natural));
}
