using System.Collections.Immutable;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Every document of a course as nodes, by its path in the course's folder.</summary>
internal sealed record CourseTree(ImmutableSortedDictionary<string, TreeDocument> Documents)
{
    public const string CourseFile = "course.yaml";

    /// <summary>The key under which a page's text stands among the keys of its front matter.</summary>
    public const string Body = "body";

    public static CourseTree Empty { get; } = new(ImmutableSortedDictionary.Create<string, TreeDocument>(StringComparer.Ordinal));

    public YamlNode? Course => Documents.GetValueOrDefault(CourseFile)?.Root;

    public YamlNode? Get(NodePath path) => NodeEditor.Get(Documents.GetValueOrDefault(path.Document)?.Root, path.Steps.AsSpan());

    public CourseTree Set(NodePath path, YamlNode? value, YamlNode.Scalar? key = null)
    {
        if (Documents.GetValueOrDefault(path.Document) is not { Root: { } root } document)
            return this;
        return path.Steps.IsEmpty && value is null
            ? new(Documents.Remove(path.Document))
            : With(document with { Root = NodeEditor.Set(root, path.Steps.AsSpan(), value, key) });
    }

    public CourseTree Insert(NodePath list, int index, YamlNode item) =>
        Documents.GetValueOrDefault(list.Document) is { Root: { } root } document
            ? With(document with { Root = NodeEditor.Insert(root, list.Steps.AsSpan(), index, item) })
            : this;

    public CourseTree With(TreeDocument document) => new(Documents.SetItem(document.Path, document));
}

/// <param name="Path">In the course's folder, such as <c>modules/01-welcome/module.yaml</c>.</param>
/// <param name="File">In the workspace.</param>
/// <param name="Kind">Of the thing it describes; of the things it lists for a file that holds one list.</param>
/// <param name="Root">Null where the file could not be read, which has been reported.</param>
internal sealed record TreeDocument(string Path, string File, EntityKind Kind, YamlNode? Root)
{
    public bool IsPage => Kind is EntityKind.Handout or EntityKind.OrganisationPage;

    public bool IsList => Kind is EntityKind.LocalPlace or EntityKind.Contact or EntityKind.GlossaryEntry or EntityKind.Language;
}
