using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>A merged course as the binder sees it: a course whose files all lie in the folder of the overlay.</summary>
/// <param name="disk">For texts in files of their own, which no overlay merges.</param>
/// <param name="aliases">From a file of any layer to its document.</param>
internal sealed class TreeFiles(CourseTree tree, CourseStack stack, CourseFiles disk, IReadOnlyDictionary<string, string> aliases) : ICourseFiles
{
    public IReadOnlyList<YamlPart> ReadYaml => disk.ReadYaml;

    public ImmutableArray<string> List(string folder) =>
        [.. tree.Documents.Keys.Select(stack.Top.PathOf).Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal))];

    public bool Exists(string path) => Document(path) is not null;

    /// <summary>The loader of each layer has said so.</summary>
    public bool IsUnfollowedLink(string path) => false;

    public YamlNode? Yaml(string path, SourceSpan? namedAt = null) =>
        Document(path) is { } document ? WithoutPatch(document.Root) : disk.Yaml(path, namedAt);

    public MarkdownPage? Page(string path)
    {
        if (Document(path)?.Root is not { } root)
            return null;
        var keys = (YamlNode.Mapping)WithoutPatch(root)!;
        var body = keys.Entries.FirstOrDefault(e => e.Key.Text == CourseTree.Body);
        return body?.Value is YamlNode.Scalar text
            ? new(new YamlNode.Mapping(keys.Entries.Remove(body), keys.Span), text.Mapped)
            : new(keys, new("", keys.Span.Source!, [keys.Span.End]));
    }

    public SourceText? Text(string path, SourceSpan? namedAt = null) => disk.Text(path, namedAt);

    private TreeDocument? Document(string path)
    {
        if (aliases.TryGetValue(path, out var known))
            return tree.Documents.GetValueOrDefault(known);
        // A layer may name what only a layer below it has.
        foreach (var layer in stack.Layers.Reverse())
        {
            if (path.StartsWith(layer.PathOf(""), StringComparison.Ordinal) && tree.Documents.TryGetValue(path[layer.PathOf("").Length..], out var document))
                return document;
        }

        return null;
    }

    /// <summary>What an overlay says about its base is no part of the course.</summary>
    private static YamlNode? WithoutPatch(YamlNode? root) =>
        root is YamlNode.Mapping keys && keys.Entries.Any(e => e.Key.Text is "patch" or "extends")
            ? new YamlNode.Mapping([.. keys.Entries.Where(e => e.Key.Text is not ("patch" or "extends"))], keys.Span)
            : root;
}
