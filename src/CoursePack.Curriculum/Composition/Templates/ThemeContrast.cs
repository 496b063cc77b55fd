using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Every colour of text against every ground it is set on, where the theme says one of the two.</summary>
internal static class ThemeContrast
{
    private const string White = "#ffffff", WhitePath = "white";

    /// <param name="placeOf">The place of a path such as <c>colours.text</c>; null where the theme leaves it to another, in which it is judged.</param>
    public static IEnumerable<Diagnostic> Check(Theme theme, Func<string, SourceSpan?> placeOf)
    {
        // A colour that fails on many grounds is one mistake: it is named with the ground on which it is worst.
        foreach (var same in Pairs(theme).Where(p => PlaceOf(p.TextPath, p.GroundPath) is not null).GroupBy(p => p.TextPath == WhitePath ? p.GroundPath : p.TextPath))
        {
            var (text, textPath, ground, groundPath) = same.MinBy(p => ColourContrast.Ratio(p.Text, p.Ground));
            var ratio = ColourContrast.Ratio(text, ground);
            if (ratio >= ColourContrast.Least)
                continue;
            yield return TemplateFindings.ThemeContrast.At(
                PlaceOf(textPath, groundPath)!.Value,
                string.Create(CultureInfo.InvariantCulture, $"text of '{textPath}' on '{groundPath}' has a contrast of {ratio:0.0}:1, {ColourContrast.Least:0.0}:1 is the least"),
                "make one of them darker or lighter; our own themes keep 7:1");
        }

        SourceSpan? PlaceOf(string text, string ground) => placeOf(text) ?? placeOf(ground);
    }

    private static IEnumerable<(string Text, string TextPath, string Ground, string GroundPath)> Pairs(Theme theme)
    {
        var colours = theme.Colours;
        (string, string)[] texts = [(colours.Text, "colours.text"), (colours.Muted, "colours.muted"), (colours.Link, "colours.link")];
        var grounds = new List<(string Colour, string Path)> { (colours.Paper, "colours.paper"), (colours.Wash, "colours.wash") };
        var accents = theme.Accents.Select((a, i) => (Accent: a, Path: string.Create(CultureInfo.InvariantCulture, $"accents.{i}")))
            .Concat(Enum.GetValues<CalloutKind>().Select(k => (Accent: theme.Callouts.For(k), Path: $"callouts.{k.ToString().ToLowerInvariant()}")));
        foreach (var (accent, path) in accents)
        {
            grounds.Add((accent.Tint, path + ".tint"));
            yield return (accent.Strong, path + ".strong", colours.Paper, "colours.paper");
            yield return (accent.Strong, path + ".strong", accent.Tint, path + ".tint");
            yield return (White, WhitePath, accent.Strong, path + ".strong");
        }

        foreach (var (text, textPath) in texts)
        {
            foreach (var (ground, groundPath) in grounds)
                yield return (text, textPath, ground, groundPath);
        }
    }
}
