using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Commands;

/// <summary>Judges a course: everything it breaks, in one run.</summary>
internal sealed class CheckCommand : CliCommand
{
    private static readonly ImmutableArray<IReporter> Reporters = [new TextReporter(), new ConciseReporter(), new JsonReporter()];

    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "text, concise or json; default text");
    private readonly Option<bool> strict = SharedOptions.Flag("--strict", "Fail on warnings too");
    private readonly Option<string?> on = SharedOptions.One("--on", "DATE", "Judge what is out of date as of this day");

    public CheckCommand() => format.CompletionSources.Add([.. Reporters.Select(r => r.Format)]);

    public override string Name => "check";

    public override string Summary => "Check a course: files, references, coverage, schedules, content.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack check", "check ./curriculum"),
        new("coursepack check --strict", "fail on warnings too: what CI runs"),
        new("coursepack check --format json", "findings for a program"),
        new("coursepack check --on 2027-04-01", "see what will be out of date then"),
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [format, strict, on];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var clock = Stopwatch.StartNew();
        var wanted = SharedOptions.Known("--format", line.GetValue(format) ?? "text", [.. Reporters.Select(r => r.Format)]);
        var today = host.Today(SharedOptions.Date("--on", line.GetValue(on)));
        var location = CourseLocation.Find(host, line.GetValue(path));
        var course = CheckedCourse.Of(location, today);
        var findings = course.Findings();
        Reporters.Single(r => r.Format == wanted).Write(host.Out, new(course.CourseId, findings, location.Paths) { Color = host.ColorOnOut });
        var failed = findings.Fail(line.GetValue(strict));
        if (wanted == "text" && !globals.Quiet)
            host.Error.WriteLine(LastLine(course, findings, failed, clock.Elapsed));
        return failed ? ExitStatus.Findings : ExitStatus.Fine;
    }

    private static string LastLine(CheckedCourse course, Core.Diagnostics.Findings findings, bool failed, TimeSpan took)
    {
        var silenced = course.SilencedCount is > 0 and var count ? $", {count} silenced" : "";
        if (failed)
        {
            var first = findings.Shown.OrderByDescending(d => d.Severity).First();
            return $"checked in {Duration.Text(took)}: {TextReporter.Summary(findings)}{silenced}. Next: coursepack explain {first.Code}";
        }

        var activities = course.Facts!.AllActivities.Count();
        var verdict = findings.IsEmpty ? "no findings" : $"{TextReporter.Summary(findings)}, none that fails";
        var modules = course.Facts.Course.Modules.Length;
        return $"checked {modules} {(modules == 1 ? "module" : "modules")}, {activities} {(activities == 1 ? "activity" : "activities")} in {Duration.Text(took)}: {verdict}{silenced}. Next: coursepack build";
    }
}
