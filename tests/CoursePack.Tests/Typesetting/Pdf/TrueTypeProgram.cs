using System.Buffers.Binary;
using System.Text;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>What a TrueType file says of its glyphs (OpenType 1.9), read apart from the reader that wrote it.</summary>
internal sealed class TrueTypeProgram
{
    private readonly byte[] program;
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Platform, int Encoding), int> characterMaps = [];
    private readonly int unitsPerEm, glyphs, longMetrics;

    public TrueTypeProgram(byte[] program)
    {
        this.program = program;
        for (var i = 0; i < Word(4); i++)
            tables[Encoding.Latin1.GetString(program, 12 + 16 * i, 4)] = (int)BinaryPrimitives.ReadUInt32BigEndian(program.AsSpan(12 + 16 * i + 8));
        unitsPerEm = Word(tables["head"] + 18);
        glyphs = Word(tables["maxp"] + 4);
        longMetrics = Word(tables["hhea"] + 34);
        if (!tables.TryGetValue("cmap", out var maps))
            return;
        for (var i = 0; i < Word(maps + 2); i++)
            characterMaps[(Word(maps + 4 + 8 * i), Word(maps + 6 + 8 * i))] = maps + (int)BinaryPrimitives.ReadUInt32BigEndian(program.AsSpan(maps + 8 + 8 * i));
    }

    public bool Has(int glyph) => glyph < glyphs;

    /// <summary>The glyph's advance in thousandths of the font size.</summary>
    public double Width(int glyph) => Word(tables["hmtx"] + 4 * Math.Min(glyph, longMetrics - 1)) * 1000.0 / unitsPerEm;

    public bool HasCharacterMap(int platform, int encoding) => characterMaps.ContainsKey((platform, encoding));

    /// <summary>The glyph of a character in the map for Unicode (3, 1), which has format 4; 0 where there is none.</summary>
    public int Glyph(char character)
    {
        if (!characterMaps.TryGetValue((3, 1), out var map) || Word(map) != 4)
            return 0;
        var segments = Word(map + 6) / 2;
        int ends = map + 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments, offsets = deltas + 2 * segments;
        for (var i = 0; i < segments; i++)
        {
            if (Word(ends + 2 * i) < character)
                continue;
            if (Word(starts + 2 * i) > character)
                return 0;
            var (delta, offset) = (Word(deltas + 2 * i), Word(offsets + 2 * i));
            var glyph = offset == 0 ? character : Word(offsets + 2 * i + offset + 2 * (character - Word(starts + 2 * i)));
            return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
        }
        return 0;
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(at));
}
