namespace CoursePack.Core.Workspaces;

/// <summary>Arithmetic on paths relative to a workspace's root, with <c>/</c>.</summary>
public static class WorkspacePath
{
    /// <summary>Ends the name of a box that is entered like a folder.</summary>
    public const char BoxMark = '!';

    public static string Folder(string path) =>
        path.LastIndexOf('/') is var cut and >= 0 ? path[..cut] : "";

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Resolves <paramref name="relative"/> against a folder.</summary>
    /// <returns>Null when the result lies outside the root or outside a box on the way, when it is absolute, or when no file can have that name.</returns>
    public static string? Resolve(string folder, string relative)
    {
        if (relative.StartsWith('/') || relative.Contains(':', StringComparison.Ordinal) || relative.Contains('\\', StringComparison.Ordinal) || relative.Contains('\0', StringComparison.Ordinal))
            return null;
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0 || parts[^1].EndsWith(BoxMark))
                return null;
            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
