using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Rendering.Pdf;

/// <summary>How a run looks, before faces are chosen for it.</summary>
/// <param name="Line">Baseline to baseline, as a multiple of the size.</param>
internal sealed record TextLook(double Size, Color Color, double Line)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Kern { get; init; }

    public bool Underline { get; init; }

    /// <summary>Raised by this part of the size.</summary>
    public double Rise { get; init; }

    public Color? Ground { get; init; }
}

/// <summary>A theme made ready: colours read, faces found, styles shared.</summary>
internal sealed class PdfLook
{
    private readonly Dictionary<TextLook, TextStyle> styles = [];
    private readonly FaceChain regular, bold, italic, boldItalic;

    public PdfLook(Theme theme, Document document, DiagnosticBag found)
    {
        Theme = theme;
        var faces = new PdfFaces(document, found);
        FontFace fallback = faces.Find(theme.Faces.Fallback, BundledFonts.Fallback), fallbackBold = faces.Find(theme.Faces.FallbackBold, BundledFonts.FallbackBold);
        regular = new(faces.Find(theme.Faces.Regular, BundledFonts.Regular), fallback);
        bold = new(faces.Find(theme.Faces.Bold, BundledFonts.Bold), fallbackBold);
        italic = new(faces.Find(theme.Faces.Italic, BundledFonts.Italic), fallback);
        boldItalic = new(faces.Find(theme.Faces.BoldItalic, BundledFonts.BoldItalic), fallbackBold);

        Text = Color.Parse(theme.Colours.Text);
        Muted = Color.Parse(theme.Colours.Muted);
        Paper = Color.Parse(theme.Colours.Paper);
        Link = Color.Parse(theme.Colours.Link);
        Rule = Color.Parse(theme.Colours.Rule);
        WritingRule = Color.Parse(theme.Colours.WritingRule);
        Wash = Color.Parse(theme.Colours.Wash);
        Accents = [.. theme.Accents.Select(AccentColours.Of)];
        Body = new(theme.Sizes.Body, Text, theme.Spacing.Line);
        Small = Body with { Size = theme.Sizes.Small };
    }

    public Theme Theme { get; }

    public Color Text { get; }

    public Color Muted { get; }

    public Color Paper { get; }

    public Color Link { get; }

    public Color Rule { get; }

    public Color WritingRule { get; }

    public Color Wash { get; }

    public TextLook Body { get; }

    public TextLook Small { get; }

    private ImmutableArray<AccentColours> Accents { get; }

    public ThemeSpacing Spacing => Theme.Spacing;

    /// <summary>Colours of a module by its number in the document; those of what stands outside modules for null.</summary>
    public AccentColours Accent(int? index)
    {
        if (Accents.IsEmpty)
            return new(Text, Wash, Rule);
        return Accents[Theme.AccentIndex(index)];
    }

    public TextLook Heading(int depth, Color color)
    {
        var sizes = Theme.Sizes.Headings;
        var size = sizes.IsEmpty ? Body.Size : sizes[Math.Clamp(depth - 1, 0, sizes.Length - 1)];
        return Title(size, color);
    }

    public TextLook Title(double size, Color color) => new(size, color, Spacing.HeadingLine) { Bold = true, Kern = true };

    public TextStyle Style(TextLook look)
    {
        if (!styles.TryGetValue(look, out var style))
        {
            var isBold = look.Bold || (look.Italic && Theme.EmphasisInBold);
            var isItalic = look.Italic && !Theme.EmphasisInBold;
            var faces = isBold ? isItalic ? boldItalic : bold : isItalic ? italic : regular;
            style = new(faces, look.Size, look.Color)
            {
                LineHeight = look.Line,
                Kern = look.Kern,
                Underline = look.Underline,
                Rise = look.Rise * look.Size,
                Ground = look.Ground,
            };
            styles.Add(look, style);
        }

        return style;
    }
}

internal sealed record AccentColours(Color Strong, Color Tint, Color Bright)
{
    public static AccentColours Of(Accent accent) => new(Color.Parse(accent.Strong), Color.Parse(accent.Tint), Color.Parse(accent.Bright));

    /// <summary>The strong colour with this part of white in it.</summary>
    public Color Lighter(double part) => Mix(Strong, Color.White, part);

    public static Color Mix(Color a, Color b, double part) =>
        new(a.Red + (b.Red - a.Red) * part, a.Green + (b.Green - a.Green) * part, a.Blue + (b.Blue - a.Blue) * part);
}

/// <summary>Faces by the names a theme gives: bundled ones, or files of the theme.</summary>
internal sealed class PdfFaces(Document document, DiagnosticBag found)
{
    public FontFace Find(string name, FontFace otherwise)
    {
        switch (name)
        {
            case "AtkinsonHyperlegibleNext-Regular":
                return BundledFonts.Regular;
            case "AtkinsonHyperlegibleNext-Italic":
                return BundledFonts.Italic;
            case "AtkinsonHyperlegibleNext-Bold":
                return BundledFonts.Bold;
            case "AtkinsonHyperlegibleNext-BoldItalic":
                return BundledFonts.BoldItalic;
            case "DejaVuSans":
                return BundledFonts.Fallback;
            case "DejaVuSans-Bold":
                return BundledFonts.FallbackBold;
        }

        var problem = "it is neither a bundled face nor a file of the curriculum";
        if (document.ThemeFiles.TryGetValue(name, out var file))
        {
            try
            {
                return FontFace.Read(file.Bytes.AsMemory());
            }
            catch (InvalidDataException broken)
            {
                problem = broken.Message;
            }
        }

        found.Add(PdfDiagnostics.UnknownFace.At(file?.Span ?? SourceSpan.None, $"the theme's face '{name}' cannot be used: {problem}", "name a bundled face, or a TrueType file inside the curriculum"));
        return otherwise;
    }
}
