using System.Globalization;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Fonts with codes of two bytes (ISO 32000-1 §9.7), which set all the text of our pages.</summary>
internal static class PdfUaCompositeFonts
{
    public static void Judge(ShownFont use, PdfUaReport report)
    {
        var font = use.Font;
        report.Require(font["/Encoding"].Name is "/Identity-H" or "/Identity-V", "31-001 31-002 31-003 31-006 31-007 31-008", "a font has another character map than Identity", font.Reference);
        var descendant = font["/DescendantFonts"].Items.FirstOrDefault();
        report.Require(descendant["/Subtype"].Name == "/CIDFontType2", "ISO 14289-1 §7.21.2", "a font is of a kind that we do not write", font.Reference);
        var system = descendant["/CIDSystemInfo"];
        report.Require(system["/Registry"].Text is not null && system["/Ordering"].Text is not null && system["/Supplement"].Integer is not null, "ISO 32000-1 §9.7.3", "a font does not say what its glyphs are", font.Reference);

        var map = descendant["/CIDToGIDMap"];
        report.Require(map.IsPresent, "31-005", "a font does not say how its codes become glyphs", font.Reference);
        report.Require(!map.IsPresent || map.Name == "/Identity" || map.IsDictionary, "31-004", "a font's codes become glyphs in no known way", font.Reference);

        if (PdfUaFonts.ProgramOf(descendant, report) is { } program)
            JudgeGlyphs(use, descendant, program, report);
        JudgeCharacters(use, report);
    }

    // Codes are the glyphs themselves, which is what Identity means in both places.
    private static void JudgeGlyphs(ShownFont use, PdfValue descendant, TrueTypeProgram program, PdfUaReport report)
    {
        var widths = Widths(descendant);
        var normal = descendant["/DW"].Number ?? 1000;
        foreach (var glyph in use.Codes)
        {
            report.Require(glyph != 0, "31-030", "the missing glyph is shown", Where(use, glyph));
            report.Require(program.Has(glyph), "31-011", "a glyph is not in the font", Where(use, glyph));
            report.Require(!program.Has(glyph) || PdfUaFonts.Agree(widths.GetValueOrDefault(glyph, normal), program.Width(glyph)), "31-016", "a glyph has another width in its font", Where(use, glyph));
        }
    }

    private static void JudgeCharacters(ShownFont use, PdfUaReport report)
    {
        var stream = use.Font["/ToUnicode"];
        report.Require(stream.IsPresent, "31-027", "a font does not say what its codes mean", use.Font.Reference);
        if (!stream.IsPresent)
            return;
        var meanings = ToUnicodeMap.Read(stream.Data);
        foreach (var code in use.Codes)
            report.Require(meanings.ContainsKey(code), "10-001", "a code that is shown means no character", Where(use, code));
        foreach (var (code, meaning) in meanings)
        {
            report.Require(!meaning.Contains('\0', StringComparison.Ordinal), "31-028", "a code means nought", Where(use, code));
            report.Require(meaning.IndexOfAny(['\uFEFF', '\uFFFE']) < 0, "31-029", "a code means a mark of byte order", Where(use, code));
            report.Require(Text(meaning), "ISO 32000-1 §9.10.3", "a code means half a character", Where(use, code));
        }
    }

    private static bool Text(string meaning)
    {
        foreach (var rune in meaning.EnumerateRunes())
        {
            if (rune == System.Text.Rune.ReplacementChar)
                return false;
        }
        return true;
    }

    /// <summary>Widths as our writer says them: a first code and the widths from there on (§9.7.4.3).</summary>
    private static Dictionary<int, double> Widths(PdfValue descendant)
    {
        var widths = new Dictionary<int, double>();
        var items = descendant["/W"].Items.ToList();
        for (var i = 0; i + 1 < items.Count; i += 2)
        {
            foreach (var (offset, width) in items[i + 1].Items.Index())
                widths[(items[i].Integer ?? 0) + offset] = width.Number ?? 0;
        }
        return widths;
    }

    private static string Where(ShownFont use, int code) => string.Create(CultureInfo.InvariantCulture, $"{code:X4} of {use.Font["/BaseFont"].Name}");
}
