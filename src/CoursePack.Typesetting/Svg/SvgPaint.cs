using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>What an area or a line is painted with. The keyword <c>currentColor</c> is inherited as such, not as the colour it stands for.</summary>
internal readonly record struct SvgPaint(Color? Color, bool IsCurrent)
{
    public static SvgPaint None => default;

    public static SvgPaint Current => new(null, true);

    public Color? Resolve(Color current) => IsCurrent ? current : Color;

    /// <returns>Null for anything but a plain colour.</returns>
    public static SvgPaint? Read(string text) => text.ToLowerInvariant() switch
    {
        "none" or "transparent" => None,
        "currentcolor" => Current,
        _ => SvgColor.Read(text) is { } color ? new(color, false) : null,
    };
}
