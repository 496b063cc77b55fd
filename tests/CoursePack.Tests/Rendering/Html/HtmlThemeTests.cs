using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;

namespace CoursePack.Tests.Rendering.Html;

public sealed class HtmlThemeTests
{
    [Fact]
    public void Contrast_is_that_of_the_definition()
    {
        ScreenColour.Black.ContrastWith(ScreenColour.White).ShouldBe(21, 0.001);
        ScreenColour.Parse("#767676").ContrastWith(ScreenColour.White).ShouldBe(4.54, 0.01);
    }

    [Fact]
    public void A_colour_too_pale_to_read_is_darkened_as_little_as_needed() =>
        ScreenColour.Parse("#ffcc00").ReadableOn(ScreenColour.Black, ScreenColour.White).ContrastWith(ScreenColour.White).ShouldBeInRange(7, 8);

    /// <summary>Every text colour of the style sheet, with each surface it stands on.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string> { { "cover-ink", "cover" } };
            string[] notes = [.. Enum.GetNames<CalloutKind>().Select(k => k.ToLowerInvariant())];
            foreach (var note in notes)
                pairs.Add(note + "-edge", note);
            foreach (var text in new[] { "ink", "quiet", "link" })
            {
                foreach (var ground in (string[])["paper", "surface", .. notes])
                    pairs.Add(text, ground);
            }

            for (var i = 0; i < Theme.Default.Accents.Length; i++)
            {
                foreach (var ground in (string[])["paper", "surface", $"t{i}"])
                    pairs.Add($"a{i}", ground);
                foreach (var text in new[] { "ink", "quiet", "link" })
                    pairs.Add(text, $"t{i}");
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_has_a_contrast_of_seven_to_one_on_light_and_on_dark(string text, string ground)
    {
        var (light, dark) = Schemes(Theme.Default);
        light[text].ContrastWith(light[ground]).ShouldBeGreaterThanOrEqualTo(ScreenColour.Readable, "light");
        dark[text].ContrastWith(dark[ground]).ShouldBeGreaterThanOrEqualTo(ScreenColour.Readable, "dark");
    }

    [Fact]
    public void Large_print_is_large_on_the_screen_too() =>
        HtmlTheme.Style(Theme.Default with { Sizes = Theme.Default.Sizes with { Body = 18 } }).ShouldContain("--size:168.75%");

    [Fact]
    public void A_theme_may_ask_for_bold_instead_of_italics() =>
        HtmlTheme.Style(Theme.Default with { EmphasisInBold = true }).ShouldContain("em{font-style:normal;font-weight:700}");

    private static (Dictionary<string, ScreenColour> Light, Dictionary<string, ScreenColour> Dark) Schemes(Theme theme)
    {
        var html = Encoding.UTF8.GetString(HtmlRenderer.Render(SampleDocument.Workbook, theme, PageMap.Empty).Value!);
        var light = new Dictionary<string, ScreenColour>(StringComparer.Ordinal);
        var dark = new Dictionary<string, ScreenColour>(StringComparer.Ordinal);
        foreach (Match rule in Regex.Matches(html, @"(?<dark>prefers-color-scheme: ?dark\) ?\{\s*)?:root ?\{(?<body>[^}]*)\}"))
        {
            foreach (Match colour in Regex.Matches(rule.Groups["body"].Value, @"--(?<name>[a-z0-9-]+): ?(?<value>#[0-9a-f]{6})"))
            {
                var (name, value) = (colour.Groups["name"].Value, ScreenColour.Parse(colour.Groups["value"].Value));
                dark[name] = value;
                if (!rule.Groups["dark"].Success)
                    light[name] = value;
            }
        }

        return (light, dark);
    }
}
