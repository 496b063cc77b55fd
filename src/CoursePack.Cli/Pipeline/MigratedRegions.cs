using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Migration;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Pipeline;

/// <summary>
/// The regions of a course that moves to another framework. What they claim themselves is rewritten in the same way; what cannot be,
/// such as an operation on a competence of the old framework, is a finding, so that no region is left behind unnoticed.
/// </summary>
internal sealed class MigratedRegions(CourseLocation location, Framework old, Framework next, MigrationMap map, string newPath)
{
    private readonly List<(string Folder, LayeredCourse Before)> regions = [.. Folders(location.Workspace)
        .Select(f => (Folder: f, Before: Read(location.Workspace, f)))
        .Where(r => r.Before.Effective is { } layers ? layers.Stack.Layers.Any(l => !l.IsBoxed && l.Folder == location.Folder) : r.Before.Course is null && location.Folder.Length == 0)];

    /// <summary>What changes in the files of the regions. A region that cannot be read now is not touched.</summary>
    public ImmutableArray<MigrationPlan> Plans =>
    [
        .. from region in regions
           let course = region.Before.Course
           where course is not null && !region.Before.Diagnostics.Any(Findings.StopsBuild)
           let former = course.Frameworks.FirstOrDefault(f => f.Id == old.Id)
           where former is not null
           let plan = new CourseMigrator(course, region.Folder, map, former, next).PlanOwn(newPath)
           select plan with { Decisions = [.. plan.Decisions.Select(d => d with { Where = $"{region.Folder}: {d.Where}" })] },
    ];

    /// <summary>What is wrong with the regions after all has been written, and was not before; of those that could not be read, everything.</summary>
    public ImmutableArray<Diagnostic> Left(IWorkspace written) =>
    [
        .. from region in regions
           let known = region.Before.Diagnostics.Any(Findings.StopsBuild) ? [] : Errors(region.Before).Select(Key).ToHashSet()
           let now = Read(written, region.Folder)
           from error in Errors(now).Concat(now.Effective is { } layers ? LeftBehind.Of(layers, map, old, next) : [])
           where !known.Contains(Key(error))
           select error,
    ];

    private static IEnumerable<string> Folders(IWorkspace workspace) =>
        workspace.Files("regions").Where(f => f.Split('/') is [_, _, "course.yaml"]).Select(WorkspacePath.Folder).Order(StringComparer.Ordinal);

    private static LayeredCourse Read(IWorkspace workspace, string folder) => CurriculumReader.ReadLayers(workspace, folder, CommandLineProgram.ToolVersion, today: null);

    private static IEnumerable<Diagnostic> Errors(LayeredCourse read) => read.Diagnostics.Where(d => d.Severity == Severity.Error);

    private static (string Code, string Path, string Message) Key(Diagnostic error) => (error.Code, error.Span.Path, error.Message);
}
