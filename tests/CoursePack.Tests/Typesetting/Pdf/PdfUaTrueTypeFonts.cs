using System.Globalization;
using System.Text;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Simple TrueType fonts that are not symbolic (ISO 32000-1 §9.6.6.4): the one in which readers type.</summary>
internal static class PdfUaTrueTypeFonts
{
    /// <summary>No code below it stands for anything.</summary>
    private const int First = 32;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Of the Adobe Glyph List, the names by which our encodings differ from a standard one, and one that our faces lack.</summary>
    private static readonly Dictionary<string, char> GlyphList = new(StringComparer.Ordinal)
    {
        ["/Wcircumflex"] = '\u0174',
        ["/wcircumflex"] = '\u0175',
        ["/Ycircumflex"] = '\u0176',
        ["/ycircumflex"] = '\u0177',
        ["/mu"] = '\u00B5',
    };

    public static void Judge(ShownFont use, PdfUaReport report)
    {
        var font = use.Font;
        var encoding = font["/Encoding"];
        report.Require(encoding.IsPresent, "31-019", "a font has no encoding", font.Reference);
        var basis = encoding.IsDictionary ? encoding["/BaseEncoding"] : encoding;
        report.Require(!encoding.IsDictionary || basis.IsPresent, "31-020", "an encoding has no base", font.Reference);
        report.Require(!basis.IsPresent || basis.Name is "/WinAnsiEncoding" or "/MacRomanEncoding", "31-021", "an encoding is no standard one", font.Reference);

        var differences = Differences(encoding["/Differences"]);
        foreach (var (_, name) in differences)
            report.Require(GlyphList.ContainsKey(name), "31-022", "an encoding names a glyph that is not in the list", name);

        if (PdfUaFonts.ProgramOf(font, report) is not { } program)
            return;
        report.Require(program.HasCharacterMap(3, 1) || program.HasCharacterMap(1, 0), "31-017", "a font has no map of characters", font.Reference);
        report.Require(differences.Count == 0 || program.HasCharacterMap(3, 1), "31-023", "a font with names of its own has no map for Unicode", font.Reference);
        if (basis.Name == "/WinAnsiEncoding" && program.HasCharacterMap(3, 1))
            JudgeGlyphs(use, differences, program, report);
    }

    // Widths count for every code that can be typed; a glyph must be there for what is shown and for what the font adds.
    private static void JudgeGlyphs(ShownFont use, Dictionary<int, string> differences, TrueTypeProgram program, PdfUaReport report)
    {
        var first = use.Font["/FirstChar"].Integer ?? 0;
        foreach (var (offset, width) in use.Font["/Widths"].Items.Index())
        {
            var code = first + offset;
            if (CharacterOf(code, differences) is not { } character)
                continue;
            var glyph = program.Glyph(character);
            var where = string.Create(CultureInfo.InvariantCulture, $"{code:X2} of {use.Font["/BaseFont"].Name}");
            report.Require(glyph != 0 || !use.Codes.Contains(code) && !differences.ContainsKey(code), "31-018", "a character has no glyph in its font", where);
            report.Require(glyph == 0 || PdfUaFonts.Agree(width.Number ?? 0, program.Width(glyph)), "31-016", "a glyph has another width in its font", where);
        }
    }

    // ISO 32000-1 annex D.2 with its notes: the soft hyphen is a hyphen, the hard space a space, a free code a bullet.
    private static char? CharacterOf(int code, Dictionary<int, string> differences)
    {
        if (differences.TryGetValue(code, out var name))
            return GlyphList.TryGetValue(name, out var named) ? named : null;
        return Windows.GetString([(byte)code])[0] switch
        {
            '\u00AD' => '-',
            '\u00A0' => ' ',
            var character when char.IsControl(character) => code < First ? null : '\u2022',
            var character => character,
        };
    }

    private static Dictionary<int, string> Differences(PdfValue array)
    {
        var names = new Dictionary<int, string>();
        var code = 0;
        foreach (var item in array.Items)
        {
            if (item.Integer is { } start)
                code = start;
            else
                names[code++] = item.Name ?? "";
        }
        return names;
    }
}
