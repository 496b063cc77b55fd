using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>The smallest level rectangle around a path, without the width of its line.</summary>
internal static class PathBounds
{
    public static Rectangle Of(VectorPath path)
    {
        double left = double.PositiveInfinity, top = double.PositiveInfinity, right = double.NegativeInfinity, bottom = double.NegativeInfinity;
        double x = 0, y = 0;
        foreach (var segment in path.Segments)
        {
            switch (segment)
            {
                case PathSegment.Move(var mx, var my):
                    Add(mx, my);
                    break;
                case PathSegment.Line(var lx, var ly):
                    Add(lx, ly);
                    break;
                case PathSegment.Curve c:
                    var (fromX, fromY) = (x, y);
                    foreach (var t in Turns(fromX, c.X1, c.X2, c.X).Concat(Turns(fromY, c.Y1, c.Y2, c.Y)))
                        Add(At(t, fromX, c.X1, c.X2, c.X), At(t, fromY, c.Y1, c.Y2, c.Y));
                    Add(c.X, c.Y);
                    break;
            }
        }

        return new(left, top, right - left, bottom - top);

        void Add(double px, double py)
        {
            (x, y) = (px, py);
            (left, right) = (Math.Min(left, px), Math.Max(right, px));
            (top, bottom) = (Math.Min(top, py), Math.Max(bottom, py));
        }
    }

    private static double At(double t, double a, double b, double c, double d)
    {
        var u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }

    /// <summary>Where a cubic turns round inside its ends: the roots of its derivative.</summary>
    private static IEnumerable<double> Turns(double a, double b, double c, double d)
    {
        double square = d - 3 * c + 3 * b - a, linear = 2 * (c - 2 * b + a), constant = b - a;
        double[] roots;
        if (Math.Abs(square) < 1e-12)
        {
            roots = Math.Abs(linear) < 1e-12 ? [] : [-constant / linear];
        }
        else
        {
            var under = linear * linear - 4 * square * constant;
            roots = under < 0 ? [] : [(-linear + Math.Sqrt(under)) / (2 * square), (-linear - Math.Sqrt(under)) / (2 * square)];
        }

        return roots.Where(t => t is > 0 and < 1);
    }
}
