using System.Text;

namespace CoursePack.Typesetting.Fonts;

/// <summary>
/// The numbers of a face's <c>head</c>, <c>hhea</c>, <c>maxp</c>, <c>OS/2</c> and <c>post</c> tables (OpenType 1.9) that
/// layout and embedding need, in font units.
/// </summary>
internal sealed record FontHeader
{
    private const int PostScriptName = 6, UseTypographicMetrics = 0x80;

    public required int UnitsPerEm { get; init; }

    public required int GlyphCount { get; init; }

    /// <summary>How many entries of <c>hmtx</c> have an advance width; the glyphs after them share the last.</summary>
    public required int LongMetricCount { get; init; }

    /// <summary>True when <c>loca</c> has 32-bit entries.</summary>
    public required bool LongOffsets { get; init; }

    public required (int Left, int Bottom, int Right, int Top) Bounds { get; init; }

    public required int Ascender { get; init; }

    public required int Descender { get; init; }

    public required int CapHeight { get; init; }

    public required int XHeight { get; init; }

    public required int UnderlinePosition { get; init; }

    public required int UnderlineThickness { get; init; }

    /// <summary>Degrees counter-clockwise from upright; negative for a face that leans right.</summary>
    public required double ItalicAngle { get; init; }

    public required bool IsFixedPitch { get; init; }

    public required bool IsBold { get; init; }

    public required bool IsItalic { get; init; }

    /// <summary>100 to 900, 400 is regular.</summary>
    public required int Weight { get; init; }

    public static FontHeader Read(Func<string, FontBytes> table)
    {
        FontBytes head = table("head"), hhea = table("hhea"), maxp = table("maxp"), os2 = table("OS/2"), post = table("post");
        var unitsPerEm = head.U16(18);
        if (unitsPerEm is < 16 or > 16384)
            throw new InvalidDataException("the font's units per em are out of range");
        var glyphCount = maxp.U16(4);
        if (glyphCount == 0)
            throw new InvalidDataException("the font has no glyphs");
        _ = head.Part(0, 54);
        _ = hhea.Part(0, 36);

        var permissions = os2.U16(8);
        if ((permissions & 0x000F) == 0x0002)
            throw new InvalidDataException("the font's licence bits forbid embedding it");
        if ((permissions & 0x0300) != 0)
            throw new InvalidDataException("the font's licence bits forbid embedding the part of it that is used");

        var selection = os2.U16(62);
        var typographic = (selection & UseTypographicMetrics) != 0;
        var ascender = typographic ? os2.S16(68) : hhea.S16(4);
        var hasHeights = os2.U16(0) >= 2;
        return new()
        {
            UnitsPerEm = unitsPerEm,
            GlyphCount = glyphCount,
            LongMetricCount = hhea.U16(34),
            LongOffsets = head.U16(50) == 1,
            Bounds = (head.S16(36), head.S16(38), head.S16(40), head.S16(42)),
            Ascender = ascender,
            Descender = typographic ? os2.S16(70) : hhea.S16(6),
            CapHeight = hasHeights ? os2.S16(88) : ascender,
            XHeight = hasHeights ? os2.S16(86) : unitsPerEm / 2,
            UnderlinePosition = post.S16(8),
            UnderlineThickness = post.S16(10),
            ItalicAngle = (int)post.U32(4) / 65536.0,
            IsFixedPitch = post.U32(12) != 0,
            IsBold = (selection & 0x20) != 0,
            IsItalic = (selection & 0x01) != 0,
            Weight = os2.U16(4),
        };
    }

    /// <summary>Name 6 of the <c>name</c> table, without what a PDF name cannot hold plainly (ISO 32000-1 §7.3.5).</summary>
    public static string ReadPostScriptName(FontBytes table)
    {
        int count = table.U16(2);
        var strings = table.Part(table.U16(4));
        for (var i = 0; i < count; i++)
        {
            var record = 6 + 12 * i;
            if (table.U16(record + 6) != PostScriptName)
                continue;
            var text = strings.Part(table.U16(record + 10), table.U16(record + 8)).Span;
            // Platform 1 is Macintosh, one byte a character; 0 and 3 are UTF-16.
            var decoded = table.U16(record) == 1 ? Encoding.Latin1.GetString(text) : Encoding.BigEndianUnicode.GetString(text);
            var name = string.Concat(decoded.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
            if (name.Length is > 0 and < 64)
                return name;
        }
        throw new InvalidDataException("the font has no PostScript name");
    }
}
