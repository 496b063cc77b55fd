using System.Security.Cryptography;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Pdf;

/// <summary>Embeds the faces of a document as subsets, when all pages have been written (ISO 32000-1 §9.7, §9.9).</summary>
internal sealed class FontEmbedder(PdfFile file)
{
    private const int MappingsInABlock = 100;

    private readonly OrderedDictionary<EmbeddedFont, int> numbers = [];

    /// <summary>The number of a font's object, which is written at the end.</summary>
    public int NumberOf(EmbeddedFont font)
    {
        if (!numbers.TryGetValue(font, out var number))
            numbers.Add(font, number = file.Reserve());
        return number;
    }

    public void Write()
    {
        foreach (var (font, number) in numbers)
            Write(font, number);
    }

    private void Write(EmbeddedFont font, int number)
    {
        var program = TrueTypeSubsetter.Subset(font.Face, font.Glyphs);
        var name = $"{SubsetTag(program)}+{font.Face.Name}";
        int programNumber = file.Reserve(), descriptor = file.Reserve(), descendant = file.Reserve(), toUnicode = file.Reserve();

        file.WriteStream(programNumber, new PdfBuffer().Raw("/Length1 "u8).Integer(program.Length).Written, program);
        WriteDescriptor(file, descriptor, name, font.Face.Header, programNumber, isSymbolic: true);
        WriteDescendant(descendant, name, font, descriptor);
        file.WriteStream(toUnicode, [], ToUnicode(font));

        // §9.7.6: a composite font whose two-byte codes are the CIDs.
        file.Open(number).Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name)
            .Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant).Raw("]/ToUnicode "u8).Reference(toUnicode).Raw(">>"u8);
        file.Close();
    }

    // §9.6.4: six capitals that differ where the glyphs differ; made from the glyphs, so equal subsets have equal tags.
    private static string SubsetTag(byte[] program) => new([.. SHA256.HashData(program).Take(6).Select(b => (char)('A' + b % 26))]);

    /// <param name="isSymbolic">The codes are no standard Latin set (§9.8.2, table 123).</param>
    internal static void WriteDescriptor(PdfFile file, int number, string name, FontHeader header, int program, bool isSymbolic)
    {
        const int fixedPitch = 1, symbolic = 4, nonsymbolic = 32, italic = 64;
        var flags = (isSymbolic ? symbolic : nonsymbolic) | (header.IsFixedPitch ? fixedPitch : 0) | (header.ItalicAngle != 0 ? italic : 0);
        var scale = 1000.0 / header.UnitsPerEm;
        var (left, bottom, right, top) = header.Bounds;
        file.Open(number).Raw("<</Type/FontDescriptor/FontName"u8).Name(name).Raw("/Flags "u8).Integer(flags)
            .Raw("/FontBBox["u8).Number(left * scale).Raw((byte)' ').Number(bottom * scale).Raw((byte)' ').Number(right * scale).Raw((byte)' ').Number(top * scale)
            .Raw("]/ItalicAngle "u8).Number(header.ItalicAngle)
            .Raw("/Ascent "u8).Number(header.Ascender * scale)
            .Raw("/Descent "u8).Number(header.Descender * scale)
            .Raw("/CapHeight "u8).Number(header.CapHeight * scale)
            .Raw("/XHeight "u8).Number(header.XHeight * scale)
            .Raw("/StemV "u8).Number(StemWidth(header.Weight))
            .Raw("/FontFile2 "u8).Reference(program).Raw(">>"u8);
        file.Close();
    }

    // TrueType does not tell its stem width; this curve through common faces is what other PDF makers write.
    private static double StemWidth(int weight) => 50 + weight / 65.0 * (weight / 65.0);

    // §9.7.4: codes are CIDs, CIDs are the glyphs of the subset.
    private void WriteDescendant(int number, string name, EmbeddedFont font, int descriptor)
    {
        var output = file.Open(number).Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8).Reference(descriptor)
            .Raw("/W[0["u8);
        foreach (var glyph in font.Glyphs)
            output.Number(font.Face.Advance(glyph) * 1000.0 / font.Face.Header.UnitsPerEm).Raw((byte)' ');
        output.Raw("]]>>"u8);
        file.Close();
    }

    // §9.10.3: for each code the character in UTF-16, in blocks of at most a hundred.
    private static ReadOnlySpan<byte> ToUnicode(EmbeddedFont font)
    {
        var map = new PdfBuffer().Raw("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        for (var start = 1; start < font.Characters.Count; start += MappingsInABlock)
        {
            var end = Math.Min(start + MappingsInABlock, font.Characters.Count);
            map.Integer(end - start).Raw(" beginbfchar\n"u8);
            for (var code = start; code < end; code++)
            {
                HexWord(map.Raw((byte)'<'), code).Raw("> <"u8);
                foreach (var unit in font.Characters[code].ToString())
                    HexWord(map, unit);
                map.Raw(">\n"u8);
            }
            map.Raw("endbfchar\n"u8);
        }
        return map.Raw("""
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """u8).Written;
    }

    private static PdfBuffer HexWord(PdfBuffer output, int word) =>
        output.Raw(PdfBuffer.Hex(word >> 12)).Raw(PdfBuffer.Hex(word >> 8 & 15)).Raw(PdfBuffer.Hex(word >> 4 & 15)).Raw(PdfBuffer.Hex(word & 15));
}
