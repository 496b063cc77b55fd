using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>A colour of the screen, sRGB, eight bits a channel.</summary>
internal readonly record struct ScreenColour(byte Red, byte Green, byte Blue)
{
    /// <summary>Contrast that text needs on its ground (WCAG 2.2 §1.4.6, level AAA).</summary>
    public const double Readable = 7;

    public static ScreenColour Black => new(0, 0, 0);

    public static ScreenColour White => new(255, 255, 255);

    /// <summary>Share of full light, from 0 to 1 (WCAG 2.2, relative luminance).</summary>
    private double Luminance => ColourContrast.Luminance(Red, Green, Blue);

    /// <param name="colour"><c>#rrggbb</c>, as themes write it.</param>
    public static ScreenColour Parse(string colour)
    {
        var number = int.Parse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>Contrast ratio of two colours, from 1 to 21.</summary>
    public double ContrastWith(ScreenColour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <param name="share">How much of <paramref name="other"/>, from 0 to 1.</param>
    public ScreenColour Mix(ScreenColour other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>The colour nearest to this one, on the way to <paramref name="end"/>, that can be read on every one of the grounds.</summary>
    public ScreenColour ReadableOn(ScreenColour end, params ReadOnlySpan<ScreenColour> grounds)
    {
        const int steps = 50;
        for (var step = 0; step < steps; step++)
        {
            var mixed = Mix(end, (double)step / steps);
            var least = double.MaxValue;
            foreach (var ground in grounds)
                least = Math.Min(least, mixed.ContrastWith(ground));
            if (least >= Readable)
                return mixed;
        }

        return end;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share), MidpointRounding.AwayFromZero);
}
