namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Fonts (31): of the two kinds that we write, embedded, and saying what their codes mean (10).</summary>
internal static class PdfUaFonts
{
    private const int Symbolic = 4;

    public static void Judge(PdfUaSubject subject, PdfUaContent contents, PdfUaReport report)
    {
        var shown = contents.Fonts.ToDictionary(f => f.Font.Reference ?? "", StringComparer.Ordinal);
        // Also those that are only typed in: what is asked of a font does not wait for its first word.
        foreach (var font in subject.File.Objects.Where(o => o["/Type"].Name == "/Font" && o["/Subtype"].Name?.StartsWith("/CIDFont", StringComparison.Ordinal) == false))
        {
            var use = shown.GetValueOrDefault(font.Reference!) ?? new(font);
            switch (font["/Subtype"].Name)
            {
                case "/Type0":
                    PdfUaCompositeFonts.Judge(use, report);
                    break;
                case "/TrueType" when ((font["/FontDescriptor"]["/Flags"].Integer ?? 0) & Symbolic) == 0:
                    PdfUaTrueTypeFonts.Judge(use, report);
                    break;
                case "/TrueType":
                    report.Require(false, "31-024 31-025 31-026", "a simple font is symbolic", font.Reference);
                    break;
                default:
                    report.Require(false, "ISO 14289-1 §7.21.2", "a font is of a kind that we do not write", font.Reference);
                    break;
            }
        }
    }

    /// <summary>The font's program, once it is known to be there.</summary>
    public static TrueTypeProgram? ProgramOf(PdfValue font, PdfUaReport report)
    {
        var descriptor = font["/FontDescriptor"];
        var program = descriptor["/FontFile2"].Data;
        report.Require(program.Length > 0, "31-009", "a font is not embedded", font.Reference);
        report.Require(!descriptor["/CharSet"].IsPresent, "31-012 31-013", "a font lists its characters", font.Reference);
        report.Require(!descriptor["/CIDSet"].IsPresent, "31-014 31-015", "a font lists its glyphs", font.Reference);
        return program.Length > 0 ? new(program) : null;
    }

    /// <summary>ISO 14289-1 §7.21.5: the width that the document says and the one of the program, in thousandths of the font size.</summary>
    public static bool Agree(double said, double drawn) => Math.Abs(said - drawn) <= 1;
}
