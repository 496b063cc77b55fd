namespace CoursePack.Typesetting.Fonts;

/// <summary>The outlines of a face (OpenType 1.9, <c>loca</c> and <c>glyf</c>); checked once when read.</summary>
internal sealed class GlyphOutlines
{
    private const int ArgumentsAreWords = 0x0001, HasScale = 0x0008, MoreComponents = 0x0020, HasXAndYScale = 0x0040, HasTwoByTwo = 0x0080;

    private readonly FontBytes glyf;
    private readonly uint[] offsets;

    private GlyphOutlines(FontBytes glyf, uint[] offsets) => (this.glyf, this.offsets) = (glyf, offsets);

    public static GlyphOutlines Read(FontBytes loca, FontBytes glyf, bool longOffsets, int glyphCount)
    {
        var offsets = new uint[glyphCount + 1];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = longOffsets ? loca.U32(4L * i) : 2u * loca.U16(2L * i);
            if (offsets[i] > glyf.Length || i > 0 && offsets[i] < offsets[i - 1])
                throw new InvalidDataException("the font's glyph locations are not in order");
        }
        var outlines = new GlyphOutlines(glyf, offsets);
        for (var glyph = 0; glyph < glyphCount; glyph++)
            if (outlines.IsComposite(glyph))
                foreach (var (_, component) in outlines.Components(glyph))
                    if (component >= glyphCount)
                        throw new InvalidDataException("the font composes a glyph of one that it does not have");
        return outlines;
    }

    /// <summary>The glyph's description; empty for a glyph without marks, such as the space.</summary>
    public FontBytes this[int glyph] => glyf.Part(offsets[glyph], offsets[glyph + 1] - offsets[glyph]);

    /// <summary>Glyphs that a composite glyph is made of, each with the place of its id inside the description.</summary>
    public IEnumerable<(int At, int Glyph)> Components(int glyph)
    {
        if (!IsComposite(glyph))
            yield break;
        var outline = this[glyph];
        var at = 10;
        int flags;
        do
        {
            flags = outline.U16(at);
            yield return (at + 2, outline.U16(at + 2));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasXAndYScale) != 0 ? 4 : (flags & HasTwoByTwo) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
    }

    // A negative count of contours says so.
    private bool IsComposite(int glyph) => offsets[glyph + 1] > offsets[glyph] && glyf.S16(offsets[glyph]) < 0;
}
