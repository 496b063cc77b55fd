using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Reads a template set and reports everything that is wrong with it, in one go.</summary>
internal sealed class TemplateLoader(IWorkspace workspace, string folder)
{
    private const string Default = "default";

    private readonly DiagnosticBag findings = new();

    public Outcome<TemplateSet> Load()
    {
        var lists = Sources("strings", ".yaml").ToImmutableSortedDictionary(s => s.Name, s => WordListReader.Read(s.Name, s.Source, findings), StringComparer.Ordinal);
        var (themes, themeFiles) = Themes();
        var partials = Sources("partials", ".md").ToImmutableDictionary(s => s.Name, s => Text(s.Name, s.Source, 0), StringComparer.Ordinal);
        var bodies = ImmutableDictionary.CreateBuilder<string, TemplateText>(StringComparer.Ordinal);
        var products = ImmutableSortedDictionary.CreateBuilder<string, ProductTemplate>(StringComparer.Ordinal);
        foreach (var (name, source) in Sources("products", ".md"))
        {
            var (product, bodyStart) = FrontMatter.Read(name, source, themes.Keys, findings);
            products.Add(name, product);
            bodies.Add(name, Text(name, source, bodyStart));
        }

        if (products.Count == 0)
            findings.Add(TemplateFindings.MissingTemplate.At(SourceSpan.OfFile(Path("products")), "no products among the templates", "a product is a file such as products/trainer-handbook.md"));
        var known = lists.Values.SelectMany(w => w.Words.Keys).ToHashSet(StringComparer.Ordinal);
        CheckWords(lists, known);
        var checker = new TemplateChecker([.. partials.Keys], known, findings);
        foreach (var text in bodies.Values.Concat(partials.Values).OrderBy(t => t.Source.Path, StringComparer.Ordinal))
            checker.Check(text);
        checker.CheckCycles(partials);
        return new(
            new(bodies.ToImmutable(), partials)
            {
                Products = products.ToImmutable(),
                Themes = themes,
                ThemeFiles = themeFiles,
                WordLists = lists,
            },
            findings.ToImmutable());
    }

    /// <summary>The default theme first: what others leave out is taken from it.</summary>
    private (ImmutableSortedDictionary<string, Theme> Themes, ImmutableArray<ThemeFile> Files) Themes()
    {
        var themes = ImmutableSortedDictionary.CreateBuilder<string, Theme>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<ThemeFile>();
        themes.Add(Default, Theme.Default);
        foreach (var (name, source) in Sources("themes", ".yaml").OrderBy(s => s.Name == Default ? 0 : 1))
            themes[name] = ThemeReader.Read(name, source, themes[Default], files, findings);
        return (themes.ToImmutable(), files.ToImmutable());
    }

    private static TemplateText Text(string name, SourceText source, int bodyStart) =>
        new(name, source, bodyStart, TemplateScanner.Scan(source.Text, bodyStart));

    /// <summary>Every language has every word, but for one that falls back to another; and the words that the tool itself prints are there.</summary>
    private void CheckWords(ImmutableSortedDictionary<string, WordList> lists, HashSet<string> known)
    {
        foreach (var (language, own) in lists)
        {
            if (own.FallsBackTo is { } other && (!lists.TryGetValue(other, out var whole) || whole.FallsBackTo is not null))
                findings.Add(TemplateFindings.MissingWord.At(own.Span, $"'{language}' falls back to '{other}', which does not have every fixed word", [.. Suggestion.For(other, lists.Values.Where(l => l.FallsBackTo is null).Select(l => l.Language)), "name a language that has them all"]));
            var missing = known.Concat(RequiredWords.All).Distinct(StringComparer.Ordinal).Where(k => !own.Words.ContainsKey(k)).Order(StringComparer.Ordinal).ToList();
            if (own.FallsBackTo is null && missing.Count > 0)
                findings.Add(TemplateFindings.MissingWord.At(SourceSpan.OfFile(Path($"strings/{language}.yaml")), $"fixed words missing: {string.Join(", ", missing)}", "give each a text in this language"));
        }
    }

    private IEnumerable<(string Name, SourceText Source)> Sources(string below, string ending)
    {
        var start = Path(below) + "/";
        foreach (var path in workspace.Files(Path(below)).Where(p => p.EndsWith(ending, StringComparison.Ordinal)))
        {
            var name = path[start.Length..^ending.Length];
            if (Read(path) is { } source)
                yield return (name, source);
        }
    }

    private SourceText? Read(string path)
    {
        if (workspace.Read(path) is not FileLookup.Found file)
        {
            findings.Add(TemplateFindings.MissingTemplate.At(SourceSpan.OfFile(path), "this template cannot be read"));
            return null;
        }

        if (SourceText.Decode(path, file.Bytes.Span) is { } source)
            return source;
        findings.Add(TemplateFindings.MissingTemplate.At(SourceSpan.OfFile(path), "this template is not UTF-8 text"));
        return null;
    }

    private string Path(string below) => folder.Length == 0 ? below : folder + "/" + below;
}
