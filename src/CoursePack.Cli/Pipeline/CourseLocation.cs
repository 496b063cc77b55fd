using CoursePack.Cli.Reporting;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Cli.Pipeline;

/// <summary>Where a course lies: the workspace that may be read, and its folder in it.</summary>
/// <param name="Folder">Folder of <c>course.yaml</c> below the workspace's root; <c>""</c> for the root.</param>
/// <param name="FullPath">Absolute path of PATH.</param>
/// <param name="RootPath">Absolute path of the workspace's root.</param>
public sealed record CourseLocation(IWorkspace Workspace, string Folder, SourcePaths Paths, string FullPath, string RootPath)
{
    /// <summary>
    /// Finds what PATH names. Whether a course is there is for the reader to find out.
    /// </summary>
    /// <param name="path">As typed; null for <c>.</c> if it has a course, else <c>./curriculum</c>.</param>
    public static CourseLocation Find(Host host, string? path)
    {
        var typed = path ?? (File.Exists(Path.Combine(host.WorkingDirectory, "course.yaml")) ? "." : "curriculum");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, host.WorkingDirectory));
        var root = CourseRoot.Of(full);
        return new(new DiskWorkspace(root.Top), root.Folder, new(root.Folder, Typed(typed.Replace('\\', '/'))), full, Path.GetFullPath(root.Top));
    }

    private static string Typed(string path) => path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : path[..Math.Min(1, path.Length)];
}
