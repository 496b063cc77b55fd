using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Whether the margins and sizes that a theme gives leave a page that text can be set on.</summary>
internal static class ThemeRoom
{
    /// <summary>Least width and height of the text, in points: about 7 cm.</summary>
    private const double LeastText = 200;

    /// <summary>The smaller of the sizes a page may have, in points (ISO 216 A4 and US Letter).</summary>
    private const double LeastWidth = 595, LeastHeight = 792;

    /// <summary>Least and most of a size of type or of a line to write on, in points.</summary>
    private const double LeastSize = 4, MostSize = 100;

    /// <param name="placeOf">The place of a path such as <c>margins.top</c>; null where the theme leaves it to another, in which it is judged.</param>
    public static IEnumerable<Diagnostic> Check(Theme theme, Func<string, SourceSpan?> placeOf)
    {
        var (wide, high) = (LeastWidth - theme.Margins.Inner - theme.Margins.Outer, LeastHeight - theme.Margins.Top - theme.Margins.Bottom);
        if (wide < LeastText && (placeOf("margins.inner") ?? placeOf("margins.outer")) is { } across)
            yield return Narrow(across, "inner", "outer", wide, "wide");
        if (high < LeastText && (placeOf("margins.top") ?? placeOf("margins.bottom")) is { } down)
            yield return Narrow(down, "top", "bottom", high, "high");
        foreach (var (path, size) in Sizes(theme).Where(s => s.Size is < LeastSize or > MostSize))
        {
            if (placeOf(path) is not { } place)
                continue;
            yield return TemplateFindings.TemplateYaml.At(place, string.Create(CultureInfo.InvariantCulture, $"'{path}' is {size} points"),
                string.Create(CultureInfo.InvariantCulture, $"give it from {LeastSize} to {MostSize} points"));
        }

        static Diagnostic Narrow(SourceSpan place, string one, string other, double left, string direction) => TemplateFindings.TemplateYaml.At(
            place,
            string.Create(CultureInfo.InvariantCulture, $"the margins '{one}' and '{other}' leave {Math.Max(0, left):0} points for the text"),
            string.Create(CultureInfo.InvariantCulture, $"leave at least {LeastText} points: the page is {(direction == "wide" ? LeastWidth : LeastHeight)} points {direction}"));
    }

    private static IEnumerable<(string Path, double Size)> Sizes(Theme theme) =>
    [
        ("sizes.body", theme.Sizes.Body),
        ("sizes.small", theme.Sizes.Small),
        ("sizes.furniture", theme.Sizes.Furniture),
        ("sizes.cover_title", theme.Sizes.CoverTitle),
        ("sizes.cover_subtitle", theme.Sizes.CoverSubtitle),
        ("sizes.opener", theme.Sizes.Opener),
        ("sizes.session", theme.Sizes.Session),
        .. theme.Sizes.Headings.Select((size, i) => (string.Create(CultureInfo.InvariantCulture, $"sizes.headings.{i}"), size)),
        ("spacing.writing_line", theme.Spacing.WritingLine),
    ];
}
