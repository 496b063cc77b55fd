using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Elements;

/// <summary>An entry of a contents page: a title, dots, and the number of the page on which its anchor stands. The whole is a link.</summary>
public sealed class LeaderElement(ImmutableArray<InlinePiece> title, string anchor, TextStyle numberStyle, Color dots) : Element
{
    /// <summary>Room for the number and a gap before it, in digits.</summary>
    private const string NumberRoom = "00000";

    public ImmutableArray<InlinePiece> Title { get; } = title;

    public string Anchor { get; } = anchor;

    public TextStyle NumberStyle { get; } = numberStyle;

    public Color Dots { get; } = dots;

    /// <summary>What the link is, for readers who cannot see it.</summary>
    public string Description { get; init; } = "";

    internal override Flow Fit(double width, LayoutPass pass)
    {
        var room = NumberStyle.Faces.Main.Measure(NumberRoom, NumberStyle.Size);
        var paragraph = (ParagraphFlow)new ParagraphElement(Title) { Tag = null, Origin = Origin }.Fit(Math.Max(1, width - room), pass);
        return new LeaderFlow(this, paragraph, pass.PageNumberOf(Anchor), width);
    }

    internal override ElementWidths Widths(LayoutPass pass) => new(120, 300);
}

internal sealed class LeaderFlow(LeaderElement entry, ParagraphFlow title, string number, double width) : Flow
{
    private const double DotStep = 4.2, DotWidth = 1.1, Clearance = 6;

    public override Placement Lay(in Space space, in Spot spot)
    {
        var height = title.NaturalHeight;
        if (!space.Holds(height) && !space.Fresh)
            return Placement.Wrap("the entry does not fit");
        if (spot.Draws)
            Draw(spot, height);
        return Placement.Full(height);
    }

    private void Draw(in Spot spot, double height)
    {
        var canvas = spot.Canvas!;
        StructureElement? link = null;
        if (spot.Parent is not null)
            link = spot.Parent.Add(new("TOCI")).Add(new("Reference")).Add(new("Link"));
        title.Lay(Space.Endless, spot.Under(link));
        if (title.Paragraph.Lines.Length == 0)
            return;

        var last = title.Paragraph.Lines[^1];
        var style = entry.NumberStyle;
        var baseline = spot.Y + height - last.Height + last.Baseline;
        var numberWidth = style.Faces.Main.Measure(number, style.Size);
        var right = spot.X + width;
        var dotsEnd = right - numberWidth - Clearance;
        // Dots stand on a grid of the page, so that those of all entries are in line.
        var dotsStart = Math.Ceiling((spot.X + last.Width + Clearance) / DotStep) * DotStep;
        if (dotsStart < dotsEnd)
            canvas.Paint(new PathCommand(null, VectorPaths.Line(dotsStart, baseline - DotWidth, dotsEnd, baseline - DotWidth), null, Stroke.Rounded(entry.Dots, DotWidth, new(0, DotStep))) { Pagination = spot.Pagination });
        // The space parts title and number for whoever reads the text and not the page.
        var spaced = " " + number;
        canvas.Paint(new TextCommand(link, style.Faces.Main, style.Size, right - style.Faces.Main.Measure(spaced, style.Size), baseline, spaced, style.Color) { Pagination = spot.Pagination });
        if (link is not null)
            canvas.Paint(new LinkCommand(link, new(spot.X, spot.Y, width, height), new LinkTarget.Inside(entry.Anchor), entry.Description));
    }
}
