using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Text;

/// <summary>How a run of text looks.</summary>
/// <param name="Size">Type size in points.</param>
public sealed record TextStyle(FaceChain Faces, double Size, Color Color)
{
    /// <summary>Baseline to baseline, as a multiple of the size.</summary>
    public double LineHeight { get; init; } = 1.45;

    /// <summary>How far the baseline is raised, in points.</summary>
    public double Rise { get; init; }

    /// <summary>Pairs of letters are drawn nearer or further apart as the face asks; worth it in large type.</summary>
    public bool Kern { get; init; }

    public bool Underline { get; init; }

    /// <summary>Ground behind the run, as behind code; null for none.</summary>
    public Color? Ground { get; init; }

    internal double LineAdvance => Size * LineHeight;

    /// <summary>From the top of a line of this style down to its baseline; half the leading stands above.</summary>
    internal double BaselineOffset => (LineAdvance + (Faces.Main.Ascent - Faces.Main.Descent) * Size) / 2;
}
