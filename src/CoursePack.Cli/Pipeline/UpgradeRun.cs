using System.Collections.Immutable;
using System.Text;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Upgrades;

namespace CoursePack.Cli.Pipeline;

/// <summary><c>upgrade --to</c>: plans, prints the plan, and writes all of it or nothing.</summary>
internal static class UpgradeRun
{
    public static int Run(Host host, GlobalOptions globals, CourseLocation location, string typed, ImmutableArray<(string Old, string New)> renamed, bool dryRun)
    {
        RequireOverlay(location);
        var target = NamedBase.Find(host, location, typed);
        var plan = OverlayUpgrader.Plan(location.Workspace, location.Folder, target, renamed);
        if (plan.Unknown is [var unknown, ..])
            throw new UsageException(unknown.IsOld ? $"the base did not hold '{unknown.Written}', or still does" : $"the base has nothing new that is called '{unknown.Written}'", [.. unknown.Hints, "coursepack drift lists what is gone and what is new"]);
        if (!plan.Diagnostics.IsEmpty)
        {
            new TextReporter().Write(host.Out, new("", Findings.Of(plan.Diagnostics, new Dictionary<string, Severity>()), location.Paths) { Color = host.ColorOnOut });
            Say(host, globals, "nothing is written");
            return ExitStatus.Findings;
        }

        UpgradeReport.Write(host.Out, plan, location.Paths);
        var exit = plan.Conflicts.Any() ? ExitStatus.Findings : ExitStatus.Fine;
        if (plan.Files.IsEmpty)
        {
            Say(host, globals, $"nothing to do: the overlay fits {Base(plan)} as it is");
            return exit;
        }

        if (dryRun)
            return Preview(host, globals, location, plan, exit);
        return Write(host, globals, location, plan) ?? exit;
    }

    private static void RequireOverlay(CourseLocation location)
    {
        var read = CurriculumReader.ReadLayers(location.Workspace, location.Folder, CommandLineProgram.ToolVersion, today: null);
        if (read is { Course: not null, Effective: null })
            throw new UsageException($"the course in '{location.Paths.Typed}' extends none", ["name the folder of an overlay, such as curriculum/regions/north"]);
    }

    private static int Preview(Host host, GlobalOptions globals, CourseLocation location, UpgradePlan plan, int exit)
    {
        foreach (var (path, bytes) in plan.Files.Where(f => !IsBox(f.Key) && WorkspacePath.Name(f.Key) != OverlayLock.FileName))
            UnifiedDiff.Write(host.Out, location.Paths.Openable(path), Before(location, path), bytes is { } after ? Encoding.UTF8.GetString(after.Span) : null);
        Say(host, globals, $"would change {Files(plan)}; nothing is written. Next: the same without --dry-run");
        return exit;
    }

    private static int? Write(Host host, GlobalOptions globals, CourseLocation location, UpgradePlan plan)
    {
        foreach (var path in plan.Files.Keys.Where(p => location.Workspace.Read(p) is FileLookup.Outside))
            throw new UsageException($"'{path}' lies outside the course", ["remove the link that leads there"]);
        try
        {
            new SourceWriter(location.RootPath).Write(
                plan.Files.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!.Value, StringComparer.Ordinal),
                host.Stop,
                [.. plan.Files.Where(f => f.Value is null).Select(f => f.Key)]);
        }
        catch (SourceRefusedException refused)
        {
            host.Error.WriteLine($"coursepack: {location.Paths.Openable(refused.Message)} cannot be written; no file has been changed");
            host.Error.WriteLine("  help: allow writing there, then upgrade again");
            return ExitStatus.Findings;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("coursepack: stopped; no file has been changed");
            return ExitStatus.Stopped;
        }

        var conflicts = plan.Conflicts.Count();
        Say(host, globals, $"changed {Files(plan)}: the overlay extends {Base(plan)}. Next: {(conflicts == 0 ? "coursepack check" : $"decide {(conflicts == 1 ? "the conflict" : $"the {conflicts} conflicts")} above, then coursepack upgrade")}");
        return null;
    }

    private static string? Before(CourseLocation location, string path) =>
        location.Workspace.Read(path) is FileLookup.Found file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;

    private static bool IsBox(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static string Base(UpgradePlan plan) => plan.Base.Version.Length == 0 ? plan.Base.Id : $"{plan.Base.Id} {plan.Base.Version}";

    private static string Files(UpgradePlan plan) => plan.Files.Count == 1 ? "1 file" : $"{plan.Files.Count} files";

    private static void Say(Host host, GlobalOptions globals, string what)
    {
        if (!globals.Quiet)
            host.Error.WriteLine(what);
    }
}
