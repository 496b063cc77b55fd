using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>
/// Reads drawings in a plain, static subset of SVG (W3C SVG 2): shapes, paths, groups, uses, level text. Whatever lies
/// outside is a problem and never left out in silence, so that a page shows what a browser shows of the same file.
/// </summary>
public static class SvgReader
{
    /// <summary>Never throws for what the bytes hold, loads nothing else, and comes to an end for every file.</summary>
    /// <param name="currentColor">What the keyword <c>currentColor</c> stands for; black if none is given.</param>
    public static SvgReading Read(ReadOnlyMemory<byte> file, Color? currentColor = null)
    {
        var problems = new SvgProblems();
        Drawing? drawing = null;
        if (SvgTree.Read(file.Span, problems) is { } root)
            drawing = new SvgPainter(problems, currentColor ?? Color.Black).Paint(root);
        return new(problems.IsEmpty ? drawing : null, problems.ToImmutable());
    }
}
