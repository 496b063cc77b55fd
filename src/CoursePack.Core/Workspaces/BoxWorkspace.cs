using System.Collections.Immutable;

namespace CoursePack.Core.Workspaces;

/// <summary>
/// A workspace in which some files, the boxes, can be entered like folders: what lies in <c>upstream/a.zip</c> is
/// <c>upstream/a.zip!/…</c>. No path leads out of a box (<see cref="WorkspacePath.Resolve"/>), and none but a named box is entered.
/// </summary>
/// <param name="boxes">By the path of the file.</param>
public sealed class BoxWorkspace(IWorkspace outside, ImmutableSortedDictionary<string, IWorkspace> boxes) : IWorkspace
{
    public string Root => outside.Root;

    public FileLookup Read(string path)
    {
        if (WorkspacePath.Resolve("", path) is not { } inside)
            return new FileLookup.Outside();
        return Enter(inside) is var (box, rest) ? box.Read(rest) : outside.Read(inside);
    }

    public ImmutableArray<string> Files(string folder)
    {
        if (WorkspacePath.Resolve("", folder) is not { } inside)
            return [];
        if (Enter(inside) is not var (box, rest))
            return outside.Files(inside);
        var mount = inside[..(inside.Length - rest.Length)].TrimEnd('/');
        return [.. box.Files(rest).Select(f => $"{mount}/{f}")];
    }

    /// <summary>The innermost box that a path leads into, and the path inside it.</summary>
    private (IWorkspace Box, string Inside)? Enter(string path)
    {
        (IWorkspace, string)? found = null;
        foreach (var (file, box) in boxes)
        {
            var mount = file + WorkspacePath.BoxMark;
            if (path == mount)
                found = (box, "");
            else if (path.StartsWith(mount + "/", StringComparison.Ordinal))
                found = (box, path[(mount.Length + 1)..]);
        }

        return found;
    }
}
