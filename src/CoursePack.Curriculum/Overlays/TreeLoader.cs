using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Reads every document of one layer.</summary>
internal sealed partial class TreeLoader(CourseFiles files, DiagnosticBag found, Layer layer, bool isOverlay)
{
    private const string ModuleFile = "module.yaml";

    private static readonly (string Name, EntityKind Kind)[] Lists =
    [
        ("local.yaml", EntityKind.LocalPlace), ("contacts.yaml", EntityKind.Contact), ("glossary.yaml", EntityKind.GlossaryEntry), ("language.yaml", EntityKind.Language),
        ("reviews.yaml", EntityKind.ReviewLog),
    ];

    private static readonly (string Folder, string Ending, EntityKind Kind)[] Folders =
    [
        ("frameworks", ".yaml", EntityKind.Framework), ("handouts", ".md", EntityKind.Handout), ("organisation", ".md", EntityKind.OrganisationPage),
        ("schedules", ".yaml", EntityKind.Schedule), ("evaluation", ".yaml", EntityKind.Evaluation), ("frameworks/crosswalks", ".yaml", EntityKind.Crosswalk),
    ];

    private readonly ImmutableSortedDictionary<string, TreeDocument>.Builder documents = ImmutableSortedDictionary.CreateBuilder<string, TreeDocument>(StringComparer.Ordinal);

    public CourseTree Load()
    {
        Add(CourseTree.CourseFile, layer.PathOf(CourseTree.CourseFile), EntityKind.Course);
        foreach (var (name, kind) in Lists)
        {
            // A further course that has no contacts or glossary of its own uses those of the root.
            if (files.Exists(layer.PathOf(name)))
                Add(name, layer.PathOf(name), kind);
            else if (!isOverlay && kind is EntityKind.Contact or EntityKind.GlossaryEntry && files.Exists(InRoot(name)))
                Add(name, InRoot(name), kind);
        }

        foreach (var (folder, ending, kind) in Folders)
        {
            var place = layer.PathOf(folder);
            foreach (var path in files.List(place).Where(p => WorkspacePath.Folder(p) == place && p.EndsWith(ending, StringComparison.Ordinal)))
                Add($"{folder}/{WorkspacePath.Name(path)}", path, kind);
        }

        NamedFrameworks();
        Modules("modules", numbered: true);
        Modules("add-ons", numbered: false);
        return new(documents.ToImmutable());
    }

    /// <summary>Frameworks that lie elsewhere, such as <c>../../frameworks/x.yaml</c> of a further course.</summary>
    private void NamedFrameworks()
    {
        if (documents[CourseTree.CourseFile].Root is not { } course || NodeEditor.Entry(course, "frameworks")?.Value is not YamlNode.Sequence named)
            return;
        foreach (var written in named.Items.OfType<YamlNode.Scalar>())
        {
            if (WorkspacePath.Resolve(layer.Folder, written.Text) is { } path && files.Exists(path))
                Add($"frameworks/{WorkspacePath.Name(path)}", path, EntityKind.Framework);
        }
    }

    private void Modules(string folder, bool numbered)
    {
        var place = layer.PathOf(folder);
        var paths = files.List(place);
        foreach (var name in paths.Select(p => p[(place.Length + 1)..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal))
        {
            if (paths.Contains($"{place}/{name}"))
            {
                if (numbered ? Numbered().IsMatch(name) : Slug().IsMatch(name))
                    files.IsUnfollowedLink($"{place}/{name}");
                continue;
            }

            // The base must have the file, which reading it says; an overlay may bring pictures alone.
            var path = $"{place}/{name}/{ModuleFile}";
            if (files.Exists(path) || (!isOverlay && (numbered ? Numbered().IsMatch(name) : Slug().IsMatch(name))))
                Add($"{folder}/{name}/{ModuleFile}", path, EntityKind.Module);
        }
    }

    private void Add(string path, string file, EntityKind kind)
    {
        if (!documents.ContainsKey(path))
            documents.Add(path, new(path, file, kind, kind is EntityKind.Handout or EntityKind.OrganisationPage ? Page(file) : files.Yaml(file)));
    }

    /// <summary>The keys of a page and its text as one node.</summary>
    private YamlNode? Page(string file)
    {
        if (files.Page(file, partial: isOverlay) is not { } page)
            return null;
        if (page.FrontMatter is not YamlNode.Mapping keys)
            return page.FrontMatter;
        if (NodeEditor.Entry(keys, CourseTree.Body) is { } written)
        {
            found.Add(FileFindings.FrontMatter.At(written.Key.Span, $"'{CourseTree.Body}' is no key of a page", "write the text below the second line '---'"));
            keys = new YamlNode.Mapping(keys.Entries.Remove(written), keys.Span);
        }

        if (isOverlay && string.IsNullOrWhiteSpace(page.Body.Text))
            return keys;
        var span = page.Body.SpanOf(0, page.Body.Text.Length);
        var key = new YamlNode.Scalar(new(CourseTree.Body, span.Source!, [span.Start]), ScalarStyle.Plain, span with { End = span.Start });
        return new YamlNode.Mapping(keys.Entries.Add(new(key, new YamlNode.Scalar(page.Body, ScalarStyle.Literal, span))), keys.Span);
    }

    private string InRoot(string name) => layer.Root.Length == 0 ? name : $"{layer.Root}/{name}";

    [GeneratedRegex(@"^[0-9]{1,4}-[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Slug();
}
