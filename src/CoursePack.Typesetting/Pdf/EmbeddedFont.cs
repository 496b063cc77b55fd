using System.Text;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// A face as used by one document. Every character has a code of its own, in the order of first use, also where the
/// face draws two characters with one glyph: so each code stands for one character and text comes out as it went in.
/// Code 0 is the missing glyph, which PDF demands and no text uses.
/// </summary>
internal sealed class EmbeddedFont(FontFace face, string resourceName)
{
    // Latin with Welsh and Polish lies below; the rest goes through the dictionary.
    private readonly ushort[] codes = new ushort[0x500];
    private readonly Dictionary<int, ushort> otherCodes = [];
    private readonly List<Rune> characters = [default];
    private readonly List<ushort> glyphs = [0];

    public FontFace Face => face;

    /// <summary>Name in the resources of each page, such as <c>F1</c>.</summary>
    public string ResourceName => resourceName;

    /// <summary>The character of each code; the first is not one.</summary>
    public IReadOnlyList<Rune> Characters => characters;

    /// <summary>The face's glyph for each code.</summary>
    public IReadOnlyList<ushort> Glyphs => glyphs;

    public int CodeOf(Rune character)
    {
        var value = character.Value;
        var code = value < codes.Length ? codes[value] : otherCodes.GetValueOrDefault(value);
        return code != 0 ? code : Add(character);
    }

    /// <summary>In thousandths of the font size; negative draws together.</summary>
    public double KerningBetween(int left, int right) => face.Kerning(glyphs[left], glyphs[right]) * 1000.0 / face.Header.UnitsPerEm;

    private ushort Add(Rune character)
    {
        var code = checked((ushort)characters.Count);
        characters.Add(character);
        glyphs.Add(face.Glyph(character));
        if (character.Value < codes.Length)
            codes[character.Value] = code;
        else
            otherCodes.Add(character.Value, code);
        return code;
    }
}
