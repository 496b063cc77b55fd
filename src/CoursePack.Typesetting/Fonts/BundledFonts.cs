namespace CoursePack.Typesetting.Fonts;

/// <summary>
/// The faces that travel with this assembly, so that nothing is read from the machine: Atkinson Hyperlegible Next for
/// all text, and DejaVu Sans for what it lacks (Cyrillic, Greek, check marks, the non-breaking hyphen).
/// Each is read when first asked for and kept.
/// </summary>
public static class BundledFonts
{
    private static readonly Lazy<FontFace> LazyRegular = Load("AtkinsonHyperlegibleNext-Regular");
    private static readonly Lazy<FontFace> LazyItalic = Load("AtkinsonHyperlegibleNext-Italic");
    private static readonly Lazy<FontFace> LazyBold = Load("AtkinsonHyperlegibleNext-Bold");
    private static readonly Lazy<FontFace> LazyBoldItalic = Load("AtkinsonHyperlegibleNext-BoldItalic");
    private static readonly Lazy<FontFace> LazyFallback = Load("DejaVuSans");
    private static readonly Lazy<FontFace> LazyFallbackBold = Load("DejaVuSans-Bold");

    public static FontFace Regular => LazyRegular.Value;

    public static FontFace Italic => LazyItalic.Value;

    public static FontFace Bold => LazyBold.Value;

    public static FontFace BoldItalic => LazyBoldItalic.Value;

    public static FontFace Fallback => LazyFallback.Value;

    public static FontFace FallbackBold => LazyFallbackBold.Value;

    private static Lazy<FontFace> Load(string name) => new(() =>
    {
        using var stream = typeof(BundledFonts).Assembly.GetManifestResourceStream($"fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"the assembly lacks its font {name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return FontFace.Read(bytes);
    });
}
