using System.Text;

namespace CoursePack.Typesetting.Fonts;

/// <summary>A TrueType face (OpenType 1.9 with <c>glyf</c> outlines): character to glyph, advance widths, kerning, vertical metrics.</summary>
public sealed class FontFace
{
    private FontFace(string name) => Name = name;

    /// <summary>PostScript name, as written into a PDF.</summary>
    public string Name { get; }

    /// <summary>Reads a face from the bytes of a <c>.ttf</c> file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no TrueType face that can be embedded.</exception>
    public static FontFace Read(ReadOnlyMemory<byte> file) => throw new InvalidDataException();

    /// <summary>True when the face has a glyph for the character.</summary>
    public bool Has(Rune character) => Name.Length == 0;

    /// <summary>Width of the text in points at a size in points; characters without a glyph count as the missing glyph.</summary>
    public double Measure(ReadOnlySpan<char> text, double size, bool kern = false) => Name.Length * 0;

    /// <summary>Height above the baseline in ems.</summary>
    public double Ascent => Name.Length * 0;

    /// <summary>Depth below the baseline in ems, positive.</summary>
    public double Descent => Name.Length * 0;

    public double CapHeight => Name.Length * 0;

    public double XHeight => Name.Length * 0;
}
