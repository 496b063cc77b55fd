using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Pipeline;

/// <summary>A file that an option of the command line names; it may lie outside the course.</summary>
/// <param name="Path">Below the workspace's root, or as typed where it lies elsewhere.</param>
internal sealed record NamedFile(string Path, bool IsOutside, ReadOnlyMemory<byte> Bytes)
{
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static NamedFile Find(Host host, CourseLocation location, string option, string typed)
    {
        var full = System.IO.Path.GetFullPath(typed, host.WorkingDirectory);
        var folder = System.IO.Path.GetDirectoryName(full) ?? full;
        var workspace = new DiskWorkspace(folder);
        var name = System.IO.Path.GetFileName(full);
        if (workspace.Read(name) is not FileLookup.Found found)
            throw Refused(option, typed, workspace, name);
        var below = System.IO.Path.GetRelativePath(location.RootPath, full).Replace('\\', '/');
        var isOutside = below == ".." || below.StartsWith("../", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(below);
        return new(isOutside ? typed.Replace('\\', '/') : below, isOutside, found.Bytes);
    }

    private static UsageException Refused(string option, string typed, DiskWorkspace workspace, string name) => workspace.Read(name) switch
    {
        FileLookup.IsFolder => new($"'{typed}' is a folder", [$"name a file for '{option}'"]),
        FileLookup.Unreadable unreadable => new($"'{typed}' cannot be read: {unreadable.Reason}", ["check the permissions of the file"]),
        FileLookup.TooLarge => new($"'{typed}' is too large", [$"name a YAML file for '{option}'"]),
        _ => new($"there is no file '{typed}' for '{option}'", [.. Suggestion.For(name, workspace.Files("").Where(f => !f.Contains('/', StringComparison.Ordinal))), "write its path from where you stand"]),
    };
}
