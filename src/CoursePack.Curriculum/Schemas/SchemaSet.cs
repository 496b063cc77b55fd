using System.Collections.Immutable;
using CoursePack.Core.Workspaces;

namespace CoursePack.Curriculum.Schemas;

/// <summary>Schemas for every kind of file that people write, with the names of one course.</summary>
/// <param name="Unread">Files in which an error stands, so that some of their names may be missing.</param>
public sealed record SchemaSet(ImmutableArray<SchemaFile> Files, ImmutableArray<string> Unread)
{
    /// <summary>Where they lie below the folder of the course; the first line of a new file leads there.</summary>
    public const string Folder = ".coursepack/schemas";

    /// <param name="folder">Of the course in the workspace; see <see cref="Loading.CourseRoot"/>.</param>
    public static SchemaSet Of(IWorkspace workspace, string folder, SchemaWords words)
    {
        var (names, unread) = CourseNames.Read(workspace, folder, words);
        return new([.. (names.IsOverlay ? OverlayKeys.Kinds : FileKinds.All).Select(kind => new SchemaFile($"{kind.Name}.schema.json", new SchemaWriter(names).Write(kind)))], unread);
    }
}
