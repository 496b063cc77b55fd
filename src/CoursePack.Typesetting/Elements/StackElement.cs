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
