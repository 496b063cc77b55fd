using System.Text;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// The face in which readers type into fields. A reader's program picks the glyphs, so the face is embedded whole, as a simple
/// font (ISO 32000-1 §9.6.3) with the Latin set of Windows and the letters that Welsh has beyond it.
/// </summary>
internal static class FormFont
{
    /// <summary>Its name in the default resources.</summary>
    public const string Name = "CpForm";

    private const int First = 32, Last = 255, SoftHyphen = 173;

    private const char Bullet = '\u2022';

    /// <summary>Codes that the Windows set leaves free, with the glyph names of the Adobe list.</summary>
    private static readonly (int Code, string Name, char Character)[] Welsh =
    [
        (129, "Wcircumflex", '\u0174'), (141, "wcircumflex", '\u0175'), (143, "Ycircumflex", '\u0176'), (144, "ycircumflex", '\u0177'),
    ];

    /// <summary>Characters of the codes from 128 to 159 (Annex D.2, WinAnsiEncoding); a bullet where there is none (its notes).</summary>
    private const string Upper = "\u20AC\u2022\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u2022\u017D\u2022\u2022\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u2022\u017E\u0178";

    public static int Write(PdfFile file, FontFace face)
    {
        int number = file.Reserve(), program = file.Reserve(), descriptor = file.Reserve();
        file.WriteStream(program, new PdfBuffer().Raw("/Length1 "u8).Integer(face.File.Length).Written, face.File.Span);
        FontEmbedder.WriteDescriptor(file, descriptor, face.Name, face.Header, program, isSymbolic: false);
        var output = file.Open(number).Raw("<</Type/Font/Subtype/TrueType/BaseFont"u8).Name(face.Name)
            .Raw("/FirstChar "u8).Integer(First).Raw("/LastChar "u8).Integer(Last).Raw("/Widths["u8);
        for (var code = First; code <= Last; code++)
            output.Number(face.Advance(face.Glyph(new Rune(CharacterOf(code)))) * 1000.0 / face.Header.UnitsPerEm).Raw((byte)' ');
        output.Raw("]/FontDescriptor "u8).Reference(descriptor).Raw("/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences["u8);
        foreach (var (code, name, _) in Welsh)
            output.Raw((byte)' ').Integer(code).Name(name);
        output.Raw("]>>>>"u8);
        file.Close();
        return number;
    }

    private static char CharacterOf(int code) => Welsh.FirstOrDefault(w => w.Code == code) is { Code: > 0 } letter ? letter.Character : code switch
    {
        127 => Bullet,
        >= 128 and < 160 => Upper[code - 128],
        SoftHyphen => '-',
        _ => (char)code,
    };
}
