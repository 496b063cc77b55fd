using System.Collections.Immutable;
using System.Text;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Repairs;

/// <summary>Repairs of courses in memory.</summary>
internal static class InMemory
{
    public static FixRun Fix(IWorkspace course, string folder = "") =>
        FixRun.Of(new(course, folder, new SourcePaths(folder, "."), "/course", "/course"), CourseCheck.Today, TestContext.Current.CancellationToken);

    public static FixRun Fix(BaseCourse course) => Fix(course.Workspace);

    /// <summary>The files of a course after its certain repairs.</summary>
    public static IWorkspace Fixed(IWorkspace course) => new ChangedWorkspace(course, Fix(course).After.Changed);

    public static byte[] Bytes(IWorkspace course, string path) => ((FileLookup.Found)course.Read(path)).Bytes.ToArray();

    public static string Text(IWorkspace course, string path) => Encoding.UTF8.GetString(Bytes(course, path));

    /// <summary>Findings as lines without their places, which move.</summary>
    public static ImmutableArray<string> Lines(Findings findings) => [.. findings.All.Select(f => $"{f.Code} {f.Span.Path} {f.Message}")];
}
