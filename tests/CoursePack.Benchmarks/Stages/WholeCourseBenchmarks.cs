using BenchmarkDotNet.Attributes;
using CoursePack.Benchmarks.Courses;
using CoursePack.Core.Workspaces;

namespace CoursePack.Benchmarks.Stages;

/// <summary>Everything of the base course, and of the course with its modules ten and fifty times: sources in memory, a box on disk.</summary>
public class WholeCourseBenchmarks
{
    private IWorkspace course = null!;

    [Params(1, 10, 50)]
    public int Times { get; set; } = 1;

    [GlobalSetup]
    public void Prepare() => course = MultipliedCourse.Of(BaseCourse.Workspace, Times).Workspace;

    /// <returns>Pages of all PDF files.</returns>
    [Benchmark]
    public int Build() => BaseCourse.Build(course) is { Written: not null } made ? made.Pages : throw new InvalidOperationException("nothing was written");
}
