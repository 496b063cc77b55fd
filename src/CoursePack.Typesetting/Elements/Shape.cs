using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>A part of a drawing, in points from the drawing's top left corner.</summary>
public abstract record Shape
{
    private Shape()
    {
    }

    public sealed record Outline(VectorPath Path, Color? Fill, Stroke? Stroke = null) : Shape
    {
        /// <summary>What is inside is told by the even-odd rule, not by the winding number (ISO 32000-1 §8.5.3.3).</summary>
        public bool EvenOdd { get; init; }
    }

    /// <summary>Words on the drawing: part of the figure, whose alternative text is read in their stead.</summary>
    /// <param name="Baseline">Distance of the baseline from the top of the drawing.</param>
    public sealed record Label(string Text, FontFace Face, double Size, double X, double Baseline, Color Color) : Shape;
}
