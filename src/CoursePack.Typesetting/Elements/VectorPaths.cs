using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>Shapes as paths.</summary>
public static class VectorPaths
{
    /// <summary>Distance of the control points of a quarter circle from its ends, in radii.</summary>
    private const double Kappa = 0.5522847498;

    public static VectorPath Line(double x1, double y1, double x2, double y2) =>
        new([new PathSegment.Move(x1, y1), new PathSegment.Line(x2, y2)]);

    public static VectorPath Circle(double x, double y, double radius) => Ellipse(x, y, radius, radius);

    public static VectorPath Ellipse(double x, double y, double rx, double ry)
    {
        double kx = Kappa * rx, ky = Kappa * ry;
        return new(
        [
            new PathSegment.Move(x + rx, y),
            new PathSegment.Curve(x + rx, y + ky, x + kx, y + ry, x, y + ry),
            new PathSegment.Curve(x - kx, y + ry, x - rx, y + ky, x - rx, y),
            new PathSegment.Curve(x - rx, y - ky, x - kx, y - ry, x, y - ry),
            new PathSegment.Curve(x + kx, y - ry, x + rx, y - ky, x + rx, y),
            new PathSegment.Close(),
        ]);
    }

    public static VectorPath RoundedRectangle(Rectangle r, double radius) => RoundedRectangle(r, radius, radius);

    /// <summary>A rectangle whose upper and lower corners are rounded differently; 0 for square ones.</summary>
    public static VectorPath RoundedRectangle(Rectangle r, double top, double bottom)
    {
        var most = Math.Min(r.Width, r.Height) / 2;
        top = Math.Min(top, most);
        bottom = Math.Min(bottom, most);
        if (top <= 0 && bottom <= 0)
            return VectorPath.Rectangle(r);
        double t = top * (1 - Kappa), b = bottom * (1 - Kappa);
        return new(
        [
            new PathSegment.Move(r.X + top, r.Y),
            new PathSegment.Line(r.Right - top, r.Y),
            new PathSegment.Curve(r.Right - t, r.Y, r.Right, r.Y + t, r.Right, r.Y + top),
            new PathSegment.Line(r.Right, r.Bottom - bottom),
            new PathSegment.Curve(r.Right, r.Bottom - b, r.Right - b, r.Bottom, r.Right - bottom, r.Bottom),
            new PathSegment.Line(r.X + bottom, r.Bottom),
            new PathSegment.Curve(r.X + b, r.Bottom, r.X, r.Bottom - b, r.X, r.Bottom - bottom),
            new PathSegment.Line(r.X, r.Y + top),
            new PathSegment.Curve(r.X, r.Y + t, r.X + t, r.Y, r.X + top, r.Y),
            new PathSegment.Close(),
        ]);
    }

    /// <summary>A rectangle whose corners are quarters of an ellipse, each radius above 0 and at most half its side.</summary>
    public static VectorPath RoundedRectangle(Rectangle r, Radii radii)
    {
        var (rx, ry) = radii;
        double hx = rx * (1 - Kappa), hy = ry * (1 - Kappa);
        return new(
        [
            new PathSegment.Move(r.X + rx, r.Y),
            new PathSegment.Line(r.Right - rx, r.Y),
            new PathSegment.Curve(r.Right - hx, r.Y, r.Right, r.Y + hy, r.Right, r.Y + ry),
            new PathSegment.Line(r.Right, r.Bottom - ry),
            new PathSegment.Curve(r.Right, r.Bottom - hy, r.Right - hx, r.Bottom, r.Right - rx, r.Bottom),
            new PathSegment.Line(r.X + rx, r.Bottom),
            new PathSegment.Curve(r.X + hx, r.Bottom, r.X, r.Bottom - hy, r.X, r.Bottom - ry),
            new PathSegment.Line(r.X, r.Y + ry),
            new PathSegment.Curve(r.X, r.Y + hy, r.X + hx, r.Y, r.X + rx, r.Y),
            new PathSegment.Close(),
        ]);
    }
}
