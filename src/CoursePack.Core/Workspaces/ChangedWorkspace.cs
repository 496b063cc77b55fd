using System.Collections.Immutable;

namespace CoursePack.Core.Workspaces;

/// <summary>A workspace as it would be with some files written: for looking at a result before it is on disk.</summary>
/// <param name="changed">The new bytes by path; also of files that the workspace does not have.</param>
/// <param name="removed">Files that the workspace would not have any more.</param>
public sealed class ChangedWorkspace(IWorkspace inner, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> changed, IReadOnlySet<string>? removed = null) : IWorkspace
{
    public string Root => inner.Root;

    public FileLookup Read(string path) =>
        changed.TryGetValue(path, out var bytes) || (WorkspacePath.Resolve("", path) is { } inside && changed.TryGetValue(inside, out bytes))
            ? new FileLookup.Found(bytes)
            : removed?.Contains(path) == true ? new FileLookup.Missing() : inner.Read(path);

    public ImmutableArray<string> Files(string folder) =>
    [
        .. inner.Files(folder)
            .Where(p => removed?.Contains(p) != true)
            .Union(changed.Keys.Where(p => folder.Length == 0 || p.StartsWith(folder + "/", StringComparison.Ordinal)), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
