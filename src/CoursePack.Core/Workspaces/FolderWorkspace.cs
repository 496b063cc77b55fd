using System.Collections.Immutable;

namespace CoursePack.Core.Workspaces;

/// <summary>A folder of a workspace as a workspace of its own.</summary>
/// <param name="place">Not empty.</param>
public sealed class FolderWorkspace(IWorkspace inner, string place) : IWorkspace
{
    public string Root => inner.Root;

    public FileLookup Read(string path) =>
        WorkspacePath.Resolve("", path) is { } inside ? inner.Read(Outer(inside)) : new FileLookup.Outside();

    public ImmutableArray<string> Files(string folder) =>
        WorkspacePath.Resolve("", folder) is { } inside ? [.. inner.Files(Outer(inside)).Select(f => f[(place.Length + 1)..])] : [];

    private string Outer(string path) => path.Length == 0 ? place : $"{place}/{path}";
}
