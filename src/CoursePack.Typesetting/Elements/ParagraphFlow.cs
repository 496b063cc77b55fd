using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Elements;

/// <summary>A paragraph broken into lines.</summary>
internal sealed record BrokenParagraph(ParagraphElement Element, ShapedText Text, TextLine[] Lines, List<TextIssue> Issues, double Width);

/// <summary>The lines of a paragraph from <paramref name="first"/> on. Never leaves one line alone at the foot or the head of a page.</summary>
internal sealed class ParagraphFlow(BrokenParagraph paragraph, int first, ParagraphPainter? painter) : Flow
{
    /// <summary>Fewest lines on either side of a page break.</summary>
    private const int FewestLines = 2;

    public BrokenParagraph Paragraph => paragraph;

    private TextLine[] Lines => paragraph.Lines;

    public override double LeastHeight(double page)
    {
        var count = Lines.Length - first;
        return HeightOf(count <= FewestLines + 1 ? count : FewestLines);
    }

    /// <summary>Height of the first line, for what stands beside it, and its baseline.</summary>
    public (double Height, double Baseline) FirstLine => Lines.Length == 0 ? (0, 0) : (Lines[first].Height, Lines[first].Baseline);

    public override Placement Lay(in Space space, in Spot spot)
    {
        var left = Lines.Length - first;
        if (left == 0)
            return Placement.Empty;
        var height = 0.0;
        var count = 0;
        while (count < left && space.Holds(height + Lines[first + count].Height))
            height += Lines[first + count++].Height;

        if (count < left)
        {
            var wanted = left - count < FewestLines ? left - FewestLines : count;
            if (wanted >= FewestLines || (first > 0 && wanted > 0))
                count = wanted;
            else if (!space.Fresh)
                return Placement.Wrap("fewer than two lines would stand alone");
            var forced = count == 0;
            count = Math.Max(count, 1);
            height = HeightOf(count);
            if (forced && spot.Draws)
                spot.Canvas.Report(LayoutIssueKind.TooHigh, paragraph.Element.Origin);
        }

        var brush = painter;
        if (spot.Draws)
        {
            brush ??= ParagraphPainter.Begin(paragraph, spot);
            brush.Paint(spot, first, count);
        }

        return count == left ? Placement.Full(height) : Placement.Partial(height, new ParagraphFlow(paragraph, first + count, brush));
    }

    private double HeightOf(int count)
    {
        var height = 0.0;
        for (var i = first; i < first + count; i++)
            height += Lines[i].Height;
        return height;
    }
}
