using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>The properties that hold for an element, with the first values of SVG 2 §13 and §11.</summary>
internal sealed record SvgStyle(Color CurrentColor)
{
    public SvgPaint Fill { get; init; } = new(Color.Black, false);

    public SvgPaint Line { get; init; } = SvgPaint.None;

    public bool EvenOdd { get; init; }

    /// <summary>In pixels, as all lengths here.</summary>
    public double LineWidth { get; init; } = 1;

    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }

    public double MiterLimit { get; init; } = 4;

    /// <summary>Empty for a solid line.</summary>
    public ImmutableArray<double> Dashes { get; init; } = [];

    public double DashOffset { get; init; }

    public bool FillIsClear { get; init; }

    public bool LineIsClear { get; init; }

    public double FontSize { get; init; } = 16;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public TextAnchor Anchor { get; init; }

    public bool Visible { get; init; } = true;

    /// <summary>Inside something that is not drawn at all, whatever stands on the element itself.</summary>
    public bool Hidden { get; init; }

    public Color? Area => FillIsClear ? null : Fill.Resolve(CurrentColor);

    /// <param name="scale">From pixels to points of the drawing.</param>
    public Stroke? Stroke(double scale)
    {
        if (LineColor is not { } color)
            return null;
        // A pattern of an odd number is said twice (SVG 2 §13.5.6), and one that is all nothing is a solid line.
        var dashes = Dashes.Length % 2 == 0 ? Dashes : [.. Dashes, .. Dashes];
        var length = dashes.Sum();
        return new(color, LineWidth * scale)
        {
            Cap = Cap,
            Join = Join,
            MiterLimit = MiterLimit,
            Dash = length > 0 ? new([.. dashes.Select(d => d * scale)]) { Phase = (DashOffset % length + length) % length * scale } : null,
        };
    }

    public Color? LineColor => LineIsClear || LineWidth <= 0 ? null : Line.Resolve(CurrentColor);
}

internal enum TextAnchor
{
    Start,
    Middle,
    End,
}
