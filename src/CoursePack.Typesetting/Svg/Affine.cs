using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>A coordinate transform: <c>x' = a·x + c·y + e</c>, <c>y' = b·x + d·y + f</c> (CSS Transforms 1 §12).</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    /// <summary>By how much the sides of a square may differ once transformed and still count as alike: exporters round.</summary>
    private const double Alike = 1e-3;

    public static Affine Identity => new(1, 0, 0, 1, 0, 0);

    public bool IsFinite => double.IsFinite(A) && double.IsFinite(B) && double.IsFinite(C) && double.IsFinite(D) && double.IsFinite(E) && double.IsFinite(F);

    /// <summary>True when everything lands on one line or point.</summary>
    public bool IsFlat => Math.Abs(A * D - B * C) < 1e-12;

    /// <summary>How much longer lines become, if that is the same in every direction; null otherwise.</summary>
    public double? UniformScale
    {
        get
        {
            var scale = Math.Sqrt(Math.Abs(A * D - B * C));
            var (across, down) = (Math.Sqrt(A * A + B * B), Math.Sqrt(C * C + D * D));
            return Math.Abs(across - down) <= Alike * scale && Math.Abs(A * C + B * D) <= Alike * scale * scale ? scale : null;
        }
    }

    /// <summary>True when text stays level and upright.</summary>
    public bool IsLevel => A > 0 && D > 0 && Math.Abs(B) <= Alike * A && Math.Abs(C) <= Alike * A && UniformScale is not null;

    public static Affine Move(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Affine Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    public static Affine Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }

    public static Affine SkewX(double degrees) => new(1, 0, Math.Tan(degrees * Math.PI / 180), 1, 0, 0);

    public static Affine SkewY(double degrees) => new(1, Math.Tan(degrees * Math.PI / 180), 0, 1, 0, 0);

    /// <summary>The transform inside this one: <paramref name="inner"/> is applied first.</summary>
    public Affine Around(Affine inner) => new(
        A * inner.A + C * inner.B,
        B * inner.A + D * inner.B,
        A * inner.C + C * inner.D,
        B * inner.C + D * inner.D,
        A * inner.E + C * inner.F + E,
        B * inner.E + D * inner.F + F);

    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    public VectorPath Apply(VectorPath path) => new([.. path.Segments.Select(Apply)]);

    private PathSegment Apply(PathSegment segment)
    {
        switch (segment)
        {
            case PathSegment.Move(var mx, var my):
                (mx, my) = Apply(mx, my);
                return new PathSegment.Move(mx, my);
            case PathSegment.Line(var lx, var ly):
                (lx, ly) = Apply(lx, ly);
                return new PathSegment.Line(lx, ly);
            case PathSegment.Curve curve:
                var (x1, y1) = Apply(curve.X1, curve.Y1);
                var (x2, y2) = Apply(curve.X2, curve.Y2);
                var (x, y) = Apply(curve.X, curve.Y);
                return new PathSegment.Curve(x1, y1, x2, y2, x, y);
            default:
                return segment;
        }
    }
}
