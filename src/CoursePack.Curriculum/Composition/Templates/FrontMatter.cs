using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>What stands between the two <c>---</c> at the head of a product.</summary>
internal static class FrontMatter
{
    internal static readonly string[] Keys = ["about", "audience", "cover", "formats", "page", "per", "size", "subtitle", "theme", "title"];

    internal static readonly Dictionary<string, Audience> Audiences = new(StringComparer.Ordinal)
    {
        ["everyone"] = Audience.Everyone,
        ["trainer"] = Audience.Trainer,
        ["trainee"] = Audience.Trainee,
        ["organisation"] = Audience.Organisation,
        ["supervisor"] = Audience.Supervisor,
    };

    internal static readonly Dictionary<string, ProductUnit> Units = new(StringComparer.Ordinal)
    {
        ["course"] = ProductUnit.Course,
        ["module"] = ProductUnit.Module,
        ["schedule"] = ProductUnit.Schedule,
        ["day"] = ProductUnit.Day,
    };

    internal static readonly Dictionary<string, bool> TwoSided = new(StringComparer.Ordinal) { ["one-sided"] = false, ["two-sided"] = true };

    internal static readonly Dictionary<string, bool> WithoutCover = new(StringComparer.Ordinal) { ["yes"] = false, ["no"] = true };

    internal static readonly Dictionary<string, bool> Compact = new(StringComparer.Ordinal) { ["normal"] = false, ["compact"] = true };

    public static (ProductTemplate Product, int BodyStart) Read(string id, SourceText source, IEnumerable<string> themes, DiagnosticBag findings)
    {
        var end = source.Line(1) == "---" ? source.Text.IndexOf("\n---\n", StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            findings.Add(TemplateFindings.FrontMatter.At(SourceSpan.StartOf(source), "a product begins with front matter", "write title and audience between two lines ---"));
            return (new() { Id = id, Title = id, Audience = Audience.Everyone }, 0);
        }

        var yaml = TemplateYaml.Read(source, source.LineStart(2), end + 1, findings);
        foreach (var key in yaml.Values.Keys.Select(path => path.Split('.')[0]).Distinct(StringComparer.Ordinal))
        {
            if (!Keys.Contains(key, StringComparer.Ordinal))
                findings.Add(TemplateFindings.FrontMatter.At(yaml.KeyOf(key), $"unknown key '{key}'", Suggestion.For(key, Keys)));
        }

        if (yaml["title"] is null or "")
            findings.Add(TemplateFindings.FrontMatter.At(SourceSpan.StartOf(source), "a product needs a title"));
        if (yaml["audience"] is null)
            findings.Add(TemplateFindings.FrontMatter.At(SourceSpan.StartOf(source), "a product needs an audience", $"one of {string.Join(", ", Audiences.Keys)}"));
        var product = new ProductTemplate
        {
            Id = id,
            Title = yaml["title"] ?? id,
            Subtitle = yaml["subtitle"],
            About = yaml["about"] ?? "",
            Audience = Choice(yaml, "audience", Audiences, findings),
            Formats = [.. yaml.Values.Where(v => v.Key.StartsWith("formats.", StringComparison.Ordinal)).Select(v => v.Value.Value.ToLowerInvariant())],
            Per = Choice(yaml, "per", Units, findings),
            Theme = Choice(yaml, "theme", themes.Append("default").Distinct(StringComparer.Ordinal).ToDictionary(t => t, StringComparer.Ordinal), findings) ?? "default",
            Duplex = Choice(yaml, "page", TwoSided, findings),
            IsCompact = Choice(yaml, "size", Compact, findings),
            IsSheet = Choice(yaml, "cover", WithoutCover, findings),
        };
        return (product, end + "\n---\n".Length);
    }

    private static T? Choice<T>(TemplateYaml yaml, string key, IReadOnlyDictionary<string, T> choices, DiagnosticBag findings)
    {
        if (!yaml.Values.TryGetValue(key, out var written))
            return default;
        if (choices.TryGetValue(written.Value, out var value))
            return value;
        findings.Add(TemplateFindings.FrontMatter.At(written.Span, $"'{written.Value}' is not a value of '{key}'", [.. Suggestion.For(written.Value, choices.Keys), $"one of {string.Join(", ", choices.Keys)}"]));
        return default;
    }
}
