using System.Globalization;

namespace CoursePack.Core.Documents;

/// <summary>How well one colour stands out from another (WCAG 2.2, contrast ratio and relative luminance).</summary>
public static class ColourContrast
{
    /// <summary>Least ratio of text on its ground (WCAG 2.2 §1.4.3, level AA).</summary>
    public const double Least = 4.5;

    /// <summary>From 1 to 21.</summary>
    /// <param name="one"><c>#rrggbb</c>, as themes write it.</param>
    /// <param name="other"><c>#rrggbb</c>.</param>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Share of full light, from 0 to 1.</summary>
    public static double Luminance(byte red, byte green, byte blue) =>
        (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));

    private static double Luminance(string colour)
    {
        var number = int.Parse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Luminance((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
