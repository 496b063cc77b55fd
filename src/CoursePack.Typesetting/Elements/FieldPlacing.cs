using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>Puts a field onto a page and into the structure tree.</summary>
internal static class FieldPlacing
{
    /// <summary>Nothing where there is no structure to stand in, as in page furniture.</summary>
    public static void Place(in Spot spot, FormField? field, Rectangle bounds)
    {
        if (field is null || !spot.Draws || spot.Parent is null)
            return;
        var element = spot.Parent.Add(new("Form") { BoundingBox = bounds });
        spot.Canvas.Paint(new FieldCommand(element, bounds, field));
    }
}
