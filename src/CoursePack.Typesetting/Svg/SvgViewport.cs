namespace CoursePack.Typesetting.Svg;

/// <summary>Size of a drawing in points, and the way from its coordinates to them (SVG 2 §8.2).</summary>
internal sealed record SvgViewport(double Width, double Height, Affine ToPoints)
{
    /// <summary>CSS Values 4 §6.2: 96 pixels and 72 points make an inch.</summary>
    private const double PointsPerPixel = 0.75;

    public static SvgViewport? Read(SvgElement root, AttributeReader attributes, SvgProblems problems)
    {
        var aspect = root.Find("preserveAspectRatio");
        if (aspect is not null && string.Join(' ', aspect.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is not ("xMidYMid" or "xMidYMid meet"))
            problems.Outside(aspect.Place, $"'{SvgWords.Short(aspect.Value)}' is not a value of 'preserveAspectRatio' in the plain subset", "delete the attribute, and give width and height the proportions of the viewBox");

        double[]? box = null;
        if (root.Find("viewBox") is { } viewBox)
        {
            box = SvgValues.Numbers(viewBox.Value) is [var x, var y, > 0 and var w, > 0 and var h] ? [x, y, w, h] : null;
            if (box is null)
            {
                problems.Broken(viewBox.Place, $"'{SvgWords.Short(viewBox.Value)}' is no viewBox", "write four numbers: left, top, and a width and height above 0");
                return null;
            }
        }

        double? width = Side(root, "width", attributes), height = Side(root, "height", attributes);
        if (box is not null && (width is null || height is null))
            (width, height) = (width ?? (height is { } high ? high * box[2] / box[3] : box[2]), height ?? (width is { } wide ? wide * box[3] / box[2] : box[3]));
        if (width is not { } across || height is not { } down)
        {
            problems.Broken(root.Place, "the drawing has no size", "give <svg> a viewBox, or a width and a height");
            return null;
        }

        var (pointsAcross, pointsDown) = (across * PointsPerPixel, down * PointsPerPixel);
        if (!(pointsAcross > 0 && pointsDown > 0 && pointsAcross <= SvgLimits.Side && pointsDown <= SvgLimits.Side))
        {
            problems.Broken(root.Place, "the drawing's size is nothing, or beyond any page", "give <svg> a width and a height in the size of a page");
            return null;
        }

        box ??= [0, 0, across, down];
        var scale = Math.Min(pointsAcross / box[2], pointsDown / box[3]);
        var placed = Affine.Move((pointsAcross - scale * box[2]) / 2, (pointsDown - scale * box[3]) / 2);
        var toPoints = placed.Around(Affine.Scale(scale, scale)).Around(Affine.Move(-box[0], -box[1]));
        return new(pointsAcross, pointsDown, toPoints);
    }

    // A width of 100% is what a browser takes anyway, and says nothing of the size.
    private static double? Side(SvgElement root, string name, AttributeReader attributes) =>
        root.Find(name)?.Value.Trim() == "100%" ? null : attributes.Size(root, name);
}
