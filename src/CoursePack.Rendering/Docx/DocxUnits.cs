using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Points in the units of the format (ISO/IEC 29500-1 §17.18, §20.1.10.16).</summary>
internal static class DocxUnits
{
    /// <summary>The height of a line of most faces, as a multiple of their size: what Word multiplies.</summary>
    private const double NaturalLine = 1.2;

    private const int WholeLine = 240;

    public static int Twips(double points) => (int)Math.Round(points * 20, MidpointRounding.AwayFromZero);

    public static string TwipsText(double points) => Text(Twips(points));

    /// <summary>Eighths of a point, as rules have it.</summary>
    public static uint Eighths(double points) => (uint)Math.Max(2, Math.Round(points * 8));

    public static string HalfPoints(double points) => Text((int)Math.Round(points * 2));

    public static long Emu(double points) => (long)Math.Round(points * 12700);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>#rrggbb</c> as the format has it.</summary>
    public static string Colour(string colour) => colour.TrimStart('#').ToUpperInvariant();

    public static W.Shading Ground(string colour) => new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = Colour(colour) };

    /// <param name="line">Baseline to baseline, as a multiple of the type size.</param>
    public static W.SpacingBetweenLines Spacing(double before, double after, double line) => new()
    {
        Before = TwipsText(before),
        After = TwipsText(after),
        Line = Text((int)Math.Round(WholeLine * line / NaturalLine)),
        LineRule = W.LineSpacingRuleValues.Auto,
    };

    public static T Rule<T>(string colour, double width, double space = 0, W.BorderValues? kind = null)
        where T : W.BorderType, new() => new()
        {
            Val = kind ?? W.BorderValues.Single,
            Size = Eighths(width),
            Space = (uint)Math.Round(space),
            Color = Colour(colour),
        };
}
