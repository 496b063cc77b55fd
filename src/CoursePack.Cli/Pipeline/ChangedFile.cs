using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Cli.Pipeline;

/// <summary>A source before and after.</summary>
/// <param name="Path">Below the workspace's root.</param>
/// <param name="Before">Its text; null for a new file.</param>
internal sealed record ChangedFile(string Path, string? Before, ReadOnlyMemory<byte> Bytes)
{
    public string After => Encoding.UTF8.GetString(Bytes.Span);

    public static ChangedFile Of(IWorkspace workspace, string path, ImmutableArray<SourceEdit> edits)
    {
        var bytes = ((FileLookup.Found)workspace.Read(path)).Bytes;
        return new(path, Encoding.UTF8.GetString(bytes.Span), SourceEdits.Apply(bytes.Span, edits));
    }
}
