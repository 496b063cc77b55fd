using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Pdf;

/// <summary>
/// Ornament of covers and openers: two circles that share ground, for two people who meet as equals. Says nothing that
/// the words do not; always an artifact.
/// </summary>
internal static class PdfOrnaments
{
    /// <summary>A module's colour with the two circles at its right.</summary>
    public static Drawing Opener(double width, double height, AccentColours accent)
    {
        // What the circles share stands clear of the title at the left.
        var r = height * 0.45;
        double x = width - r * 1.02, y = height * 0.46;
        return new(width, height,
        [
            Ground(width, height, accent.Strong),
            .. Circles(x, y, r, accent, rings: 0),
        ]);
    }

    /// <summary>The upper part of a cover.</summary>
    public static Drawing Cover(double width, double height, AccentColours accent, IEnumerable<AccentColours> all)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(Ground(width, height, accent.Strong));
        shapes.AddRange(Circles(width * 0.66, height * 0.385, width * 0.285, accent, rings: 3));

        // A band of every module's colour, for the course as a whole.
        var colors = all.Select(a => a.Bright).ToArray();
        var step = width / Math.Max(1, colors.Length);
        for (var i = 0; i < colors.Length; i++)
            shapes.Add(new Shape.Outline(VectorPath.Rectangle(new(i * step, height - 12, step + 0.3, 12)), colors[i]));
        return new(width, height, shapes.ToImmutable());
    }

    private static Shape.Outline Ground(double width, double height, Color color) => new Shape.Outline(VectorPath.Rectangle(new(0, 0, width, height)), color);

    private static IEnumerable<Shape> Circles(double x, double y, double radius, AccentColours accent, int rings)
    {
        // Centres lie one radius apart, so each circle passes through the other's middle.
        double left = x - radius / 2, right = x + radius / 2;
        yield return new Shape.Outline(VectorPaths.Circle(left, y, radius), accent.Lighter(0.10));
        yield return new Shape.Outline(VectorPaths.Circle(right, y, radius), accent.Lighter(0.20));
        yield return new Shape.Outline(Lens(x, y, radius), accent.Bright);
        for (var ring = 1; ring <= rings; ring++)
        {
            var grown = radius * (1 + ring * 0.16);
            yield return new Shape.Outline(VectorPaths.Circle(left, y, grown), null, new(accent.Lighter(0.13), 1));
            yield return new Shape.Outline(VectorPaths.Circle(right, y, grown), null, new(accent.Lighter(0.13), 1));
        }
    }

    /// <summary>What two circles share whose centres lie one radius apart left and right of the point.</summary>
    private static VectorPath Lens(double x, double y, double radius)
    {
        // The circles meet at ±√3/2 radii above and below; each edge is an arc of 120°, drawn as two of 60°.
        var half = radius * Math.Sqrt(3) / 2;
        var k = 4.0 / 3 * Math.Tan(Math.PI / 12) * radius;
        var edge = radius / 2;
        const double sin60 = 0.8660254037844386, cos60 = 0.5;
        return new(
        [
            new PathSegment.Move(x, y - half),
            new PathSegment.Curve(x + k * sin60, y - half + k * cos60, x + edge, y - k, x + edge, y),
            new PathSegment.Curve(x + edge, y + k, x + k * sin60, y + half - k * cos60, x, y + half),
            new PathSegment.Curve(x - k * sin60, y + half - k * cos60, x - edge, y + k, x - edge, y),
            new PathSegment.Curve(x - edge, y - k, x - k * sin60, y - half + k * cos60, x, y - half),
            new PathSegment.Close(),
        ]);
    }
}
