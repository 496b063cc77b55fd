using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Rendering.Html;

namespace CoursePack.Tests.Rendering.Html;

public sealed class AccentColoursTests
{
    [Fact]
    public void Contrast_is_that_of_the_definition()
    {
        AccentColours.ContrastOf(0x000000, 0xFFFFFF).ShouldBe(21, 0.001);
        AccentColours.ContrastOf(0x767676, 0xFFFFFF).ShouldBe(4.54, 0.01);
    }

    [Theory]
    [InlineData("light", "#fffdf9")]
    [InlineData("dark", "#14181c")]
    public void Every_colour_can_be_read_on_its_paper(string scheme, string paper)
    {
        var halves = AccentColours.Style().Split("@media");
        foreach (Match colour in Regex.Matches(halves[scheme == "light" ? 0 : 1], "--a[0-9]:(#[0-9a-f]{6})"))
            AccentColours.ContrastOf(Number(colour.Groups[1].Value), Number(paper)).ShouldBeGreaterThanOrEqualTo(7, colour.Value);
    }

    [Fact]
    public void A_colour_too_pale_for_paper_is_darkened() =>
        AccentColours.ContrastOf(AccentColours.Move(0xFFCC00, 0xFFFFFF, 0x000000), 0xFFFFFF).ShouldBeInRange(7, 8);

    /// <summary>Every text colour of the style sheet, with each surface it is used on.</summary>
    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "surface")]
    [InlineData("quiet", "paper")]
    [InlineData("quiet", "surface")]
    [InlineData("link", "paper")]
    [InlineData("link", "surface")]
    [InlineData("cover-ink", "cover")]
    [InlineData("accent", "surface")]
    [InlineData("note-edge", "note")]
    [InlineData("tip-edge", "tip")]
    [InlineData("example-edge", "example")]
    [InlineData("care-edge", "care")]
    [InlineData("answer-edge", "answer")]
    [InlineData("trainer-edge", "trainer")]
    [InlineData("warning-edge", "warning")]
    [InlineData("link", "note")]
    [InlineData("link", "tip")]
    [InlineData("link", "example")]
    [InlineData("link", "care")]
    [InlineData("link", "answer")]
    [InlineData("link", "trainer")]
    [InlineData("link", "warning")]
    [InlineData("quiet", "trainer")]
    [InlineData("quiet", "care")]
    public void Text_has_a_contrast_of_seven_to_one(string text, string surface)
    {
        var html = HtmlRendererTests.Render(SampleDocument.Workbook);
        var style = html[html.IndexOf("<style>", StringComparison.Ordinal)..html.IndexOf("</style>", StringComparison.Ordinal)];
        var schemes = Regex.Matches(style, @":root \{\s[^}]*--paper[^}]*--ink[^}]*\}").Select(m => m.Value).ToList();
        schemes.Count.ShouldBe(2);
        foreach (var scheme in schemes)
            AccentColours.ContrastOf(Named(scheme, text), Named(scheme, surface)).ShouldBeGreaterThanOrEqualTo(7, scheme[..60]);
    }

    private static int Named(string scheme, string name) => Number(Regex.Match(scheme, $"--{name}: (#[0-9a-f]{{6}})").Groups[1].Value);

    private static int Number(string colour) => int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
