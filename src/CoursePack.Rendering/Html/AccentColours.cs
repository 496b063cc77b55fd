using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CoursePack.Rendering.Html;

/// <summary>
/// The colours of modules, as custom properties of the style sheet: each as it is for light paper, and lighter for a dark screen.
/// Both are moved until text in them has a contrast of 7:1 (WCAG 2.2 §1.4.6).
/// </summary>
internal static class AccentColours
{
    private const double Contrast = 7;
    private const int LightPaper = 0xFFFDF9;
    private const int DarkPaper = 0x1E2429;

    private static readonly ImmutableArray<int> Colours =
        [0x0B5453, 0x5B2A6E, 0x7A3413, 0x1F3F7A, 0x2B5322, 0x7D1F3D, 0x3F3583, 0x5C4410, 0x2C4A5E];

    /// <summary>A document may count further than there are colours; they then begin again.</summary>
    public static int Index(int accent) => ((accent % Colours.Length) + Colours.Length) % Colours.Length;

    public static string Style()
    {
        var style = new StringBuilder();
        Append(style, Colours.Select(c => Move(c, LightPaper, 0x000000)));
        style.Append("@media screen and (prefers-color-scheme:dark){");
        Append(style, Colours.Select(c => Move(Brighten(c), DarkPaper, 0xFFFFFF)));
        style.Append("}\n");
        for (var i = 0; i < Colours.Length; i++)
            style.Append(CultureInfo.InvariantCulture, $".accent-{i}{{--accent:var(--a{i})}}");
        return style.Append('\n').ToString();
    }

    private static void Append(StringBuilder style, IEnumerable<int> colours)
    {
        style.Append(":root{");
        foreach (var (i, colour) in colours.Index())
            style.Append(CultureInfo.InvariantCulture, $"--a{i}:#{colour:x6};");
        style.Append("}\n");
    }

    /// <summary>The colour nearest to the given one, on the way to black or white, that can be read on the paper.</summary>
    internal static int Move(int colour, int paper, int end)
    {
        const int steps = 50;
        for (var step = 0; step < steps; step++)
        {
            var mixed = Mix(colour, end, (double)step / steps);
            if (ContrastOf(mixed, paper) >= Contrast)
                return mixed;
        }

        return end;
    }

    /// <summary>Contrast ratio, WCAG 2.2 §relative luminance.</summary>
    internal static double ContrastOf(int one, int other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The same hue with its strongest channel near full: mixed with white it stays a colour, where the dark one turns grey.</summary>
    private static int Brighten(int colour)
    {
        const int strong = 225;
        var most = Math.Max(colour >> 16, Math.Max((colour >> 8) & 0xFF, colour & 0xFF));
        return most is 0 or >= strong
            ? colour
            : ((colour >> 16) * strong / most << 16) | (((colour >> 8) & 0xFF) * strong / most << 8) | ((colour & 0xFF) * strong / most);
    }

    private static int Mix(int from, int to, double share)
    {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            int a = (from >> shift) & 0xFF, b = (to >> shift) & 0xFF;
            mixed |= (int)Math.Round(a + ((b - a) * share), MidpointRounding.AwayFromZero) << shift;
        }

        return mixed;
    }

    private static double Luminance(int colour) =>
        (0.2126 * Linear((colour >> 16) & 0xFF)) + (0.7152 * Linear((colour >> 8) & 0xFF)) + (0.0722 * Linear(colour & 0xFF));

    private static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
