using System.Collections.Immutable;
using CoursePack.Core.Workspaces;

namespace CoursePack.Benchmarks.Courses;

/// <summary>The files of a made course: read in memory, or written for other programs to read.</summary>
internal sealed record CourseFolder(ImmutableDictionary<string, ReadOnlyMemory<byte>> Files)
{
    public IWorkspace Workspace { get; } = new MemoryWorkspace(Files);

    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in Files)
        {
            var file = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes.ToArray());
        }
    }
}
