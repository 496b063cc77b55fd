using System.Globalization;

namespace CoursePack.Typesetting.Svg;

/// <summary>Reads numbers out of an attribute by the grammar of SVG 2 §9.3.9, where <c>1-2.5.5</c> is three of them.</summary>
internal ref struct NumberScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    public int At { get; private set; }

    public readonly bool IsAtEnd => At >= text.Length;

    public readonly char Next => IsAtEnd ? '\0' : text[At];

    public void SkipSpaces()
    {
        while (!IsAtEnd && IsSpace(text[At]))
            At++;
    }

    /// <summary>Spaces with at most one comma among them.</summary>
    /// <returns>True when there was a comma.</returns>
    public bool SkipSeparator()
    {
        SkipSpaces();
        if (!Take(','))
            return false;
        SkipSpaces();
        return true;
    }

    public bool Take(char expected)
    {
        if (Next != expected || IsAtEnd)
            return false;
        At++;
        return true;
    }

    /// <summary>A word of ASCII letters; empty if there is none.</summary>
    public ReadOnlySpan<char> Word()
    {
        var start = At;
        while (!IsAtEnd && char.IsAsciiLetter(text[At]))
            At++;
        return text[start..At];
    }

    public bool TryNumber(out double value)
    {
        value = 0;
        var end = At;
        if (end < text.Length && text[end] is '+' or '-')
            end++;
        var digits = end;
        end = Digits(end);
        var count = end - digits;
        if (end < text.Length && text[end] == '.')
        {
            var fraction = Digits(end + 1);
            count += fraction - end - 1;
            if (fraction > end + 1)
                end = fraction;
        }

        if (count == 0)
            return false;
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            var after = Digits(exponent);
            if (after > exponent)
                end = after;
        }

        if (!double.TryParse(text[At..end], NumberStyles.Float, CultureInfo.InvariantCulture, out value) || Math.Abs(value) > SvgLimits.Number)
            return false;
        At = end;
        return true;
    }

    /// <summary>One of the digits 0 and 1, which may stand without a space before what follows (§9.3.8).</summary>
    public bool TryFlag(out bool value)
    {
        value = Next == '1';
        if (Next is not ('0' or '1'))
            return false;
        At++;
        return true;
    }

    public static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    private readonly int Digits(int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
            from++;
        return from;
    }
}
