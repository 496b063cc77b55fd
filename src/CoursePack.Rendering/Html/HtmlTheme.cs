using System.Globalization;
using System.Text;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>
/// A theme as custom properties of <c>page.css</c>: its own colours for a light screen and paper, and what follows from them
/// for a dark screen. Text colours are moved, where they must, until they can be read.
/// </summary>
internal static class HtmlTheme
{
    /// <summary>Body size in points that stands for a browser's own size and an eighth.</summary>
    private const double UsualBody = 12;

    private static readonly ScreenColour DarkPaper = ScreenColour.Parse("#14181c");
    private static readonly ScreenColour DarkSurface = ScreenColour.Parse("#1e2429");

    public static string Style(Theme theme)
    {
        var style = new StringBuilder(":root{");
        style.Append(CultureInfo.InvariantCulture, $"--size:{112.5 * theme.Sizes.Body / UsualBody:0.##}%;--line:{Math.Max(1.5, theme.Spacing.Line):0.##};");
        AppendLight(style, theme);
        style.Append("}\n@media screen and (prefers-color-scheme:dark){:root{");
        AppendDark(style, theme);
        style.Append("}}\n");
        for (var i = 0; i < theme.Accents.Length; i++)
            style.Append(CultureInfo.InvariantCulture, $".accent-{i}{{--accent:var(--a{i});--tint:var(--t{i})}}\n");
        if (theme.EmphasisInBold)
            style.Append("em{font-style:normal;font-weight:700}\n");
        return style.ToString();
    }

    private static void AppendLight(StringBuilder style, Theme theme)
    {
        var colours = theme.Colours;
        ScreenColour paper = ScreenColour.Parse(colours.Paper), wash = ScreenColour.Parse(colours.Wash);
        Append(style, "paper", paper);
        Append(style, "surface", wash);
        ScreenColour[] grounds =
        [
            paper, wash,
            .. theme.Accents.Select(a => ScreenColour.Parse(a.Tint)),
            .. Enum.GetValues<CalloutKind>().Select(k => ScreenColour.Parse(theme.Callouts.For(k).Tint)),
        ];
        Append(style, "ink", ScreenColour.Parse(colours.Text).ReadableOn(ScreenColour.Black, grounds));
        Append(style, "quiet", ScreenColour.Parse(colours.Muted).ReadableOn(ScreenColour.Black, grounds));
        Append(style, "link", ScreenColour.Parse(colours.Link).ReadableOn(ScreenColour.Black, grounds));
        Append(style, "rule", ScreenColour.Parse(colours.Rule));
        Append(style, "edge", ScreenColour.Parse(colours.WritingRule));
        Append(style, "cover", ScreenColour.Parse(theme.Accents[0].Strong).ReadableOn(ScreenColour.Black, ScreenColour.White));
        Append(style, "stripe", ScreenColour.Parse(theme.Accents[0].Bright));
        foreach (var (i, accent) in theme.Accents.Index())
        {
            var tint = ScreenColour.Parse(accent.Tint);
            Append(style, Name("a", i), ScreenColour.Parse(accent.Strong).ReadableOn(ScreenColour.Black, paper, wash, tint));
            Append(style, Name("t", i), tint);
        }

        foreach (var kind in Enum.GetValues<CalloutKind>())
        {
            var accent = theme.Callouts.For(kind);
            var ground = ScreenColour.Parse(accent.Tint);
            Append(style, Name(kind), ground);
            Append(style, Name(kind) + "-edge", ScreenColour.Parse(accent.Strong).ReadableOn(ScreenColour.Black, ground));
        }
    }

    private static void AppendDark(StringBuilder style, Theme theme)
    {
        Append(style, "cover", DarkPaper.Mix(ScreenColour.Parse(theme.Accents[0].Strong), 0.55).ReadableOn(ScreenColour.Black, ScreenColour.White));
        foreach (var (i, accent) in theme.Accents.Index())
        {
            var tint = DarkGround(accent);
            Append(style, Name("a", i), ScreenColour.Parse(accent.Bright).ReadableOn(ScreenColour.White, DarkPaper, DarkSurface, tint));
            Append(style, Name("t", i), tint);
        }

        foreach (var kind in Enum.GetValues<CalloutKind>())
        {
            var accent = theme.Callouts.For(kind);
            var ground = DarkGround(accent);
            Append(style, Name(kind), ground);
            Append(style, Name(kind) + "-edge", ScreenColour.Parse(accent.Bright).ReadableOn(ScreenColour.White, ground));
        }
    }

    /// <summary>A dark screen's counterpart of a tint.</summary>
    private static ScreenColour DarkGround(Accent accent) => DarkPaper.Mix(ScreenColour.Parse(accent.Strong), 0.3);

    private static void Append(StringBuilder style, string name, ScreenColour colour) =>
        style.Append("--").Append(name).Append(':').Append(colour).Append(';');

    public static string Name(string letter, int index) => letter + index.ToString(CultureInfo.InvariantCulture);

    private static string Name(CalloutKind kind) => kind.ToString().ToLowerInvariant();
}
