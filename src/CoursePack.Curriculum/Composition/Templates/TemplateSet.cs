using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;

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

    /// <summary>Fixed words by language, then by key.</summary>
    public required ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> Words { get; init; }

    internal ImmutableDictionary<string, TemplateText> Bodies { get; }

    internal ImmutableDictionary<string, TemplateText> Partials { get; }

    /// <param name="workspace">Holds <c>products/</c>, <c>partials/</c>, <c>strings/</c> and <c>themes/</c> below the folder.</param>
    /// <param name="folder"><c>""</c> for the workspace's root.</param>
    public static Outcome<TemplateSet> Load(IWorkspace workspace, string folder = "") => new TemplateLoader(workspace, folder).Load();

    /// <summary>The set built into the tool.</summary>
    public static Outcome<TemplateSet> LoadBuiltIn() => Load(BuiltInTemplates.Workspace());

    /// <summary>The fixed words of a language, else of its base language, else of the first language there is whose base is the same; null for none.</summary>
    public ImmutableDictionary<string, string>? WordsFor(string language)
    {
        if (Words.TryGetValue(language, out var words))
            return words;
        var start = language.Split('-')[0];
        return Words.FirstOrDefault(w => w.Key.Split('-')[0] == start).Value;
    }
}
