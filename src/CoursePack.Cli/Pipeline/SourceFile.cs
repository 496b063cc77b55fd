using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Pipeline;

/// <summary>A source of a course, changed by a command that says so: whole or not at all.</summary>
internal static class SourceFile
{
    /// <param name="path">Below the workspace's root.</param>
    /// <exception cref="UsageException">A link leads out of the course.</exception>
    public static void Write(CourseLocation location, string path, string text)
    {
        if (location.Workspace.Read(path) is FileLookup.Outside)
            throw new UsageException($"'{path}' lies outside the course", ["remove the link that leads there"]);
        var file = Path.Combine(location.RootPath, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = file + ".coursepack-new";
        try
        {
            File.WriteAllText(aside, text);
            File.Move(aside, file, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
