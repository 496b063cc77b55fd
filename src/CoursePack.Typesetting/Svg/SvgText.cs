using System.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Svg;

/// <summary>Level text in the bundled faces, whatever family the file names (SVG 2 §11).</summary>
internal sealed class SvgText(AttributeReader attributes, StyleReader styles, SvgProblems problems)
{
    public IReadOnlyList<Shape.Label> Labels(SvgElement text, Affine place, SvgStyle style)
    {
        var runs = new SvgTextRuns(attributes, styles, problems).Of(text, style);
        if (runs.Count == 0)
            return [];
        if (!style.Hidden && !place.IsLevel)
        {
            problems.Outside(text.Place, "turned, mirrored or stretched text is outside the plain subset", "write it level, and give its size as font-size");
            return [];
        }

        var labels = new List<Shape.Label>();
        var pen = 0.0;
        for (var start = 0; start < runs.Count;)
        {
            var end = start + 1;
            while (end < runs.Count && !runs[end].Begins)
                end++;
            pen = Place(text, runs[start..end], place, pen, labels);
            start = end;
        }

        return labels;
    }

    /// <summary>Sets the runs of one chunk, which its anchor moves as a whole (§11.10.1).</summary>
    /// <returns>Where it ends.</returns>
    private double Place(SvgElement text, List<SvgTextRun> chunk, Affine place, double pen, List<Shape.Label> labels)
    {
        var pieces = chunk.Select(run => Pieces(text, run)).ToList();
        var width = chunk.Zip(pieces).Sum(pair => pair.First.Dx + pair.Second.Sum(piece => piece.Face.Measure(piece.Text, pair.First.Style.FontSize)));
        var x = (chunk[0].X ?? pen) - chunk[0].Style.Anchor switch { TextAnchor.Middle => width / 2, TextAnchor.End => width, _ => 0 };
        var y = chunk[0].Y;
        foreach (var (run, set) in chunk.Zip(pieces))
        {
            (x, y) = (x + run.Dx, y + run.Dy);
            foreach (var (piece, face) in set)
            {
                var (left, baseline) = place.Apply(x, y);
                if (run.Style is { Hidden: false, Visible: true, Area: { } color, FontSize: > 0 } && !string.IsNullOrWhiteSpace(piece))
                    labels.Add(new(piece, face, run.Style.FontSize * place.A, left, baseline, color));
                x += face.Measure(piece, run.Style.FontSize);
            }
        }

        return x;
    }

    /// <summary>The run cut where the face changes, since none has all characters.</summary>
    private List<(string Text, FontFace Face)> Pieces(SvgElement text, SvgTextRun run)
    {
        var (main, fallback) = FacesOf(run.Style);
        var pieces = new List<(string Text, FontFace Face)>();
        var piece = new StringBuilder();
        var face = main;
        foreach (var character in run.Text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var next = main.Has(character) ? main : fallback.Has(character) ? fallback : null;
            if (next is null || ScriptSupport.Unsupported(character) is not null)
            {
                problems.Outside(text.Place, $"no font here can set the character '{character}' (U+{character.Value:X4})", "write it in letters, or turn it into a path");
                continue;
            }

            if (next != face && piece.Length > 0)
            {
                pieces.Add((piece.ToString(), face));
                piece.Clear();
            }

            face = next;
            piece.Append(character.ToString());
        }

        if (piece.Length > 0)
            pieces.Add((piece.ToString(), face));
        return pieces;
    }

    private static (FontFace Main, FontFace Fallback) FacesOf(SvgStyle style) => style switch
    {
        { Bold: true, Italic: true } => (BundledFonts.BoldItalic, BundledFonts.FallbackBold),
        { Bold: true } => (BundledFonts.Bold, BundledFonts.FallbackBold),
        { Italic: true } => (BundledFonts.Italic, BundledFonts.Fallback),
        _ => (BundledFonts.Regular, BundledFonts.Fallback),
    };
}
