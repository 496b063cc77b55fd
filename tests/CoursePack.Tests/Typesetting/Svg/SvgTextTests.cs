using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Tests.Typesetting.Svg;

public sealed class SvgTextTests
{
    private const string Regular = "AtkinsonHyperlegibleNext-Regular", Bold = "AtkinsonHyperlegibleNext-Bold";

    [Theory]
    [InlineData("<text x='10' y='20' font-size='8'>Plain</text>", $"'Plain' {Regular} 8 at 10 20 #000000")]
    [InlineData("<text x='10' y='20' font-size='8' font-weight='700' fill='navy'>Bold</text>", $"'Bold' {Bold} 8 at 10 20 #000080")]
    [InlineData("<text x='10' y='20' font-size='8' style='font-style:italic'>Tilted</text>", "'Tilted' AtkinsonHyperlegibleNext-Italic 8 at 10 20 #000000")]
    [InlineData("<text x='10' y='20'>No size</text>", $"'No size' {Regular} 16 at 10 20 #000000")]
    [InlineData("<g transform='translate(5 5) scale(2)'><text x='10' y='20' font-size='4'>Twice</text></g>", $"'Twice' {Regular} 8 at 25 45 #000000")]
    [InlineData("<text x='1' y='20' font-size='8'>  white \n  space  </text>", $"'white space' {Regular} 8 at 1 20 #000000")]
    [InlineData("<text x='1' y='20' font-size='8' xml:space='preserve'>a  b</text>", $"'a  b' {Regular} 8 at 1 20 #000000")]
    [InlineData("<text x='1' y='20' font-size='8'>one<tspan x='1' y='30' font-weight='bold'>two</tspan></text>", $"'one' {Regular} 8 at 1 20 #000000\n'two' {Bold} 8 at 1 30 #000000")]
    [InlineData("<text x='1' y='20' font-size='8'><tspan x='1' dy='5'>one</tspan><tspan x='1' dy='10'>two</tspan></text>", $"'one' {Regular} 8 at 1 25 #000000\n'two' {Regular} 8 at 1 35 #000000")]
    [InlineData("<text x='1' y='20' font-size='8' fill='none'>unseen</text>", "")]
    [InlineData("<text x='1' y='20'> </text>", "")]
    public void Text_becomes_labels(string text, string labels) => SvgDump.Of(SvgDump.Inside(text)).ShouldBe(labels);

    [Theory]
    [InlineData("start", 50)]
    [InlineData("middle", 41.5)]
    [InlineData("end", 33)]
    public void Text_hangs_on_its_anchor(string anchor, double x)
    {
        // 'mm' scaled so that it is 17 points wide.
        var size = 17 / BundledFonts.Regular.Measure("mm", 1);
        Label(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<text x='50' y='50' font-size='{size:0.######}' text-anchor='{anchor}'>mm</text>")).X.ShouldBe(x, 0.001);
    }

    [Fact]
    public void A_span_goes_on_where_the_text_before_it_ends()
    {
        var labels = SvgDump.Inside("<text x='10' y='20' font-size='8'>ab<tspan font-weight='bold'>cd</tspan></text>").Drawing!.Shapes.Cast<Shape.Label>().ToList();
        labels[1].X.ShouldBe(10 + BundledFonts.Regular.Measure("ab", 8), 1e-9);
    }

    [Fact]
    public void A_chunk_of_two_spans_is_centred_as_one()
    {
        var labels = SvgDump.Inside("<text x='50' y='20' font-size='8' text-anchor='middle'>ab<tspan font-weight='bold'>cd</tspan></text>").Drawing!.Shapes.Cast<Shape.Label>().ToList();
        labels[0].X.ShouldBe(50 - (BundledFonts.Regular.Measure("ab", 8) + BundledFonts.Bold.Measure("cd", 8)) / 2, 1e-9);
    }

    [Fact]
    public void A_character_that_the_main_face_lacks_comes_from_the_fallback() =>
        SvgDump.Of(SvgDump.Inside("<text x='1' y='20' font-size='8'>✓</text>")).ShouldBe("'✓' DejaVuSans 8 at 1 20 #000000");

    private static Shape.Label Label(string text) => SvgDump.Inside(text).Drawing!.Shapes.Cast<Shape.Label>().Single();
}
