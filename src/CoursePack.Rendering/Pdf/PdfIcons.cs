using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Rendering.Pdf;

/// <summary>Small signs as vectors. Beside each stands its meaning in words, so all are artifacts.</summary>
internal static class PdfIcons
{
    /// <summary>A call-out's sign, white on a disc of its colour. Drawn on a field of 24 by 24.</summary>
    public static Drawing Callout(CalloutKind kind, double size, AccentColours colours)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new Shape.Outline(VectorPaths.Circle(12, 12, 12), colours.Strong));
        foreach (var path in Sign(kind))
            shapes.Add(new Shape.Outline(path, null, Stroke.Rounded(Color.White, 1.8)));
        if (Dot(kind) is var (x, y))
            shapes.Add(new Shape.Outline(VectorPaths.Circle(x, y, 1.35), Color.White));
        return new(size, size, [.. shapes.Select(s => Scaled((Shape.Outline)s, size / 24))]);
    }

    /// <summary>A box to tick, in a field as high as one line of a style and standing on its baseline.</summary>
    public static Drawing CheckBox(TextStyle beside, Color line, Color? tick)
    {
        var side = beside.Size * 0.98;
        var height = beside.Size * beside.LineHeight;
        // Middle of the capitals: about a third of an em above the baseline, which lies near three quarters of the line.
        var top = (height - side) / 2;
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new Shape.Outline(VectorPaths.RoundedRectangle(new(0.6, top, side, side), 2), Color.White, new(line, 1.1)));
        if (tick is { } color)
        {
            shapes.Add(new Shape.Outline(
                new([new PathSegment.Move(0.6 + side * 0.22, top + side * 0.52), new PathSegment.Line(0.6 + side * 0.43, top + side * 0.74), new PathSegment.Line(0.6 + side * 0.82, top + side * 0.26)]),
                null, Stroke.Rounded(color, 1.6)));
        }

        return new(side + 2, height, shapes.ToImmutable());
    }

    /// <summary>A padlock, in a field as high as one line of a style.</summary>
    public static Drawing Lock(TextStyle beside, Color color)
    {
        var height = beside.Size * beside.LineHeight;
        var top = height / 2;
        return new(12, height,
        [
            new Shape.Outline(VectorPaths.RoundedRectangle(new(0.5, top - 1.5, 10, 7.5), 1.5), color),
            new Shape.Outline(
                new([new PathSegment.Move(2.6, top - 1.5), new PathSegment.Line(2.6, top - 3.6), new PathSegment.Curve(2.6, top - 7.4, 8.4, top - 7.4, 8.4, top - 3.6), new PathSegment.Line(8.4, top - 1.5)]),
                null, new(color, 1.3)),
        ]);
    }

    private static VectorPath[] Sign(CalloutKind kind) => kind switch
    {
        // A letter i.
        CalloutKind.Note => [Lines((12, 11), (12, 17))],
        // A bulb.
        CalloutKind.Tip =>
        [
            new([new PathSegment.Move(10, 15), new PathSegment.Curve(10, 13, 7.6, 12.4, 7.6, 9.6), new PathSegment.Curve(7.6, 7.2, 9.6, 5.4, 12, 5.4), new PathSegment.Curve(14.4, 5.4, 16.4, 7.2, 16.4, 9.6), new PathSegment.Curve(16.4, 12.4, 14, 13, 14, 15), new PathSegment.Close()]),
            Lines((10.4, 18), (13.6, 18)),
        ],
        // A speech bubble.
        CalloutKind.Example => [new([new PathSegment.Move(6, 7), new PathSegment.Line(18, 7), new PathSegment.Line(18, 14.5), new PathSegment.Line(12, 14.5), new PathSegment.Line(8.6, 17.8), new PathSegment.Line(8.6, 14.5), new PathSegment.Line(6, 14.5), new PathSegment.Close()])],
        // A heart.
        CalloutKind.Care => [new([new PathSegment.Move(12, 18), new PathSegment.Curve(7.6, 14.6, 5.6, 12.6, 5.6, 10), new PathSegment.Curve(5.6, 6.4, 10.4, 5.4, 12, 8.8), new PathSegment.Curve(13.6, 5.4, 18.4, 6.4, 18.4, 10), new PathSegment.Curve(18.4, 12.6, 16.4, 14.6, 12, 18), new PathSegment.Close()])],
        // An ear to the ground: three lines of what may be said.
        CalloutKind.Answer => [Lines((7, 8.4), (17, 8.4)), Lines((7, 12), (17, 12)), Lines((7, 15.6), (13, 15.6))],
        // A person.
        CalloutKind.Trainer => [VectorPaths.Circle(12, 8.6, 2.8), new([new PathSegment.Move(6.6, 17.6), new PathSegment.Curve(6.6, 12.6, 17.4, 12.6, 17.4, 17.6)])],
        // A clear sign to stop and look.
        _ => [Lines((12, 6.6), (12, 13.2))],
    };

    private static (double X, double Y)? Dot(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => (12, 7.4),
        CalloutKind.Warning => (12, 17),
        _ => null,
    };

    private static VectorPath Lines(params ReadOnlySpan<(double X, double Y)> points)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>(points.Length);
        foreach (var (x, y) in points)
            segments.Add(segments.Count == 0 ? new PathSegment.Move(x, y) : new PathSegment.Line(x, y));
        return new(segments.ToImmutable());
    }

    private static Shape Scaled(Shape.Outline shape, double by)
    {
        var path = new VectorPath([.. shape.Path.Segments.Select(s => s switch
        {
            PathSegment.Move m => new PathSegment.Move(m.X * by, m.Y * by),
            PathSegment.Line l => new PathSegment.Line(l.X * by, l.Y * by),
            PathSegment.Curve c => new PathSegment.Curve(c.X1 * by, c.Y1 * by, c.X2 * by, c.Y2 * by, c.X * by, c.Y * by),
            _ => s,
        })]);
        return shape with { Path = path, Stroke = shape.Stroke is { } stroke ? stroke with { Width = stroke.Width * by } : null };
    }
}
