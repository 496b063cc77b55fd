using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// What readers call the pages (ISO 32000-1 §12.4.2), said as ranges: a prefix, a numbering style and a first number.
/// </summary>
internal static class PageLabels
{
    private static readonly (int Value, string Letters)[] RomanDigits =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    private enum Style
    {
        None,
        Decimal,
        Roman,
    }

    /// <summary>Writes a number tree with an entry where a range begins.</summary>
    public static void Write(PdfBuffer output, ImmutableArray<PaintedPage> pages)
    {
        output.Raw("<</Nums["u8);
        Label? previous = null;
        for (var i = 0; i < pages.Length; i++)
        {
            var label = Read(pages[i].Label);
            if (label != previous?.Next())
                WriteRange(output.Integer(i), label);
            previous = label;
        }
        output.Raw("]>>"u8);
    }

    private static void WriteRange(PdfBuffer output, Label label)
    {
        output.Raw("<<"u8);
        if (label.Prefix.Length > 0)
            output.Raw("/P"u8).Text(label.Prefix);
        if (label.Style != Style.None)
            output.Raw(label.Style == Style.Decimal ? "/S/D"u8 : "/S/r"u8);
        if (label.Style != Style.None && label.Number != 1)
            output.Raw("/St "u8).Integer(label.Number);
        output.Raw(">>"u8);
    }

    private static Label Read(string text)
    {
        if (FromRoman(text) is > 0 and var roman)
            return new("", Style.Roman, roman);
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        while (digits < text.Length && text[digits] == '0')
            digits++;
        return int.TryParse(text.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(text[..digits], Style.Decimal, number)
            : new(text, Style.None, 0);
    }

    // Only the usual spelling counts, which a reader will print again: it is what the number gives back.
    private static int FromRoman(string text)
    {
        var (number, at) = (0, 0);
        foreach (var (value, letters) in RomanDigits)
            for (; text.AsSpan(at).StartsWith(letters, StringComparison.Ordinal); at += letters.Length)
                number += value;
        return at == text.Length && text.Length > 0 && ToRoman(number) == text ? number : 0;
    }

    private static string ToRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, letters) in RomanDigits)
            for (; number >= value; number -= value)
                text.Append(letters);
        return text.ToString();
    }

    private sealed record Label(string Prefix, Style Style, int Number)
    {
        public Label Next() => Style == Style.None ? this : this with { Number = Number + 1 };
    }
}
