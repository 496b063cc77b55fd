using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Pipeline;

/// <summary>The <c>course.yaml</c> of a new region, with a few words on how to go on.</summary>
internal static class RegionSources
{
    /// <param name="below">The course that is extended.</param>
    /// <param name="path">Of the region's folder, as a person can type it.</param>
    public static string CourseFile(Course below, RegionBase from, string id, string nation, string path) =>
        Filled(new(StringComparer.Ordinal)
        {
            ["BASE"] = OneLine(below.Title.Value),
            ["VERSION"] = below.Version,
            ["NATION_ID"] = nation,
            ["NATION"] = NameOf(nation),
            ["EXAMPLE"] = below.Modules.FirstOrDefault() is { } module ? $"module {module.Id}/title" : "course/subtitle",
            ["PATH"] = path,
            ["LOCAL"] = Local(below),
            ["ID"] = id,
            ["EXTENDS"] = from.Extends,
            ["TITLE"] = $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode($"{OneLine(below.Title.Value)}: {NameOf(nation)}")}\"",
            ["LANGUAGE"] = below.Language,
        });

    private static string Filled(Dictionary<string, string> values) =>
        values.OrderByDescending(v => v.Key.Length).Aggregate(EmbeddedTexts.Read("stubs/region.yaml"), (text, value) => text.Replace("$" + value.Key, value.Value, StringComparison.Ordinal));

    /// <summary>A blank that the original leaves says nothing here, so its ids stand in a comment.</summary>
    private static string Local(Course below)
    {
        ImmutableArray<LocalPlace> blank = [.. below.LocalPlaces.Where(p => p.Value.Length == 0).OrderBy(p => p.Need).ThenBy(p => p.Id, StringComparer.Ordinal)];
        if (blank.IsEmpty)
            return "";
        var text = new StringBuilder("#\n# What only your team knows is still blank. Make a file local.yaml beside this one, with the lines that you can fill in:\n#\n");
        foreach (var place in blank)
            text.Append(CultureInfo.InvariantCulture, $"#   - {{ id: {place.Id}, value: \"...\" }}\n");
        return text.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string NameOf(string nation) =>
        string.Join(' ', nation.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
