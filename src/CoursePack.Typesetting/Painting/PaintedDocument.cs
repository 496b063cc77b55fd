using System.Collections.Immutable;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Painting;

/// <summary>
/// A document laid out and ready to be written: pages of paint commands, the structure tree they belong to,
/// places to jump to. Coordinates are points from the top left corner of the page, y downwards.
/// </summary>
public sealed record PaintedDocument
{
    public required string Title { get; init; }

    /// <summary>BCP 47 language of the whole document.</summary>
    public required string Language { get; init; }

    public string? Author { get; init; }

    public string? Subject { get; init; }

    /// <summary>The only date in the file; comes from the input, never from the clock.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Root of the structure tree, of type <c>Document</c>.</summary>
    public required StructureElement Structure { get; init; }

    public required ImmutableArray<PaintedPage> Pages { get; init; }

    public required ImmutableDictionary<string, Destination> Destinations { get; init; }

    public required ImmutableArray<OutlineItem> Outline { get; init; }
}

/// <param name="Label">What a reader calls the page (ISO 32000-1 §12.4.2), such as <c>iv</c> or <c>12</c>.</param>
public sealed record PaintedPage(double Width, double Height, string Label, ImmutableArray<PaintCommand> Commands);

/// <summary>A place in the document; <paramref name="Page"/> counts from 0.</summary>
public sealed record Destination(int Page, double X, double Y);

/// <param name="Destination">A key of <see cref="PaintedDocument.Destinations"/>.</param>
public sealed record OutlineItem(string Title, string Destination, ImmutableArray<OutlineItem> Children);

/// <summary>One thing to draw or to make active. Commands are painted in order; later ones lie on top.</summary>
/// <param name="Element">The structure element it belongs to; null for an artifact.</param>
public abstract record PaintCommand(StructureElement? Element)
{
    /// <summary>For an artifact: page furniture (running head, folio, repeated table header) rather than decoration (§14.8.2.2).</summary>
    public Pagination Pagination { get; init; }
}

/// <summary>A run of one face, size and colour; <paramref name="Baseline"/> is the y of its baseline. Kerned when <paramref name="Kern"/>.</summary>
public sealed record TextCommand(StructureElement? Element, FontFace Face, double Size, double X, double Baseline, string Text, Color Color, bool Kern = false) : PaintCommand(Element);

/// <summary>A path filled, stroked or both.</summary>
public sealed record PathCommand(StructureElement? Element, VectorPath Path, Color? Fill, Stroke? Stroke) : PaintCommand(Element)
{
    /// <summary>What is inside is told by the even-odd rule, not by the winding number (ISO 32000-1 §8.5.3.3).</summary>
    public bool EvenOdd { get; init; }
}

/// <summary>A bitmap scaled into a rectangle.</summary>
public sealed record ImageCommand(StructureElement? Element, Bitmap Image, Rectangle Bounds) : PaintCommand(Element);

/// <summary>An area that leads elsewhere; one for each line the link's text stands on. The element is of type <c>Link</c>.</summary>
/// <param name="Description">What the link is, for readers who cannot see it (annotation <c>Contents</c>).</param>
public sealed record LinkCommand(StructureElement Element, Rectangle Bounds, LinkTarget Target, string Description) : PaintCommand(Element);

/// <summary>Where a link leads: a web address, or a key of <see cref="PaintedDocument.Destinations"/>.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    public sealed record Web(string Uri) : LinkTarget;

    public sealed record Inside(string Destination) : LinkTarget;
}

public readonly record struct Rectangle(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>DeviceRGB, each part from 0 to 1.</summary>
public readonly record struct Color(double Red, double Green, double Blue)
{
    public static Color Black => new(0, 0, 0);

    public static Color White => new(1, 1, 1);

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Color Parse(string hex)
    {
        if (hex.Length != 7 || hex[0] != '#')
            throw new FormatException($"'{hex}' is not a colour of the form #rrggbb");
        var value = Convert.ToInt32(hex[1..], 16);
        return new((value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0);
    }
}

/// <summary>Sub-paths of lines and cubic curves, in page coordinates.</summary>
public sealed record VectorPath(ImmutableArray<PathSegment> Segments)
{
    public static VectorPath Rectangle(Rectangle r) =>
        new([new PathSegment.Move(r.X, r.Y), new PathSegment.Line(r.Right, r.Y), new PathSegment.Line(r.Right, r.Bottom), new PathSegment.Line(r.X, r.Bottom), new PathSegment.Close()]);
}

public abstract record PathSegment
{
    private PathSegment()
    {
    }

    public sealed record Move(double X, double Y) : PathSegment;

    public sealed record Line(double X, double Y) : PathSegment;

    public sealed record Curve(double X1, double Y1, double X2, double Y2, double X, double Y) : PathSegment;

    public sealed record Close : PathSegment;
}
