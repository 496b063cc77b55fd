using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>Elements one below the other.</summary>
public sealed class StackElement(ImmutableArray<StackItem> items) : Element
{
    public ImmutableArray<StackItem> Items { get; } = items;

    internal override Flow Fit(double width, LayoutPass pass) => new StackFlow(new(this, width, pass), 0, null);

    internal override ElementWidths Widths(LayoutPass pass)
    {
        var widths = default(ElementWidths);
        foreach (var item in Items)
            widths = widths.Max(item.Element.Widths(pass));
        return widths;
    }
}

/// <summary>An element in a stack. Of two spaces that meet, the larger counts; at the head of a page there is none.</summary>
/// <param name="Before">Space above, in points.</param>
/// <param name="After">Space below, in points.</param>
/// <param name="KeepWithNext">Never the last on a page while something follows.</param>
public sealed record StackItem(Element Element, double Before = 0, double After = 0, bool KeepWithNext = false);
