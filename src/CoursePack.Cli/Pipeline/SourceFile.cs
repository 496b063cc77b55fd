using System.Text;
using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Pipeline;

/// <summary>One source of a course, written by a command that says so: whole or not at all.</summary>
internal static class SourceFile
{
    /// <param name="path">Below the workspace's root.</param>
    /// <exception cref="UsageException">A link leads out of the course.</exception>
    /// <exception cref="SourceRefusedException">The system refuses; nothing has been written.</exception>
    public static void Write(CourseLocation location, string path, string text)
    {
        if (location.Workspace.Read(path) is FileLookup.Outside)
            throw new UsageException($"'{path}' lies outside the course", ["remove the link that leads there"]);
        new SourceWriter(location.RootPath).Write(new Dictionary<string, ReadOnlyMemory<byte>> { [path] = Encoding.UTF8.GetBytes(text) }, CancellationToken.None);
    }
}
