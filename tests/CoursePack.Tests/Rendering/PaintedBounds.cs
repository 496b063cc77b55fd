using CoursePack.Typesetting.Painting;

namespace CoursePack.Tests.Rendering;

/// <summary>Where painted things lie.</summary>
internal static class PaintedBounds
{
    /// <summary>In points, for rounding.</summary>
    private const double Tolerance = 0.1;

    /// <summary>Whatever reaches past the edge of its page and says something: text, pictures, fields, links. Ornaments may bleed.</summary>
    public static IEnumerable<string> Leaving(PaintedDocument document)
    {
        foreach (var (index, page) in document.Pages.Index())
        {
            foreach (var command in page.Commands)
            {
                if (Of(command) is { } r && !(r.X >= -Tolerance && r.Y >= -Tolerance && r.Right <= page.Width + Tolerance && r.Bottom <= page.Height + Tolerance))
                    yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"page {index + 1}: {command.GetType().Name} {(command as TextCommand)?.Text} at {r.X:0.0}, {r.Y:0.0} to {r.Right:0.0}, {r.Bottom:0.0}");
            }
        }
    }

    /// <summary>Null for what is painted for the eye alone.</summary>
    public static Rectangle? Of(PaintCommand command) => command switch
    {
        TextCommand text => OfText(text),
        ImageCommand image => image.Bounds,
        FieldCommand field => field.Bounds,
        LinkCommand link => link.Bounds,
        PathCommand { Element: not null } path => OfPath(path.Path),
        _ => null,
    };

    public static Rectangle OfPath(VectorPath path)
    {
        var points = path.Segments.SelectMany(Points).ToList();
        double left = points.Min(p => p.X), top = points.Min(p => p.Y);
        return new(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
    }

    // From the height of capitals to the depth of descenders, about.
    private static Rectangle OfText(TextCommand text) =>
        new(text.X, text.Baseline - text.Size * 0.7, text.Face.Measure(text.Text.AsSpan().TrimEnd(), text.Size, text.Kern), text.Size * 0.9);

    private static IEnumerable<(double X, double Y)> Points(PathSegment segment) => segment switch
    {
        PathSegment.Move move => [(move.X, move.Y)],
        PathSegment.Line line => [(line.X, line.Y)],
        PathSegment.Curve curve => [(curve.X1, curve.Y1), (curve.X2, curve.Y2), (curve.X, curve.Y)],
        _ => [],
    };
}
