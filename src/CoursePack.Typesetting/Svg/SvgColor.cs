using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>Opaque sRGB colours as CSS writes them (CSS Color 4 §4.1 and §5): <c>#rgb</c>, <c>#rrggbb</c>, <c>rgb()</c> and names.</summary>
internal static class SvgColor
{
    public static Color? Read(string text)
    {
        if (text.StartsWith('#'))
            return OfHex(text[1..]);
        if (text.StartsWith("rgb(", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')'))
            return OfParts(text[4..^1]);
        return NamedColors.Find(text);
    }

    private static Color? OfHex(string digits)
    {
        if (digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit))
            return null;
        return Color.Parse("#" + (digits.Length == 6 ? digits : string.Concat(digits.Select(d => new string(d, 2)))));
    }

    private static Color? OfParts(string text)
    {
        Span<double> parts = stackalloc double[3];
        var scanner = new NumberScanner(text);
        scanner.SkipSpaces();
        for (var i = 0; i < parts.Length; i++)
        {
            if (!scanner.TryNumber(out var value))
                return null;
            parts[i] = Math.Clamp(scanner.Take('%') ? value / 100 : value / 255, 0, 1);
            if (scanner.SkipSeparator() && i == parts.Length - 1)
                return null;
        }

        return scanner.IsAtEnd ? new(parts[0], parts[1], parts[2]) : null;
    }
}
