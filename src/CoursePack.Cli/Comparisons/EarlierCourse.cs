using System.Collections.Immutable;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Changes;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Cli.Comparisons;

/// <summary>What a course is compared with: another folder, a report of an earlier build, or a commit.</summary>
internal sealed record EarlierCourse
{
    /// <summary>Bytes.</summary>
    private const int LargestReport = 64 << 20;

    /// <summary>For people: <c>main (1a2b3c4d5e)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Null for a report.</summary>
    public CourseFacts? Facts { get; private init; }

    private CoverageSnapshot? Report { get; init; }

    /// <exception cref="UsageException">There is no such thing, or it cannot be compared.</exception>
    public static EarlierCourse Find(Host host, CourseLocation location, string typed, DateOnly today)
    {
        var full = Path.GetFullPath(typed, host.WorkingDirectory);
        if (Directory.Exists(full))
            return File.Exists(Path.Combine(full, "course.yaml")) ? OfCourse(CourseLocation.Find(host, typed), typed, today) : throw new UsageException($"the folder '{typed}' holds no course.yaml", ["name the folder of a course"]);
        if (File.Exists(full))
            return OfReport(full, typed);
        var commit = GitCommit.MergeBase(location.RootPath, typed);
        return OfCourse(location with { Workspace = commit.Workspace }, $"{typed} ({commit.Name})", today);
    }

    /// <param name="known">What a baseline of the course knows more than it did.</param>
    public CourseComparison Compare(CourseFacts now, CoverageReport report, ImmutableArray<GateChange> known)
    {
        var after = CoverageSnapshot.Of(report);
        // A schedule that is new is compared with the one that was printed before.
        var before = Report ?? CoverageSnapshot.Of(
            Facts!.Coverage.FirstOrDefault(c => c.Schedule == report.Schedule)
            ?? Facts.Coverage.FirstOrDefault()
            ?? throw new UsageException($"the course at '{Name}' has no schedule, so nothing was covered", ["compare with a later state"]));
        if (Report is not null && before.Schedule != report.Schedule)
            throw new UsageException($"the report '{Name}' is of schedule '{before.Schedule}'", [$"add --schedule {before.Schedule}, or make another report"]);
        return new(
            report.Course,
            report.Schedule,
            before.Schedule == report.Schedule ? Name : $"{Name}, in its schedule {before.Schedule}",
            Facts is null ? null : [.. GateChanges.Between(Facts.Course, now.Course), .. known],
            CoverageChange.Between(before, after),
            Facts is null ? TouchedModules.Between(before, after) : TouchedModules.Between(Facts.Course, Facts.Workspace, now.Course, now.Workspace));
    }

    private static EarlierCourse OfCourse(CourseLocation location, string name, DateOnly today)
    {
        var course = CheckedCourse.Of(location, today);
        var errors = course.Findings().Shown.Where(Findings.StopsBuild).ToList();
        return course.Facts is { } facts && errors.Count == 0
            ? new() { Name = name, Facts = facts }
            : throw new UsageException(
                $"the course at '{name}' cannot be compared: {errors.FirstOrDefault()?.Message ?? "it cannot be read"}",
                [errors.Count > 1 ? $"it has {errors.Count} such errors; compare with a state that can be built" : "compare with a state that can be built"]);
    }

    private static EarlierCourse OfReport(string full, string typed) =>
        new FileInfo(full).Length <= LargestReport && CoverageJsonReader.Read(File.ReadAllBytes(full)) is { } report
            ? new() { Name = typed, Report = report }
            : throw new UsageException($"'{typed}' is no coverage report", ["make one with 'coursepack coverage --format json', or take coverage.json from a build"]);
}
