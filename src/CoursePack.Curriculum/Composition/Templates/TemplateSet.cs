using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Products, partials, themes and fixed words, read and checked.</summary>
public sealed class TemplateSet
{
    internal TemplateSet(ImmutableDictionary<string, TemplateText> bodies, ImmutableDictionary<string, TemplateText> partials)
    {
        Bodies = bodies;
        Partials = partials;
    }

    /// <summary>Products by id, in ordinal order.</summary>
    public required ImmutableSortedDictionary<string, ProductTemplate> Products { get; init; }

    /// <summary>Themes by name.</summary>
    public required ImmutableSortedDictionary<string, Theme> Themes { get; init; }

    /// <summary>Fixed words by language.</summary>
    public required ImmutableSortedDictionary<string, WordList> WordLists { get; init; }

    /// <summary>What themes name, in the order of the themes.</summary>
    internal ImmutableArray<ThemeFile> ThemeFiles { get; init; } = [];

    internal ImmutableDictionary<string, TemplateText> Bodies { get; }

    internal ImmutableDictionary<string, TemplateText> Partials { get; }

    /// <param name="workspace">Holds <c>products/</c>, <c>partials/</c>, <c>strings/</c> and <c>themes/</c> below the folder.</param>
    /// <param name="folder"><c>""</c> for the workspace's root.</param>
    public static Outcome<TemplateSet> Load(IWorkspace workspace, string folder = "") => new TemplateLoader(workspace, folder).Load();

    /// <summary>The set built into the tool.</summary>
    public static Outcome<TemplateSet> LoadBuiltIn() => Load(BuiltInTemplates.Workspace());

    /// <summary>The files of the set built into the tool.</summary>
    public static IWorkspace BuiltIn() => BuiltInTemplates.Workspace();

    /// <summary>The fixed words of a language, else of its base language, else of the first language there is whose base is the same; null for none.</summary>
    public WordList? WordListFor(string language)
    {
        if (WordLists.TryGetValue(language, out var words))
            return words;
        var start = language.Split('-')[0];
        return WordLists.FirstOrDefault(w => w.Key.Split('-')[0] == start).Value;
    }

    /// <summary>The language in which the tool can say everything: that of the course, or the one its words fall back to.</summary>
    public string WholeLanguageFor(string language) => WordListFor(language)?.FallsBackTo ?? language;

    /// <summary>Every fixed word, for what is printed in one language alone; null for none.</summary>
    public ImmutableDictionary<string, string>? WordsFor(string language) =>
        WordListFor(WholeLanguageFor(language))?.Words.ToImmutableDictionary(w => w.Key, w => w.Value.Text, StringComparer.Ordinal);

    /// <summary>Every fixed word with the mark of its language: translated as far as it is, else in the language that stands in.</summary>
    internal ImmutableDictionary<string, string>? MarkedWordsFor(string language)
    {
        if (WordListFor(language) is not { } own)
            return null;
        var fallback = own.FallsBackTo is { } other ? WordListFor(other)?.Words ?? [] : ImmutableDictionary<string, FixedWord>.Empty;
        return fallback.Keys.Union(own.Words.Keys, StringComparer.Ordinal).ToImmutableDictionary(
            key => key,
            key => own.Words.TryGetValue(key, out var word)
                ? WordMark.Put(word.IsDraft ? WordKind.Draft : WordKind.Own, word.Text)
                : WordMark.Put(WordKind.Fallback, fallback[key].Text),
            StringComparer.Ordinal);
    }
}
