using System.Collections.Immutable;
using System.Security.Cryptography;
using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Pipeline;

/// <summary>What a new region extends.</summary>
/// <param name="Extends">As it is written in the region's <c>course.yaml</c>.</param>
/// <param name="Copied">The box, by its path below the root, where it must be copied; else nothing.</param>
internal sealed record RegionBase(string Extends, ImmutableDictionary<string, ReadOnlyMemory<byte>> Copied)
{
    /// <param name="from">As typed; null for the course at PATH.</param>
    /// <param name="folder">Of the new region, below the root.</param>
    /// <exception cref="UsageException">It is no course, or one that the region cannot reach.</exception>
    public static RegionBase Of(Host host, CourseLocation location, string? from, string folder)
    {
        if (from is null)
            return InFolder(location, location.Folder, location.Paths.Typed);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(from, host.WorkingDirectory));
        var inside = Path.GetRelativePath(location.RootPath, full).Replace(Path.DirectorySeparatorChar, '/');
        var path = inside == "." ? "" : WorkspacePath.Resolve("", inside);
        if (File.Exists(full))
            return Box(location, from, full, path, folder);
        if (!Directory.Exists(full))
            throw new UsageException($"there is nothing at '{from}'", ["name the folder of a course, or a box: a zip as 'coursepack build' makes it"]);
        return path is not null
            ? InFolder(location, path, from)
            : throw new UsageException($"'{from}' lies outside the course at '{location.Paths.Typed}'", ["build that course, and extend its box: --from …-training-in-a-box.zip"]);
    }

    private static RegionBase InFolder(CourseLocation location, string path, string typed) =>
        location.Workspace.Read(path.Length == 0 ? "course.yaml" : path + "/course.yaml") is FileLookup.Missing
            ? throw new UsageException($"there is no course in '{typed}'", ["name a folder that has a course.yaml", "to adapt a released box, write --from and its file"])
            : new(path.Length == 0 ? "../.." : path.StartsWith("regions/", StringComparison.Ordinal) ? $"../{path["regions/".Length..]}" : $"../../{path}", ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty);

    private static RegionBase Box(CourseLocation location, string typed, string full, string? inside, string folder)
    {
        var name = Path.GetFileName(full);
        if (!name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"'{typed}' is neither a folder nor a box", ["a box is a zip as 'coursepack build' makes it"]);
        var bytes = new DiskWorkspace(Path.GetDirectoryName(full)!).Read(name) switch
        {
            FileLookup.Found found => found.Bytes,
            FileLookup.TooLarge large => throw new UsageException($"'{typed}' is larger than {large.Limit >> 20} MB", ["use a box of fewer formats and editions"]),
            _ => throw new UsageException($"'{typed}' cannot be read", ["check its permissions, and that it is no link"]),
        };
        var checksum = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        // A region reaches the files above it only where a course lies there.
        return inside is not null && location.Workspace.Read("course.yaml") is FileLookup.Found
            ? new($"{{ box: \"../../{inside}\", sha256: {checksum} }}", ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty)
            : new($"{{ box: \"upstream/{name}\", sha256: {checksum} }}", ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty.Add($"{folder}/upstream/{name}", bytes));
    }
}
