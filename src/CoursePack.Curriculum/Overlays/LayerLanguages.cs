using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Languages;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>In which language each layer of a course is written.</summary>
internal sealed class LayerLanguages(IWorkspace workspace, DiagnosticBag found)
{
    private readonly List<LanguagePlace> places = [];
    private string? lowest;
    private string? below;

    /// <summary>Null where all layers are in one language.</summary>
    public TextLanguages? Texts => places.Select(p => p.Language).Distinct(StringComparer.Ordinal).Take(2).Count() > 1 ? TextLanguages.Of(lowest ?? "", places) : null;

    /// <summary>Adds a layer, the base first.</summary>
    public void Add(Layer layer, YamlNode course)
    {
        var own = Word(course, "language") ?? below ?? "";
        var translation = NodeEditor.Entry(course, "translation")?.Value;
        var isChecked = translation is not null && Word(translation, "checked_by") is not null && Word(translation, "checked_on") is not null;
        places.Add(new(layer.Folder, own, below is not null && own != below && !isChecked));
        lowest ??= own;
        below = own;
        foreach (var other in (translation is null ? null : NodeEditor.Entry(translation, "other")?.Value as YamlNode.Sequence)?.Items ?? [])
        {
            if (Word(other, "language") is not { } language || NodeEditor.Entry(other, "files")?.Value is not YamlNode.Sequence files)
                continue;
            foreach (var file in files.Items.OfType<YamlNode.Scalar>())
                Place(layer, file, language);
        }
    }

    private void Place(Layer layer, YamlNode.Scalar file, string language)
    {
        var path = WorkspacePath.Resolve(layer.Folder, file.Text);
        if (path is not null && (workspace.Read(path) is FileLookup.Found || !workspace.Files(path).IsEmpty))
            places.Add(new(path, language, false));
        else
            found.Add(LanguageFindings.NoSuchFile.At(file.Span, $"there is no '{file.Text}' in this overlay", [.. Suggestion.For(file.Text, workspace.Files(layer.Folder).Select(f => f[layer.PathOf("").Length..])), "name a file or a folder, counted from this file"]));
    }

    private static string? Word(YamlNode node, string key) =>
        NodeEditor.Entry(node, key)?.Value is YamlNode.Scalar { IsEmpty: false } scalar && scalar.Text.Trim().Length > 0 ? scalar.Text.Trim() : null;
}
