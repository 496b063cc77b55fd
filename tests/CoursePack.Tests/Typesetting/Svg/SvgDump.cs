using System.Globalization;
using System.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Svg;

namespace CoursePack.Tests.Typesetting.Svg;

/// <summary>A drawing as lines of text, a shape each, in points to two decimals; or its problems, one each.</summary>
internal static class SvgDump
{
    /// <summary>A drawing of 100 by 100 points around some elements.</summary>
    public static SvgReading Inside(string elements) =>
        Read($"""<svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="100pt" viewBox="0 0 100 100">{elements}</svg>""");

    public static SvgReading Read(string svg) => SvgReader.Read(Encoding.UTF8.GetBytes(svg));

    public static string Of(SvgReading reading)
    {
        if (reading.Drawing is not { } drawing)
            return string.Join('\n', reading.Problems.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Line}:{p.Column} {p.Kind}: {p.Message}")));
        return string.Join('\n', drawing.Shapes.Select(Of));
    }

    public static string Of(VectorPath path) => string.Join(' ', path.Segments.Select(s => s switch
    {
        PathSegment.Move m => $"M {N(m.X)} {N(m.Y)}",
        PathSegment.Line l => $"L {N(l.X)} {N(l.Y)}",
        PathSegment.Curve c => $"C {N(c.X1)} {N(c.Y1)} {N(c.X2)} {N(c.Y2)} {N(c.X)} {N(c.Y)}",
        _ => "Z",
    }));

    private static string Of(Shape shape)
    {
        if (shape is Shape.Label label)
            return $"'{label.Text}' {label.Face.Name} {N(label.Size)} at {N(label.X)} {N(label.Baseline)} {Of(label.Color)}";
        var outline = (Shape.Outline)shape;
        var text = new StringBuilder();
        if (outline.Fill is { } fill)
            text.Append("fill ").Append(Of(fill)).Append(outline.EvenOdd ? " even-odd" : "").Append(' ');
        if (outline.Stroke is { } stroke)
        {
            text.Append("line ").Append(Of(stroke.Color)).Append(' ').Append(N(stroke.Width)).Append(' ');
            text.Append(stroke.Cap == LineCap.Butt ? "" : $"{stroke.Cap} cap ").Append(stroke.Join == LineJoin.Miter ? "" : $"{stroke.Join} join ");
            text.Append(stroke.MiterLimit.Equals(4) ? "" : $"limit {N(stroke.MiterLimit)} ");
            if (stroke.Dash is { } dash)
                text.Append('[').AppendJoin(' ', dash.Lengths.Select(N)).Append("] from ").Append(N(dash.Phase)).Append(' ');
        }

        return text.Append("| ").Append(Of(outline.Path)).ToString();
    }

    private static string Of(Color color) =>
        "#" + string.Concat(new[] { color.Red, color.Green, color.Blue }.Select(c => ((int)Math.Round(c * 255)).ToString("x2", CultureInfo.InvariantCulture)));

    // Minus zero is zero.
    private static string N(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
