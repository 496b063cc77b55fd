using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>The texts that nodes stand for: what a scalar holds, or the file that <c>{ file: … }</c> names.</summary>
internal sealed class TreeTexts(IWorkspace workspace)
{
    private readonly Dictionary<string, MappedText?> files = new(StringComparer.Ordinal);

    /// <returns>Null for what is no text, or cannot be read; the binder says so.</returns>
    public MappedText? Of(YamlNode? node) => node switch
    {
        YamlNode.Scalar scalar => scalar.Mapped,
        YamlNode.Mapping mapping when IsFile(mapping) => OfFile(mapping),
        _ => null,
    };

    /// <summary>A text in a file of its own: a value, never merged key by key.</summary>
    public static bool IsFile(YamlNode node) => NodeEditor.Entry(node, "file") is not null;

    private MappedText? OfFile(YamlNode.Mapping mapping)
    {
        if (NodeEditor.Entry(mapping, "file")?.Value is not YamlNode.Scalar written
            || WorkspacePath.Resolve(WorkspacePath.Folder(mapping.Span.Path), written.Text) is not { } path)
            return null;
        if (!files.TryGetValue(path, out var text))
        {
            text = workspace.Read(path) is FileLookup.Found file && file.Bytes.Length <= CourseFiles.LargestFile && SourceText.Decode(path, file.Bytes.Span) is { } source
                ? MappedText.Whole(source) : null;
            files.Add(path, text);
        }

        return text;
    }
}
