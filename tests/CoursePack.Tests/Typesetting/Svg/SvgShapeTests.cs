using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Typesetting.Svg;

/// <summary>Elements and attributes of the plain subset, each with the shapes it gives.</summary>
public sealed class SvgShapeTests
{
    [Fact]
    public void A_drawing_of_everything_gives_the_shapes_that_a_person_has_compared_with_a_browsers() =>
        Golden.Match(SvgDump.Of(SvgDump.Read(File.ReadAllText(Path.Combine(Repository.Tests, "Typesetting", "Svg", "rich.svg")))), "Typesetting/Svg/rich.txt");

    [Theory]
    [InlineData("M10 20L30 40", "M 10 20 L 30 40")]
    [InlineData("m10 20 5 5l1,1", "M 10 20 L 15 25 L 16 26")]
    [InlineData("M10 20H30h-5V50v-5", "M 10 20 L 30 20 L 25 20 L 25 50 L 25 45")]
    [InlineData("M1 1L.5.25-1e0-1", "M 1 1 L 0.5 0.25 L -1 -1")]
    [InlineData("M0 0C1 2 3 4 5 6c1 1 2 2 3 3", "M 0 0 C 1 2 3 4 5 6 C 6 7 7 8 8 9")]
    [InlineData("M0 0C1 2 3 4 5 6S9 9 10 10s1 1 2 2", "M 0 0 C 1 2 3 4 5 6 C 7 8 9 9 10 10 C 11 11 11 11 12 12")]
    [InlineData("M0 0S9 9 10 10", "M 0 0 C 0 0 9 9 10 10")]
    [InlineData("M0 0Q3 3 6 0", "M 0 0 C 2 2 4 2 6 0")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0")]
    [InlineData("M0 0Q3 3 6 0T12 0T18 0", "M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0 C 14 2 16 2 18 0")]
    [InlineData("M0 0q3 3 6 0t6 0", "M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0")]
    [InlineData("M5 5H9V9zL1 1", "M 5 5 L 9 5 L 9 9 Z M 5 5 L 1 1")]
    [InlineData("M5 5H9zm1 1h2", "M 5 5 L 9 5 Z M 6 6 L 8 6")]
    [InlineData("M10 0A10 10 0 0 1 0 10", "M 10 0 C 10 5.52 5.52 10 0 10")]
    [InlineData("M10 0a10 10 0 0 0 -20 0", "M 10 0 C 10 -5.52 5.52 -10 0 -10 C -5.52 -10 -10 -5.52 -10 0")]
    [InlineData("M0 0A5 5 0 0110 0", "M 0 0 C 0 -2.76 2.24 -5 5 -5 C 7.76 -5 10 -2.76 10 0")]
    [InlineData("M0 0A1 1 0 0 1 10 0", "M 0 0 C 0 -2.76 2.24 -5 5 -5 C 7.76 -5 10 -2.76 10 0")]
    [InlineData("M0 0A0 5 0 0 1 10 0", "M 0 0 L 10 0")]
    [InlineData("M3 3A5 5 0 0 1 3 3", "M 3 3")]
    public void Path_data_becomes_lines_and_curves(string data, string path) =>
        SvgDump.Of(CoursePack.Typesetting.Svg.PathData.Read(data, out _)!).ShouldBe(path);

    [Fact]
    public void An_arc_lies_on_its_ellipse()
    {
        var path = CoursePack.Typesetting.Svg.PathData.Read("M80 50A30 20 0 1 1 50 30", out _)!;
        foreach (var curve in path.Segments.OfType<CoursePack.Typesetting.Painting.PathSegment.Curve>())
            (Math.Pow((curve.X - 50) / 30, 2) + Math.Pow((curve.Y - 50) / 20, 2)).ShouldBe(1, 1e-9);
        path.Segments.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", "fill #000000 | M 1 2 L 4 2 L 4 6 L 1 6 Z")]
    [InlineData("<rect width='0' height='4'/>", "")]
    [InlineData("<circle r='0'/>", "")]
    [InlineData("<path d=''/>", "")]
    [InlineData("<g fill='red'><rect width='1' height='1' fill='inherit'/></g>", "fill #ff0000 | M 0 0 L 1 0 L 1 1 L 0 1 Z")]
    [InlineData("<line x2='9' stroke='red' fill='blue'/>", "line #ff0000 1 | M 0 0 L 9 0")]
    [InlineData("<line x2='9' stroke='red' stroke-width='0'/>", "")]
    [InlineData("<line x2='9' stroke='red' stroke-width='2pt'/>", "line #ff0000 2.67 | M 0 0 L 9 0")]
    [InlineData("<line x2='9' stroke='red' stroke-dasharray='1,2 3'/>", "line #ff0000 1 [1 2 3 1 2 3] from 0 | M 0 0 L 9 0")]
    [InlineData("<line x2='9' stroke='red' stroke-dasharray='0 0'/>", "line #ff0000 1 | M 0 0 L 9 0")]
    [InlineData("<line x2='9' stroke='red' stroke-opacity='0'/>", "")]
    [InlineData("<rect width='1' height='1' fill-opacity='0%' stroke='red'/>", "line #ff0000 1 | M 0 0 L 1 0 L 1 1 L 0 1 Z")]
    [InlineData("<rect width='1' height='1' fill='red' style='fill:#00f;'/>", "fill #0000ff | M 0 0 L 1 0 L 1 1 L 0 1 Z")]
    [InlineData("<g color='green'><line x2='9' stroke='currentColor'/></g>", "line #008000 1 | M 0 0 L 9 0")]
    [InlineData("<g color='green' stroke='currentColor'><line x2='9' color='red'/></g>", "line #ff0000 1 | M 0 0 L 9 0")]
    [InlineData("<g display='none'><rect width='1' height='1' display='inline'/></g>", "")]
    [InlineData("<rect width='1' height='1' transform='scale(0)'/>", "")]
    [InlineData("<line x2='5' stroke='red' transform='scale(2)'/>", "line #ff0000 2 | M 0 0 L 10 0")]
    [InlineData("<line x2='5' stroke='red' transform='rotate(90)'/>", "line #ff0000 1 | M 0 0 L 0 5")]
    [InlineData("<line x2='5' stroke='red' transform='translate(1,2) scale(3)'/>", "line #ff0000 3 | M 1 2 L 16 2")]
    [InlineData("<g transform='translate(10)'><line x2='5' stroke='red' transform='rotate(90 0 5)'/></g>", "line #ff0000 1 | M 15 5 L 15 10")]
    [InlineData("<polygon points='0 0 4 0 4 4' transform='skewX(45)'/>", "fill #000000 | M 0 0 L 4 0 L 8 4 Z")]
    [InlineData("<polygon points='0 0 4 0 4 4' transform='skewY(45)'/>", "fill #000000 | M 0 0 L 4 4 L 4 8 Z")]
    [InlineData("<defs><rect id='a' width='1' height='1'/></defs><use href='#a' x='5' y='6' fill='red'/>", "fill #ff0000 | M 5 6 L 6 6 L 6 7 L 5 7 Z")]
    public void An_element_gives_its_shape(string element, string shape) => SvgDump.Of(SvgDump.Inside(element)).ShouldBe(shape);

    [Theory]
    [InlineData("#1a2B3c", "#1a2b3c")]
    [InlineData("#f80", "#ff8800")]
    [InlineData("rgb(1,2,3)", "#010203")]
    [InlineData("rgb(100% 50% 0%)", "#ff8000")]
    [InlineData("RebeccaPurple", "#663399")]
    [InlineData("currentcolor", "#000000")]
    public void A_colour_is_read(string written, string color) =>
        SvgDump.Of(SvgDump.Inside($"<path d='M0 0H1' fill='{written}'/>")).ShouldBe($"fill {color} | M 0 0 L 1 0");

    [Fact]
    public void The_current_colour_is_the_texts()
    {
        var file = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0H1' fill='currentColor'/></svg>"u8.ToArray();
        var drawing = CoursePack.Typesetting.Svg.SvgReader.Read(file, CoursePack.Typesetting.Painting.Color.Parse("#123456")).Drawing!;
        drawing.Shapes.OfType<CoursePack.Typesetting.Elements.Shape.Outline>().Single().Fill.ShouldBe(CoursePack.Typesetting.Painting.Color.Parse("#123456"));
    }

    [Theory]
    [InlineData("width='200' height='100'", 150, 75)]
    [InlineData("width='200' height='100' viewBox='0 0 4 2'", 150, 75)]
    [InlineData("viewBox='10 10 80 40'", 60, 30)]
    [InlineData("width='100%' height='100%' viewBox='0 0 80 40'", 60, 30)]
    [InlineData("width='2in' viewBox='0 0 80 40'", 144, 72)]
    [InlineData("height='10mm' viewBox='0 0 80 40'", 56.693, 28.346)]
    public void A_drawing_has_its_own_size(string attributes, double width, double height)
    {
        var drawing = SvgDump.Read($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>").Drawing!;
        drawing.Width.ShouldBe(width, 0.001);
        drawing.Height.ShouldBe(height, 0.001);
    }

    [Theory]
    [InlineData("width='200pt' height='100pt' viewBox='10 20 10 10'", "M 50 0 L 150 100")]
    [InlineData("width='100pt' height='200pt' viewBox='10 20 10 10'", "M 0 50 L 100 150")]
    public void A_view_of_other_proportions_stands_in_the_middle(string attributes, string path) =>
        SvgDump.Of(SvgDump.Read($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}><path d='M10 20L20 30' stroke='red' fill='none'/></svg>"))
            .ShouldBe($"line #ff0000 10 | {path}");

    [Fact]
    public void Everything_stays_where_it_is_drawn_twice() =>
        SvgDump.Of(SvgDump.Inside("<defs><circle id='c' r='1'/></defs><use href='#c' x='5' y='5'/><use href='#c' x='9' y='9'/>")).Split('\n').Length.ShouldBe(2);
}
