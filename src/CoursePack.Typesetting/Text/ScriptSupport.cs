using System.Text;

namespace CoursePack.Typesetting.Text;

/// <summary>
/// Which characters can be set one glyph after another from left to right. Other scripts need bidirectional ordering
/// (UAX #9) or shaping, which this engine does not do; they are reported and never printed wrongly.
/// </summary>
internal static class ScriptSupport
{
    // First and last code point of each block (Unicode 15, Blocks.txt) that needs ordering or shaping.
    private static readonly (int First, int Last, string Script)[] NeedsShaping =
    [
        (0x0300, 0x036F, "combining marks"),
        (0x0590, 0x05FF, "Hebrew"),
        (0x0600, 0x06FF, "Arabic"),
        (0x0700, 0x074F, "Syriac"),
        (0x0750, 0x077F, "Arabic"),
        (0x0780, 0x07BF, "Thaana"),
        (0x07C0, 0x07FF, "NKo"),
        (0x0800, 0x089F, "Samaritan"),
        (0x08A0, 0x08FF, "Arabic"),
        (0x0900, 0x097F, "Devanagari"),
        (0x0980, 0x09FF, "Bengali"),
        (0x0A00, 0x0A7F, "Gurmukhi"),
        (0x0A80, 0x0AFF, "Gujarati"),
        (0x0B00, 0x0B7F, "Oriya"),
        (0x0B80, 0x0BFF, "Tamil"),
        (0x0C00, 0x0C7F, "Telugu"),
        (0x0C80, 0x0CFF, "Kannada"),
        (0x0D00, 0x0D7F, "Malayalam"),
        (0x0D80, 0x0DFF, "Sinhala"),
        (0x0E00, 0x0E7F, "Thai"),
        (0x0E80, 0x0EFF, "Lao"),
        (0x0F00, 0x0FFF, "Tibetan"),
        (0x1000, 0x109F, "Myanmar"),
        (0x1780, 0x17FF, "Khmer"),
        (0x1800, 0x18AF, "Mongolian"),
        (0x200E, 0x200F, "marks of direction"),
        (0x202A, 0x202E, "marks of direction"),
        (0x2066, 0x2069, "marks of direction"),
        (0xFB1D, 0xFB4F, "Hebrew"),
        (0xFB50, 0xFDFF, "Arabic"),
        (0xFE70, 0xFEFC, "Arabic"),
        (0x10800, 0x10FFF, "a right-to-left script"),
        (0x11000, 0x11FFF, "an Indic script"),
        (0x1E800, 0x1EFFF, "a right-to-left script"),
    ];

    /// <summary>Name of the script when the character cannot be set, or null.</summary>
    public static string? Unsupported(Rune character)
    {
        var value = character.Value;
        if (value < 0x0300)
            return null;
        foreach (var (first, last, script) in NeedsShaping)
        {
            if (value < first)
                return null;
            if (value <= last)
                return script;
        }

        return null;
    }
}
