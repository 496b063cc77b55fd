using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>A structure element around an element; it stays one when its content crosses pages.</summary>
public sealed class TagElement(string type, Element content) : Element
{
    public string Type { get; } = type;

    public Element Content { get; } = content;

    public string? Language { get; init; }

    public string? Id { get; init; }

    public string? Alt { get; init; }

    public string? ListNumbering { get; init; }

    public TableCellAttributes? Cell { get; init; }

    internal StructureElement Make() => new(Type) { Language = Language, Id = Id, Alt = Alt, ListNumbering = ListNumbering, Cell = Cell };

    internal override Flow Fit(double width, LayoutPass pass) => new TagFlow(this, Content.Fit(width, pass), null);

    internal override ElementWidths Widths(LayoutPass pass) => Content.Widths(pass);
}

internal sealed class TagFlow(TagElement tag, Flow content, StructureElement? made) : Flow
{
    public override double LeastHeight(double page) => content.LeastHeight(page);

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (!spot.Draws || spot.Parent is null)
            return Wrapped(content.Lay(space, spot), made);

        var element = made ?? tag.Make();
        var placed = content.Lay(space, spot.Under(element));
        if (placed.Kind is PlacementKind.Wrap or PlacementKind.Empty)
            return placed;
        if (element.Parent is null)
            spot.Parent.Add(element);
        return Wrapped(placed, element);
    }

    private Placement Wrapped(Placement placed, StructureElement? element) =>
        placed.Kind == PlacementKind.Partial ? Placement.Partial(placed.Height, new TagFlow(tag, placed.Rest!, element)) : placed;
}
