using System.Security.Cryptography;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Upgrades;

namespace CoursePack.Cli.Pipeline;

/// <summary>The course that <c>--to</c> names: a folder of the curriculum, or a box from anywhere.</summary>
internal static class NamedBase
{
    private const string BoxFolder = "upstream", CourseFile = "course.yaml";

    /// <exception cref="UsageException">There is no course there, or the overlay could not extend it.</exception>
    public static UpgradeTarget Find(Host host, CourseLocation location, string typed)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, host.WorkingDirectory));
        return Directory.Exists(full) ? Folder(location, typed, full) : Box(host, location, typed);
    }

    private static UpgradeTarget Folder(CourseLocation location, string typed, string full)
    {
        if (!File.Exists(Path.Combine(full, CourseFile)))
            throw new UsageException($"there is no course in '{typed}'", ["name a folder that holds course.yaml, or a box"]);
        var below = Path.GetRelativePath(location.RootPath, full).Replace('\\', '/');
        if (below == ".." || below.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(below))
            throw new UsageException($"'{typed}' lies outside the curriculum of this overlay", ["extend a box of it: coursepack build makes one", "or copy the course into the curriculum"]);
        var folder = below == "." ? "" : below;
        return folder == location.Folder ? throw new UsageException("a course cannot extend itself", ["name the course that it is to extend"]) : new(folder);
    }

    private static UpgradeTarget Box(Host host, CourseLocation location, string typed)
    {
        var named = NamedFile.Find(host, location, "--to", typed);
        if (!named.Bytes.Span.StartsWith("PK"u8))
            throw new UsageException($"'{typed}' is no box", [.. Suggestion.For(typed, []), "name a folder that holds course.yaml, or a zip as 'coursepack build' makes it"]);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(named.Bytes.Span));
        if (!named.IsOutside)
            return new(named.Path, checksum);
        var name = WorkspacePath.Name(named.Path);
        var path = location.Folder.Length == 0 ? $"{BoxFolder}/{name}" : $"{location.Folder}/{BoxFolder}/{name}";
        return location.Workspace.Read(path) switch
        {
            FileLookup.Missing => new(path, checksum, named.Bytes),
            FileLookup.Found there when there.Bytes.Span.SequenceEqual(named.Bytes.Span) => new(path, checksum),
            _ => throw new UsageException($"{location.Paths.Openable(path)} is there already, and is another file than '{typed}'", ["name that file for '--to', or move it away"]),
        };
    }
}
