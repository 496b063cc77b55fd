using System.Collections.Immutable;
using System.Text;

namespace CoursePack.Core.Workspaces;

/// <summary>A workspace that holds its files itself: for tests, and for the templates built into the tool.</summary>
public sealed class MemoryWorkspace(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) : IWorkspace
{
    public string Root => "memory";

    public static MemoryWorkspace Of(params IEnumerable<(string Path, string Text)> files) =>
        new(files.ToDictionary(f => f.Path, f => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(f.Text)), StringComparer.Ordinal));

    public FileLookup Read(string path)
    {
        if (WorkspacePath.Resolve("", path) is not { } inside)
            return new FileLookup.Outside();
        if (files.TryGetValue(inside, out var bytes))
            return new FileLookup.Found(bytes);
        return Files(inside).IsEmpty ? new FileLookup.Missing() : new FileLookup.IsFolder();
    }

    public ImmutableArray<string> Files(string folder) =>
        [.. files.Keys.Where(p => folder.Length == 0 || p.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
