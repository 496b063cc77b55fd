namespace CoursePack.Typesetting.Fonts;

/// <summary>Character to glyph (OpenType 1.9, <c>cmap</c>, formats 4 and 12). Glyph 0 is the missing glyph.</summary>
internal sealed class CharacterMap
{
    private const int PageSize = 256;

    // One page for each 256 code points, made when a glyph falls into it.
    private readonly ushort[]?[] pages = new ushort[0x110000 / PageSize][];

    private CharacterMap()
    {
    }

    public ushort this[int codePoint] => pages[codePoint / PageSize] is { } page ? page[codePoint % PageSize] : (ushort)0;

    public static CharacterMap Read(FontBytes table, int glyphCount)
    {
        var best = default(FontBytes);
        var bestRank = 0;
        int count = table.U16(2);
        for (var i = 0; i < count; i++)
        {
            var record = 4 + 8 * i;
            var subtable = table.Part(table.U32(record + 4));
            var rank = Rank(table.U16(record), table.U16(record + 2), subtable.U16(0));
            if (rank > bestRank)
                (best, bestRank) = (subtable, rank);
        }
        if (bestRank == 0)
            throw new InvalidDataException("the font has no Unicode character map of format 4 or 12");

        var map = new CharacterMap();
        if (best.U16(0) == 4)
            map.ReadSegments(best, glyphCount);
        else
            map.ReadGroups(best, glyphCount);
        return map;
    }

    private static int Rank(int platform, int encoding, int format) => (platform, encoding, format) switch
    {
        (3, 10, 12) => 4,
        (0, 4 or 6, 12) => 3,
        (3, 1, 4) => 2,
        (0, <= 4, 4) => 1,
        _ => 0,
    };

    // Format 4: parallel arrays of segment ends, starts, deltas and offsets.
    private void ReadSegments(FontBytes table, int glyphCount)
    {
        var count = table.U16(6) / 2;
        var ends = 14;
        var starts = ends + 2 * count + 2;
        var deltas = starts + 2 * count;
        var offsets = deltas + 2 * count;
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            int end = table.U16(ends + 2 * i), start = table.U16(starts + 2 * i), delta = table.U16(deltas + 2 * i);
            int offset = table.U16(offsets + 2 * i);
            CheckOrder(start, end, next);
            next = end + 1;
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                int glyph = offset == 0 ? code : table.U16(offsets + 2 * i + offset + 2 * (code - start));
                if (offset == 0 || glyph != 0)
                    Set(code, glyph + delta & 0xFFFF, glyphCount);
            }
        }
    }

    // Format 12: groups of consecutive characters with consecutive glyphs.
    private void ReadGroups(FontBytes table, int glyphCount)
    {
        var count = table.U32(12);
        long next = 0;
        for (long i = 0; i < count; i++)
        {
            long start = table.U32(16 + 12 * i), end = table.U32(20 + 12 * i), glyph = table.U32(24 + 12 * i);
            if (end > 0x10FFFF)
                throw new InvalidDataException("the font maps characters beyond Unicode");
            CheckOrder(start, end, next);
            next = end + 1;
            for (var code = start; code <= end; code++)
                Set((int)code, glyph + code - start, glyphCount);
        }
    }

    // Order also bounds the work: no character is visited twice.
    private static void CheckOrder(long start, long end, long next)
    {
        if (start > end || start < next)
            throw new InvalidDataException("the font's character map is not in order");
    }

    private void Set(int codePoint, long glyph, int glyphCount)
    {
        if (glyph >= glyphCount)
            throw new InvalidDataException("the font maps a character to a glyph that it does not have");
        if (glyph != 0)
            (pages[codePoint / PageSize] ??= new ushort[PageSize])[codePoint % PageSize] = (ushort)glyph;
    }
}
