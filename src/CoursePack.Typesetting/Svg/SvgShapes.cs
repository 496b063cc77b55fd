using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>Basic shapes and paths (SVG 2 §9 and §10) as paths in the coordinates of their element; null for one that draws nothing.</summary>
internal sealed class SvgShapes(AttributeReader attributes, SvgProblems problems)
{
    public VectorPath? PathOf(SvgElement element) => element.Name switch
    {
        "path" => Path(element),
        "rect" => Rectangle(element),
        "circle" => attributes.Size(element, "r") is > 0 and var r ? VectorPaths.Ellipse(X(element, "cx"), X(element, "cy"), r, r) : null,
        "ellipse" => Ellipse(element),
        "line" => VectorPaths.Line(X(element, "x1"), X(element, "y1"), X(element, "x2"), X(element, "y2")),
        "polyline" => Points(element, closed: false),
        "polygon" => Points(element, closed: true),
        _ => null,
    };

    private double X(SvgElement element, string name) => attributes.Length(element, name);

    private VectorPath? Path(SvgElement element)
    {
        if (element.Find("d") is not { } data || data.Value.Trim() is "" or "none")
            return null;
        if (PathData.Read(data.Value, out var brokenAt) is { } path)
            return path.Segments.IsEmpty ? null : path;
        if (brokenAt < data.Value.Length)
            problems.Broken(data.Place, $"the path cannot be read from '{SvgWords.Short(data.Value[brokenAt..])}' on", "mend the numbers, or save the drawing again");
        else
            problems.Broken(data.Place, "the path ends in the middle of a command", "mend the numbers, or save the drawing again");
        return null;
    }

    private VectorPath? Ellipse(SvgElement element)
    {
        double? across = attributes.Size(element, "rx"), down = attributes.Size(element, "ry");
        return (across ?? down) is > 0 and var rx && (down ?? across) is > 0 and var ry ? VectorPaths.Ellipse(X(element, "cx"), X(element, "cy"), rx, ry) : null;
    }

    // §10.2: a radius left out is the other one, and none is more than half the side.
    private VectorPath? Rectangle(SvgElement element)
    {
        if (attributes.Size(element, "width") is not (> 0 and var width) || attributes.Size(element, "height") is not (> 0 and var height))
            return null;
        double? across = attributes.Size(element, "rx"), down = attributes.Size(element, "ry");
        var bounds = new Rectangle(X(element, "x"), X(element, "y"), width, height);
        var (rx, ry) = (Math.Min(across ?? down ?? 0, width / 2), Math.Min(down ?? across ?? 0, height / 2));
        return rx > 0 && ry > 0 ? VectorPaths.RoundedRectangle(bounds, new Radii(rx, ry)) : VectorPath.Rectangle(bounds);
    }

    private VectorPath? Points(SvgElement element, bool closed)
    {
        if (element.Find("points") is not { } points || points.Value.Trim().Length == 0)
            return null;
        if (SvgValues.Numbers(points.Value) is not { } numbers || numbers.Length % 2 != 0)
        {
            problems.Broken(points.Place, $"the points of <{element.Name}> cannot be read", "write pairs of numbers: x,y x,y");
            return null;
        }

        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        for (var i = 0; i < numbers.Length; i += 2)
            segments.Add(i == 0 ? new PathSegment.Move(numbers[0], numbers[1]) : new PathSegment.Line(numbers[i], numbers[i + 1]));
        if (closed)
            segments.Add(new PathSegment.Close());
        return new(segments.ToImmutable());
    }
}
