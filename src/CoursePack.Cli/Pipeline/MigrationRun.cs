using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Migration;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Pipeline;

/// <summary>A migration worked out in memory: what would be written has been read again, and is a course.</summary>
internal sealed record MigrationRun(CourseLocation Location, SourcePaths Paths, string CourseId, string Framework, Findings Findings)
{
    /// <summary>Changed files by path; empty where there is nothing to do.</summary>
    public ImmutableArray<ChangedFile> Files { get; init; } = [];

    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What is wrong with regions of the course once it has moved: for a person, who knows what they meant.</summary>
    public Findings Regions { get; init; } = Findings.Of([], ImmutableDictionary<string, Severity>.Empty);

    public static MigrationRun Of(CourseLocation location, CheckedCourse course, NamedFile to, NamedFile map)
    {
        var outside = new[] { to, map }.Where(f => f.IsOutside).DistinctBy(f => f.Path).ToList();
        var paths = location.Paths with { Named = [.. outside.Select(f => f.Path)] };
        var before = course.Findings();
        if (course.Facts is not { Course: { } current } || before.Shown.Any(Findings.StopsBuild))
            return new(location, paths, course.CourseId, "", OnlyStopping(course.Diagnostics));
        var workspace = new ChangedWorkspace(location.Workspace, outside.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal));
        var framework = MigrationMapReader.Framework(workspace, to.Path, anyName: to.IsOutside);
        var changes = MigrationMapReader.Map(workspace, map.Path);
        ImmutableArray<Diagnostic> read = [.. framework.Diagnostics, .. changes.Diagnostics];
        var run = new MigrationRun(location, paths, current.Id, framework.Value?.Id ?? "", OnlyStopping(read));
        if (framework.Value is not { } next || changes.Value is not { } said || read.Any(Findings.StopsBuild))
            return run;
        if (current.Frameworks.FirstOrDefault(f => f.Id == said.From.Value) is { } old)
            return run.Planned(current, old, next, said, to);
        return current.Frameworks.Any(f => f.Id == next.Id) && said.To.Value == next.Id
            ? run
            : run with { Findings = OnlyStopping([CourseMigrator.NotUsed(current, said)]) };
    }

    private MigrationRun Planned(Course course, Framework old, Framework next, MigrationMap map, NamedFile to)
    {
        var newPath = to.IsOutside ? $"{WorkspacePath.Folder(old.Span.Path)}/{next.Id}.yaml".TrimStart('/') : to.Path;
        var plan = new CourseMigrator(course, Location.Folder, map, old, next).Plan(Location.Workspace, newPath);
        if (plan.Diagnostics.Any(Findings.StopsBuild))
            return this with { Findings = OnlyStopping(plan.Diagnostics) };
        var regions = new MigratedRegions(Location, old, next, map, newPath);
        var overlays = regions.Plans;
        if (overlays.SelectMany(p => p.Diagnostics).Where(Findings.StopsBuild).ToList() is { Count: > 0 } stopping)
            return this with { Findings = OnlyStopping(stopping) };
        var files = plan.Edits.Concat(overlays.SelectMany(p => p.Edits)).Select(e => ChangedFile.Of(Location.Workspace, e.Key, e.Value)).ToList();
        if (to.IsOutside && Copied(newPath, to) is { } copy)
            files.Add(copy);
        var written = new ChangedWorkspace(Location.Workspace, files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal));
        var result = CurriculumReader.Read(written, Location.Folder, CommandLineProgram.ToolVersion);
        return this with
        {
            Findings = OnlyStopping(result.Diagnostics),
            Files = [.. files.Where(f => f.After != f.Before)],
            Decisions = [.. plan.Decisions, .. overlays.SelectMany(p => p.Decisions)],
            Regions = Findings.Of(regions.Left(written), ImmutableDictionary<string, Severity>.Empty),
        };
    }

    /// <summary>A framework from elsewhere comes into the course, beside the old one.</summary>
    private ChangedFile? Copied(string path, NamedFile from) => Location.Workspace.Read(path) switch
    {
        FileLookup.Missing => new(path, null, from.Bytes),
        FileLookup.Found there when there.Bytes.Span.SequenceEqual(from.Bytes.Span) => null,
        _ => throw new UsageException($"{Paths.Openable(path)} is there already, and is another file than '{from.Path}'", [$"name that file for '--to', or move it away"]),
    };

    /// <summary>Advice about the course is for <c>check</c>.</summary>
    private static Findings OnlyStopping(IEnumerable<Diagnostic> diagnostics) =>
        Findings.Of(diagnostics.Where(Findings.StopsBuild), ImmutableDictionary<string, Severity>.Empty);
}
