namespace CoursePack.Typesetting.Painting;

/// <summary>How a line is drawn (ISO 32000-1 §8.4.3).</summary>
/// <param name="Width">Line width in points.</param>
/// <param name="Dash">Null for a solid line.</param>
public sealed record Stroke(Color Color, double Width, DashPattern? Dash = null)
{
    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }

    /// <summary>Longest pointed corner, in line widths; a sharper one is cut off (§8.4.3.5). What PDF begins with.</summary>
    public double MiterLimit { get; init; } = 10;

    /// <summary>A line with round ends and corners.</summary>
    public static Stroke Rounded(Color color, double width, DashPattern? dash = null) =>
        new(color, width, dash) { Cap = LineCap.Round, Join = LineJoin.Round };

    /// <summary>The same line, larger or smaller as a whole.</summary>
    public Stroke Scaled(double scale) => this with { Width = Width * scale, Dash = Dash?.Scaled(scale) };
}
