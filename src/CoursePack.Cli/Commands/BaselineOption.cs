using CoursePack.Cli.Baselines;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Commands;

/// <summary><c>--baseline FILE</c>, and whether it is written anew.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Typed">As the user wrote it.</param>
internal sealed record BaselineOption(string Path, string Typed, bool Update)
{
    private const string Name = "--baseline", UpdateName = "--update-baseline";

    /// <exception cref="UsageException">The file is needed and not named, or named and not there.</exception>
    public static BaselineOption? Read(string? typed, bool update, Host host)
    {
        if (typed is null)
            return update ? throw new UsageException($"'{UpdateName}' needs '{Name}'", [$"write '{Name} FILE {UpdateName}'"]) : null;
        var path = ReportOption.FilePath(Name, typed, host);
        if (!update && !File.Exists(path))
            throw new UsageException($"there is no baseline '{typed}'", [.. Suggestion.For(System.IO.Path.GetFileName(path), Neighbours(path)), $"make it with '{UpdateName}', or correct the path"]);
        return new(path, typed, update);
    }

    /// <summary>Tells known findings from new ones, after writing the file where that is asked.</summary>
    public JudgedFindings Judge(CheckedCourse course)
    {
        var paths = course.Location.Paths;
        var findings = course.Findings();
        if (File.Exists(Path) || !Update)
        {
            var old = BaselineReader.Read(new DiskWorkspace(System.IO.Path.GetDirectoryName(Path)!), System.IO.Path.GetFileName(Path), InCourse(course.Location));
            if (old.Value is not { } baseline)
                return new(course.Findings(old.Diagnostics));
            if (!Update)
            {
                var (told, gone) = baseline.Apply(findings, paths);
                return new(told) { HasBaseline = true, Gone = gone };
            }
        }

        return Renew(findings, paths);
    }

    private JudgedFindings Renew(Findings findings, SourcePaths paths)
    {
        // Behind such an error rules were not asked, and what they know would be lost.
        if (findings.All.Count(Findings.StopsBuild) is var first and > 0)
            return new(findings) { Failure = $"the baseline '{Typed}' is not written: {(first == 1 ? "1 error comes first, which no baseline can hold" : $"{first} errors come first, which no baseline can hold")}" };
        var baseline = Baseline.Of(findings, paths);
        if (ReportFile.Write(Path, BaselineWriter.Write(baseline)) is { } refused)
            return new(findings) { Failure = $"the baseline '{Typed}' cannot be written: {refused}" };
        return new(baseline.Apply(findings, paths).Findings) { HasBaseline = true, Written = Typed };
    }

    /// <summary>The file as the findings of the course call files.</summary>
    private string InCourse(CourseLocation location) => System.IO.Path.GetRelativePath(location.RootPath, Path).Replace('\\', '/');

    private static IEnumerable<string> Neighbours(string path)
    {
        try
        {
            return [.. Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(path)!).Select(f => System.IO.Path.GetFileName(f))];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
