namespace CoursePack.Cli.Reporting;

/// <summary>How services that show a repository call a source file: from the repository's root, with <c>/</c>.</summary>
/// <param name="Root">Absolute path of the repository's root.</param>
/// <param name="Workspace">Absolute path of the folder that the findings' paths are relative to.</param>
public sealed record RepositoryPaths(string Root, string Workspace)
{
    /// <summary>Where services of continuous integration say that they put the repository.</summary>
    private static readonly string[] Variables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

    /// <summary>The folder that a service names if the course lies in it, else the nearest folder with a <c>.git</c> above, else the working folder.</summary>
    public static RepositoryPaths Find(Host host, string course, string workspace) =>
        new(Named(host, course) ?? Cloned(course) ?? host.WorkingDirectory, workspace);

    /// <param name="path">Below the workspace, or from it with <c>../</c>.</param>
    public string Of(string path) => Path.GetRelativePath(Root, Path.Combine(Workspace, path)).Replace('\\', '/');

    private static string? Named(Host host, string course) =>
        Variables.Select(host.Variable)
            .Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.GetFullPath(folder!, host.WorkingDirectory))
            .FirstOrDefault(folder => Holds(folder, course));

    private static bool Holds(string folder, string course) =>
        Path.GetRelativePath(folder, course) is var way && !Path.IsPathRooted(way) && way.Split(Path.DirectorySeparatorChar)[0] != "..";

    /// <summary>A clone has a folder <c>.git</c>, a work tree or a submodule a file of that name.</summary>
    private static string? Cloned(string course)
    {
        for (var folder = course; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
                return folder;
        }

        return null;
    }
}
