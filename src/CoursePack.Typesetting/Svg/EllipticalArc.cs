using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>An arc of a path as cubic curves (SVG 2 §B.2.4 and §B.2.5), none over more than a quarter turn.</summary>
internal static class EllipticalArc
{
    /// <param name="tilt">Of the ellipse's x axis, in degrees.</param>
    public static IEnumerable<PathSegment> Curves(double x1, double y1, double rx, double ry, double tilt, bool large, bool sweep, double x2, double y2)
    {
        if (x1.Equals(x2) && y1.Equals(y2))
            return [];
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (rx.Equals(0) || ry.Equals(0))
            return [new PathSegment.Line(x2, y2)];

        // The ends, turned level and measured from half way between them.
        var (sin, cos) = Math.SinCos(tilt % 360 * Math.PI / 180);
        double dx = (x1 - x2) / 2, dy = (y1 - y2) / 2;
        double px = cos * dx + sin * dy, py = cos * dy - sin * dx;

        // Radii too small to reach are made just large enough.
        var reach = px * px / (rx * rx) + py * py / (ry * ry);
        if (reach > 1)
            (rx, ry) = (rx * Math.Sqrt(reach), ry * Math.Sqrt(reach));
        var off = rx * rx * py * py + ry * ry * px * px;
        var far = Math.Sqrt(Math.Max(0, (rx * rx * ry * ry - off) / off)) * (large == sweep ? -1 : 1);
        double cx = far * rx * py / ry, cy = -far * ry * px / rx;
        double centreX = cos * cx - sin * cy + (x1 + x2) / 2, centreY = sin * cx + cos * cy + (y1 + y2) / 2;

        var start = Math.Atan2((py - cy) / ry, (px - cx) / rx);
        var turn = Math.Atan2((-py - cy) / ry, (-px - cx) / rx) - start;
        if (sweep && turn < 0)
            turn += 2 * Math.PI;
        else if (!sweep && turn > 0)
            turn -= 2 * Math.PI;

        var count = Math.Clamp((int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9), 1, 4);
        var step = turn / count;
        var reachOfHandle = 4.0 / 3 * Math.Tan(step / 4);
        var curves = new List<PathSegment>(count);
        for (var i = 0; i < count; i++)
        {
            var (sinFrom, cosFrom) = Math.SinCos(start + i * step);
            var (sinTo, cosTo) = Math.SinCos(start + (i + 1) * step);
            var (c1x, c1y) = On(cosFrom - reachOfHandle * sinFrom, sinFrom + reachOfHandle * cosFrom);
            var (c2x, c2y) = On(cosTo + reachOfHandle * sinTo, sinTo - reachOfHandle * cosTo);
            var (x, y) = i == count - 1 ? (x2, y2) : On(cosTo, sinTo);
            curves.Add(new PathSegment.Curve(c1x, c1y, c2x, c2y, x, y));
        }

        return curves;

        (double X, double Y) On(double u, double v) => (centreX + cos * rx * u - sin * ry * v, centreY + sin * rx * u + cos * ry * v);
    }
}
