using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Elements;

/// <summary>
/// Draws the lines of one paragraph and holds the structure elements they share from page to page: the paragraph's own,
/// and one for each mark.
/// </summary>
internal sealed class ParagraphPainter
{
    private const char SoftHyphen = '\u00AD';

    private readonly BrokenParagraph paragraph;
    private readonly StructureElement? element;
    private Dictionary<InlineMark, StructureElement>? marks;

    private ParagraphPainter(BrokenParagraph paragraph, StructureElement? element)
    {
        this.paragraph = paragraph;
        this.element = element;
    }

    /// <summary>Adds the paragraph to the structure and tells what is wrong with its text.</summary>
    public static ParagraphPainter Begin(BrokenParagraph paragraph, in Spot spot)
    {
        var source = paragraph.Element;
        var element = spot.Parent;
        if (element is not null && source.Tag is { } tag)
            element = element.Add(new(tag) { Language = source.Language });
        foreach (var issue in paragraph.Issues)
            spot.Canvas!.Report(issue.Kind, source.Origin, issue.Detail);
        return new(paragraph, element);
    }

    public void Paint(in Spot spot, int first, int count)
    {
        var y = spot.Y;
        for (var i = first; i < first + count; i++)
        {
            var line = paragraph.Lines[i];
            var slack = Math.Max(0, paragraph.Width - line.Width);
            var x = spot.X + paragraph.Element.Alignment switch
            {
                TextAlignment.Centre => slack / 2,
                TextAlignment.End => slack,
                _ => 0,
            };
            PaintLine(spot, line, x, y);
            y += line.Height;
        }
    }

    private void PaintLine(in Spot spot, in TextLine line, double x, double y)
    {
        var text = paragraph.Text;
        var canvas = spot.Canvas!;
        var origin = x - text.Pen[line.Start];
        var baseline = y + line.Baseline;
        var firstSegment = text.SegmentAt(line.Start);
        for (var s = firstSegment; s < text.Segments.Length && text.Segments[s].Start < line.End; s++)
        {
            var segment = text.Segments[s];
            int start = Math.Max(segment.Start, line.Start), end = Math.Min(segment.End, line.End);
            var left = origin + text.Pen[start];
            if (segment.IsBlank)
            {
                // As wide as its column at most.
                var right = Math.Min(origin + text.Pen[end], Math.Max(left, spot.X + paragraph.Width));
                PaintBlank(spot, left, right, baseline, segment.Style);
                PlaceField(canvas, segment.Mark, left, right, baseline, segment.Style.Size);
                continue;
            }

            var style = segment.Style;
            var inkRight = origin + text.Pen[Math.Max(start, Math.Min(end, line.InkEnd))];
            if (style.Ground is { } ground)
                Ground(spot, ground, left, inkRight, baseline, style);
            var piece = text.Text.Substring(start, end - start);
            var hyphen = line.Hyphen && end == line.End;
            if (hyphen && segment.Face.Has(new(SoftHyphen)))
                (piece, hyphen) = (piece + SoftHyphen, false);
            canvas.Paint(new TextCommand(ElementOf(segment.Mark), segment.Face, style.Size, left, baseline - style.Rise, piece, style.Color, style.Kern) { Pagination = spot.Pagination });
            // A mark of its own where the face has no soft hyphen, or it would be read as part of the word.
            if (hyphen)
                canvas.Paint(new TextCommand(null, segment.Face, style.Size, inkRight, baseline - style.Rise, "-", style.Color) { Pagination = spot.Pagination });
            if (style.Underline)
                Underline(spot, segment, left, inkRight, baseline);
        }

        if (element is not null)
            PaintLinks(canvas, line, origin, y);
    }

    private void PlaceField(Canvas canvas, InlineMark? mark, double left, double right, double baseline, double size)
    {
        if (mark?.Field is not { } field || element is null)
            return;
        var frame = ElementOf(mark)!;
        var bounds = new Rectangle(left, baseline - size * 1.05, right - left, size * 1.3);
        frame.BoundingBox = bounds;
        canvas.Paint(new FieldCommand(frame, bounds, field));
    }

    private static void PaintBlank(in Spot spot, double left, double right, double baseline, TextStyle style)
    {
        var y = baseline + style.Size * 0.18;
        spot.Canvas!.Paint(new PathCommand(null, VectorPaths.Line(left, y, right, y), null, new Stroke(style.Color, 0.75)) { Pagination = spot.Pagination });
    }

    private static void Ground(in Spot spot, Color ground, double left, double right, double baseline, TextStyle style)
    {
        var top = baseline - style.Size * 0.86;
        var box = new Rectangle(left - 1.5, top, right - left + 3, style.Size * 1.16);
        spot.Canvas!.Paint(new PathCommand(null, VectorPaths.RoundedRectangle(box, 2.5), ground, null) { Pagination = spot.Pagination });
    }

    private static void Underline(in Spot spot, in TextSegment segment, double left, double right, double baseline)
    {
        var style = segment.Style;
        var y = baseline + Math.Max(segment.Face.UnderlineDepth, 0.12) * style.Size;
        spot.Canvas!.Paint(new PathCommand(null, VectorPaths.Line(left, y, right, y), null, new Stroke(style.Color, Math.Max(0.5, style.Size * 0.055))) { Pagination = spot.Pagination });
    }

    /// <summary>One area for each link on the line, over all its runs.</summary>
    private void PaintLinks(Canvas canvas, in TextLine line, double origin, double y)
    {
        var text = paragraph.Text;
        InlineMark? open = null;
        double left = 0, right = 0;
        for (var s = text.SegmentAt(line.Start); s < text.Segments.Length && text.Segments[s].Start < line.InkEnd; s++)
        {
            var segment = text.Segments[s];
            var link = segment.Mark?.Link;
            if (!ReferenceEquals(link, open))
            {
                Close(open, line);
                left = origin + text.Pen[Math.Max(segment.Start, line.Start)];
                open = link;
            }

            right = origin + text.Pen[Math.Min(segment.End, line.InkEnd)];
        }

        Close(open, line);

        void Close(InlineMark? link, in TextLine on)
        {
            if (link is not null && right > left)
                canvas.Paint(new LinkCommand(ElementOf(link)!, new(left, y, right - left, on.Height), link.Target!, link.Description));
        }
    }

    private StructureElement? ElementOf(InlineMark? mark)
    {
        if (mark is null || element is null)
            return element;
        if (marks is not null && marks.TryGetValue(mark, out var known))
            return known;
        var made = ElementOf(mark.Parent)!.Add(new(mark.Type) { Language = mark.Language });
        (marks ??= []).Add(mark, made);
        return made;
    }
}
