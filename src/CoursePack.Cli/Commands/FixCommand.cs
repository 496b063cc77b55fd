using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Commands;

/// <summary>Mends what can be mended without a person, and shows what else could be.</summary>
internal sealed class FixCommand : CliCommand
{
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<bool> apply = SharedOptions.Flag("--apply", "Make the certain repairs; show the others");

    public override string Name => "fix";

    public override string Summary => "Show repairs of a course's sources, or make the certain ones.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack fix", "see every repair as a unified diff, certain ones first; write nothing"),
        new("coursepack fix --apply", "make the certain ones, see the others"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "A repair is certain where there is one thing to do and it changes no meaning, such as a misspelt key. The others are never made for you.",
        "Comments and layout of the sources stay. What is changed is checked first. Files that the course shares with others, and those of a course that it extends, are left alone.",
        "Exit status without --apply: 1 where a repair is shown, 0 where there is none, whatever else 'coursepack check' finds. With --apply: 0 where nothing uncertain and no error is left, else 1.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [apply];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var location = CourseLocation.Find(host, line.GetValue(path));
        var applies = line.GetValue(apply);
        var run = FixRun.Of(location, host.Today(null), host.Stop);
        if (run.After.Course.Facts is null && run.Made.IsEmpty && run.Uncertain.IsEmpty)
        {
            new TextReporter().Write(host.Out, new(run.After.Course.CourseId, run.After.Findings, location.Paths) { Color = host.ColorOnOut });
            Say(host, globals, "no repairs; nothing is written");
            return ExitStatus.Findings;
        }

        if (applies && Write(run, host) is { } failed)
            return failed;
        FixReport.Write(host.Out, run, applies);
        foreach (var refused in run.Refused)
        {
            host.Error.WriteLine($"coursepack: this repair would break the course and is not made: {FixReport.Line(refused, location.Paths)}");
            host.Error.WriteLine("  help: this is a fault of the tool; report it with the lines that it is about");
        }

        Say(host, globals, applies ? Done(run) : Preview(run));
        var isOpen = !run.Uncertain.IsEmpty || !run.Refused.IsEmpty;
        return isOpen || (applies ? run.After.Findings.Fail(strict: false) : !run.Made.IsEmpty) ? ExitStatus.Findings : ExitStatus.Fine;
    }

    /// <returns>Null where everything has been written.</returns>
    private static int? Write(FixRun run, Host host)
    {
        var location = run.Before.Location;
        try
        {
            new SourceWriter(location.RootPath).Write(run.After.Changed, host.Stop);
            return null;
        }
        catch (SourceRefusedException refused)
        {
            host.Error.WriteLine($"coursepack: {location.Paths.Openable(refused.Message)} cannot be written; no file has been changed");
            host.Error.WriteLine("  help: allow writing there, then fix again");
            return ExitStatus.Findings;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("coursepack: stopped; no file has been changed");
            return ExitStatus.Stopped;
        }
    }

    private static string Preview(FixRun run)
    {
        var (certain, uncertain) = (run.Made.Length, run.Uncertain.Length + run.Waiting);
        if (certain + uncertain == 0)
            return $"no repairs; nothing is written{Left(run.After.Findings)}";
        var next = certain > 0 ? "coursepack fix --apply" : "coursepack check";
        return $"{Repairs(certain, "certain")}, {uncertain} uncertain{Waiting(run)}; nothing is written. Next: {next}";
    }

    private static string Done(FixRun run)
    {
        var files = run.After.Changed.Count;
        var made = run.Made.IsEmpty ? "no certain repairs; nothing is written" : $"made {Repairs(run.Made.Length)} in {(files == 1 ? "1 file" : $"{files} files")}";
        var left = run.Uncertain.IsEmpty ? "" : $", {Repairs(run.Uncertain.Length + run.Waiting, "uncertain")} left{Waiting(run)}";
        return $"{made}{left}{Left(run.After.Findings)}";
    }

    private static string Waiting(FixRun run) => run.Waiting == 0 ? "" : $" ({run.Waiting} of them shown when others are made)";

    private static string Left(Findings findings) =>
        findings.IsEmpty ? ". Next: coursepack build" : $"; check finds {TextReporter.Summary(findings)}. Next: coursepack check";

    private static string Repairs(int count, string kind = "") =>
        $"{count} {kind}{(kind.Length > 0 ? " " : "")}repair{(count == 1 ? "" : "s")}";

    private static void Say(Host host, GlobalOptions globals, string what)
    {
        if (!globals.Quiet)
            host.Error.WriteLine(what);
    }
}
