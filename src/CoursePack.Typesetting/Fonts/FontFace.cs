using System.Text;

namespace CoursePack.Typesetting.Fonts;

/// <summary>A TrueType face (OpenType 1.9 with <c>glyf</c> outlines): character to glyph, advance widths, kerning, vertical metrics.</summary>
public sealed class FontFace
{
    private readonly Dictionary<string, FontBytes> tables;
    private readonly CharacterMap characters;
    private readonly PairKerning kerning;
    private readonly ushort[] advances;
    private readonly FontHeader header;

    private FontFace(Dictionary<string, FontBytes> tables)
    {
        this.tables = tables;
        header = FontHeader.Read(Table);
        Name = FontHeader.ReadPostScriptName(Table("name"));
        advances = ReadAdvances(Table("hmtx"), header.LongMetricCount, header.GlyphCount);
        characters = CharacterMap.Read(Table("cmap"), header.GlyphCount);
        Outlines = GlyphOutlines.Read(Table("loca"), Table("glyf"), header.LongOffsets, header.GlyphCount);
        kerning = PairKerning.Read(FindTable("GPOS"), FindTable("kern"), header.GlyphCount);
    }

    /// <summary>PostScript name, as written into a PDF.</summary>
    public string Name { get; }

    /// <summary>Height above the baseline in ems.</summary>
    public double Ascent => InEms(header.Ascender);

    /// <summary>Depth below the baseline in ems, positive.</summary>
    public double Descent => -InEms(header.Descender);

    /// <summary>Height of flat capitals in ems.</summary>
    public double CapHeight => InEms(header.CapHeight);

    /// <summary>Height of flat small letters in ems.</summary>
    public double XHeight => InEms(header.XHeight);

    /// <summary>How far under the baseline the middle of an underline lies, in ems, positive.</summary>
    public double UnderlineDepth => -InEms(header.UnderlinePosition);

    /// <summary>Thickness of an underline in ems.</summary>
    public double UnderlineThickness => InEms(header.UnderlineThickness);

    public bool IsBold => header.IsBold;

    public bool IsItalic => header.IsItalic;

    internal FontHeader Header => header;

    /// <summary>The whole file, for where a face cannot be cut down to what is used.</summary>
    internal ReadOnlyMemory<byte> File { get; private init; }

    internal GlyphOutlines Outlines { get; }

    /// <summary>Reads a face from the bytes of a <c>.ttf</c> file, which are kept and must not change.</summary>
    /// <exception cref="InvalidDataException">The bytes are no TrueType face that can be embedded.</exception>
    public static FontFace Read(ReadOnlyMemory<byte> file)
    {
        var bytes = new FontBytes(file);
        switch (bytes.U32(0))
        {
            case 0x00010000 or 0x74727565: // 1.0, "true"
                break;
            case 0x4F54544F: // "OTTO"
                throw new InvalidDataException("the font has PostScript outlines; only TrueType outlines can be used");
            case 0x74746366: // "ttcf"
                throw new InvalidDataException("the file is a collection of fonts; only a single TrueType font can be used");
            default:
                throw new InvalidDataException("the file is not a TrueType font");
        }
        var tables = new Dictionary<string, FontBytes>(StringComparer.Ordinal);
        int count = bytes.U16(4);
        for (var i = 0; i < count; i++)
        {
            var record = 12 + 16 * i;
            if (!tables.TryAdd(bytes.Tag(record), bytes.Part(bytes.U32(record + 8), bytes.U32(record + 12))))
                throw new InvalidDataException("the font has a table twice");
        }
        return new(tables) { File = file };
    }

    /// <summary>True when the face has a glyph for the character.</summary>
    public bool Has(Rune character) => characters[character.Value] != 0;

    /// <summary>Width of the text in points at a size in points; characters without a glyph count as the missing glyph.</summary>
    public double Measure(ReadOnlySpan<char> text, double size, bool kern = false)
    {
        var units = 0L;
        var previous = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var glyph = NextGlyph(text, ref i);
            units += advances[glyph];
            if (kern)
            {
                if (previous >= 0)
                    units += kerning.Between((ushort)previous, glyph);
                previous = glyph;
            }
        }
        return units * size / header.UnitsPerEm;
    }

    internal ushort Glyph(Rune character) => characters[character.Value];

    /// <summary>Advance width in font units.</summary>
    internal int Advance(int glyph) => advances[glyph];

    /// <summary>Distance from the origin to the glyph's left edge, in font units.</summary>
    internal short LeftSideBearing(int glyph)
    {
        var metrics = Table("hmtx");
        var longCount = header.LongMetricCount;
        return metrics.S16(glyph < longCount ? 4L * glyph + 2 : 4L * longCount + 2L * (glyph - longCount));
    }

    /// <summary>What to add to the advance of the first of two neighbours, in font units.</summary>
    internal int Kerning(ushort left, ushort right) => kerning.Between(left, right);

    internal FontBytes Table(string tag) => FindTable(tag) ?? throw new InvalidDataException($"the font has no '{tag}' table");

    internal FontBytes? FindTable(string tag) => tables.TryGetValue(tag, out var table) ? table : null;

    // Steps over the second half of a surrogate pair; a lone half has no glyph.
    private ushort NextGlyph(ReadOnlySpan<char> text, ref int at)
    {
        var character = text[at];
        if (!char.IsSurrogate(character))
            return characters[character];
        if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return characters[char.ConvertToUtf32(character, text[++at])];
        return 0;
    }

    private double InEms(int units) => (double)units / header.UnitsPerEm;

    private static ushort[] ReadAdvances(FontBytes metrics, int longCount, int glyphCount)
    {
        if (longCount == 0 || longCount > glyphCount)
            throw new InvalidDataException("the font's count of advance widths is wrong");
        _ = metrics.Part(0, 4L * longCount + 2L * (glyphCount - longCount));
        var advances = new ushort[glyphCount];
        for (var glyph = 0; glyph < glyphCount; glyph++)
            advances[glyph] = metrics.U16(4L * Math.Min(glyph, longCount - 1));
        return advances;
    }
}
