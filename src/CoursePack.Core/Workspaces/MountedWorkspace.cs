using System.Collections.Immutable;

namespace CoursePack.Core.Workspaces;

/// <summary>A workspace seen as one folder, so that findings in it name that folder first.</summary>
/// <param name="name">A plain name, such as <c>templates</c>.</param>
public sealed class MountedWorkspace(string name, IWorkspace inner) : IWorkspace
{
    public string Root => inner.Root;

    public FileLookup Read(string path)
    {
        if (WorkspacePath.Resolve("", path) is not { } inside)
            return new FileLookup.Outside();
        if (inside.Length == 0 || inside == name)
            return new FileLookup.IsFolder();
        return Inner(inside) is { } rest ? inner.Read(rest) : new FileLookup.Missing();
    }

    public ImmutableArray<string> Files(string folder)
    {
        if (WorkspacePath.Resolve("", folder) is not { } inside)
            return [];
        var below = inside.Length == 0 || inside == name ? "" : Inner(inside);
        return below is null ? [] : [.. inner.Files(below).Select(f => $"{name}/{f}")];
    }

    private string? Inner(string path) => path.StartsWith(name + "/", StringComparison.Ordinal) ? path[(name.Length + 1)..] : null;
}
