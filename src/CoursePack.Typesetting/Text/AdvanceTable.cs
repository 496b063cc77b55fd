using System.Text;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Text;

/// <summary>
/// Advance widths of one face in ems, by character, filled in blocks of 256 as they are met. NaN where the face has no
/// glyph. A block is published whole, so that two threads at worst fill the same block twice.
/// </summary>
internal sealed class AdvanceTable(FontFace face)
{
    private readonly double[]?[] blocks = new double[256][];

    public double Of(char character) => (blocks[character >> 8] ?? Fill(character >> 8))[character & 255];

    public double Of(Rune character)
    {
        if (character.IsBmp)
            return Of((char)character.Value);
        return face.Has(character) ? face.Measure(character.ToString(), 1) : double.NaN;
    }

    private double[] Fill(int block)
    {
        var advances = new double[256];
        Span<char> text = stackalloc char[1];
        for (var i = 0; i < 256; i++)
        {
            text[0] = (char)(block << 8 | i);
            advances[i] = Rune.TryCreate(text[0], out var rune) && face.Has(rune) ? face.Measure(text, 1) : double.NaN;
        }

        blocks[block] = advances;
        return advances;
    }
}
