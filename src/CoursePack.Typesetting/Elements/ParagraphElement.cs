using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Elements;

/// <summary>Running text, set ragged and without hyphenation of our own.</summary>
public sealed class ParagraphElement(ImmutableArray<InlinePiece> pieces) : Element
{
    public ImmutableArray<InlinePiece> Pieces { get; } = pieces;

    /// <summary>Structure type; null when the element around it is the paragraph already, as in a label.</summary>
    public string? Tag { get; init; } = "P";

    public TextAlignment Alignment { get; init; }

    /// <summary>Lines of about the same length, for headings.</summary>
    public bool Balance { get; init; }

    /// <summary>Spaces and line ends stay as written, for code.</summary>
    public bool KeepSpaces { get; init; }

    /// <summary>BCP 47 where it differs from what is around it.</summary>
    public string? Language { get; init; }

    /// <summary>Longest line in points, where a longer one would be hard to read.</summary>
    public double MostWidth { get; init; } = double.PositiveInfinity;

    internal ShapedText Shape(LayoutPass pass) => pass.Memory.Shape(this, pass);

    internal override Flow Fit(double width, LayoutPass pass)
    {
        width = Math.Min(width, MostWidth);
        if (pass.Memory.Find(this, width) is { } known)
            return known;
        var text = Shape(pass);
        List<TextIssue> issues = [.. text.Issues];
        var lines = Balance ? LineBreaker.BreakBalanced(text, width, issues) : LineBreaker.Break(text, width, issues);
        var flow = new ParagraphFlow(new(this, text, lines, issues, width), 0, null);
        if (!text.HasPageNumbers)
            pass.Memory.Keep(this, flow);
        return flow;
    }

    internal override ElementWidths Widths(LayoutPass pass)
    {
        var text = Shape(pass);
        return new(text.LeastWidth, text.NaturalWidth);
    }
}
