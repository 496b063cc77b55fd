using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Elements;

/// <summary>An entry of a contents page: a title, dots, and the number of the page on which its anchor stands. The whole is a link. Cut only when it is higher than a page.</summary>
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
        return new LeaderFlow(new(this, paragraph, pass.PageNumberOf(Anchor), width), paragraph, null);
    }

    internal override ElementWidths Widths(LayoutPass pass) => new(120, 300);
}

/// <summary>An entry fitted to a width.</summary>
internal sealed record FittedLeader(LeaderElement Entry, ParagraphFlow Title, string Number, double Width);

/// <summary>What is left of an entry; its number stands on its last line.</summary>
internal sealed class LeaderFlow(FittedLeader fitted, Flow left, StructureElement? made) : Flow
{
    private const double DotStep = 4.2, DotWidth = 1.1, Clearance = 6;

    public override Placement Lay(in Space space, in Spot spot)
    {
        var height = left.NaturalHeight;
        if (!space.Fresh && !space.Holds(height) && space.PageHolds(height))
            return Placement.Wrap("the entry does not fit");
        var link = made;
        if (spot.Draws && link is null && spot.Parent is not null)
            link = new("Link");
        var placed = left.Lay(space, spot.Under(link));
        if (placed.Kind == PlacementKind.Wrap)
            return placed;
        if (spot.Draws)
        {
            if (link is { Parent: null })
                spot.Parent!.Add(new("TOCI")).Add(new("Reference")).Add(link);
            Draw(spot, link, placed);
        }

        return placed.Kind == PlacementKind.Partial ? Placement.Partial(placed.Height, new LeaderFlow(fitted, placed.Rest!, link)) : placed;
    }

    private void Draw(in Spot spot, StructureElement? link, in Placement placed)
    {
        var lines = fitted.Title.Paragraph.Lines;
        if (placed.Kind == PlacementKind.Full && lines.Length > 0)
            DrawNumber(spot, link, lines[^1], spot.Y + placed.Height);
        if (link is not null && placed.Height > 0)
            spot.Canvas!.Paint(new LinkCommand(link, new(spot.X, spot.Y, fitted.Width, placed.Height), new LinkTarget.Inside(fitted.Entry.Anchor), fitted.Entry.Description));
    }

    private void DrawNumber(in Spot spot, StructureElement? link, in TextLine last, double bottom)
    {
        var canvas = spot.Canvas!;
        var style = fitted.Entry.NumberStyle;
        var baseline = bottom - last.Height + last.Baseline;
        var right = spot.X + fitted.Width;
        var dotsEnd = right - style.Faces.Main.Measure(fitted.Number, style.Size) - Clearance;
        // Dots stand on a grid of the page, so that those of all entries are in line.
        var dotsStart = Math.Ceiling((spot.X + last.Width + Clearance) / DotStep) * DotStep;
        if (dotsStart < dotsEnd)
            canvas.Paint(new PathCommand(null, VectorPaths.Line(dotsStart, baseline - DotWidth, dotsEnd, baseline - DotWidth), null, Stroke.Rounded(fitted.Entry.Dots, DotWidth, new(0, DotStep))) { Pagination = spot.Pagination });
        // The space parts title and number for whoever reads the text and not the page.
        var spaced = " " + fitted.Number;
        canvas.Paint(new TextCommand(link, style.Faces.Main, style.Size, right - style.Faces.Main.Measure(spaced, style.Size), baseline, spaced, style.Color) { Pagination = spot.Pagination });
    }
}
