using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>The area of a drawing, in points.</summary>
internal readonly record struct SvgCanvas(double Width, double Height)
{
    /// <summary>How far something may reach over the edge, in points: exporters round.</summary>
    private const double Tolerance = 0.5;

    public bool Holds(Shape.Outline outline) => Holds(PathBounds.Of(outline.Path));

    /// <summary>Measured to the height of capitals; what hangs below the line is small.</summary>
    public bool Holds(Shape.Label label) =>
        Holds(new Rectangle(label.X, label.Baseline - label.Face.CapHeight * label.Size, label.Face.Measure(label.Text, label.Size), label.Face.CapHeight * label.Size));

    // Written so that what is not a number is not held.
    private bool Holds(Rectangle r) => r.X >= -Tolerance && r.Y >= -Tolerance && r.Right <= Width + Tolerance && r.Bottom <= Height + Tolerance;
}
