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
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "text, concise, json, sarif, junit, github or markdown; default text");
    private readonly Option<string[]> report = ReportOption.Option();
    private readonly Option<bool> strict = SharedOptions.Flag("--strict", "Fail on warnings too");
    private readonly Option<string?> baseline = SharedOptions.One("--baseline", "FILE", "Pass over the old findings that this file names");
    private readonly Option<bool> updateBaseline = SharedOptions.Flag("--update-baseline", "Write the findings of today to that file");
    private readonly Option<string?> on = SharedOptions.One("--on", "DATE", "Judge what is out of date as of this day");

    public CheckCommand() => format.CompletionSources.Add([.. Reporters.Names]);

    public override string Name => "check";

    public override string Summary => "Check a course: files, references, coverage, schedules, content.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack check", "check ./curriculum"),
        new("coursepack check --strict", "fail on warnings too: what CI runs"),
        new("coursepack check --format json", "findings for a program"),
        new("coursepack check --report sarif=out/check.sarif --report junit=out/check.xml", "reports for services, beside the text on the screen"),
        new("coursepack check --format github", "annotations and a summary in GitHub Actions"),
        new("coursepack check --baseline known.json --update-baseline", "list today's findings as known"),
        new("coursepack check --baseline known.json", "fail on new findings alone"),
        new("coursepack check --on 2027-04-01", "see what will be out of date then"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "A FORMAT is text, concise, json, sarif, junit, github or markdown. sarif, junit, github and markdown name files from the repository's root.",
        "A baseline never hides errors in files and references, which stop a build.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [format, report, strict, baseline, updateBaseline, on];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var clock = Stopwatch.StartNew();
        var wanted = Reporters.Of(SharedOptions.Known("--format", line.GetValue(format) ?? "text", Reporters.Names));
        var reports = ReportOption.Read(line.GetValue(report) ?? [], host);
        var known = BaselineOption.Read(line.GetValue(baseline), line.GetValue(updateBaseline), host);
        if (reports.FirstOrDefault(r => r.Path == known?.Path) is { } same)
            throw new UsageException($"a report would be written over the baseline '{same.Typed}'", ["give each a file of its own"]);
        var today = host.Today(SharedOptions.Date("--on", line.GetValue(on)));
        var location = CourseLocation.Find(host, line.GetValue(path));
        var course = CheckedCourse.Of(location, today);
        var judged = known?.Judge(course) ?? new(course.Findings());
        var input = new ReportInput(course.CourseId, judged.Findings, location.Paths)
        {
            Strict = line.GetValue(strict),
            Facts = course.Facts,
            Repository = RepositoryPaths.Find(host, location.FullPath, location.RootPath),
            HasBaseline = judged.HasBaseline,
            Gone = judged.Gone,
            Version = CommandLineProgram.ToolVersion,
        };
        wanted.Write(host.Out, input with { Color = host.ColorOnOut });
        var failures = WriteReports(reports, input).Prepend(judged.Failure).OfType<string>().ToList();
        if (wanted is GitHubReporter && StepSummary.Append(host, input) is { } refused)
            failures.Add(refused);
        var failed = judged.Findings.Fail(input.Strict);
        if (wanted is TextReporter && !globals.Quiet && failures.Count == 0)
            host.Error.WriteLine(LastLine(course, judged, failed, clock.Elapsed));
        foreach (var failure in failures)
            host.Error.WriteLine($"coursepack: {failure}");
        return failed || failures.Count > 0 ? ExitStatus.Findings : ExitStatus.Fine;
    }

    /// <summary>Every report that can be written is, whatever was found.</summary>
    /// <returns>Why others could not be.</returns>
    private static IEnumerable<string> WriteReports(ImmutableArray<ReportOption> reports, ReportInput input)
    {
        foreach (var report in reports)
        {
            using var text = new StringWriter { NewLine = "\n" };
            report.Reporter.Write(text, input);
            if (ReportFile.Write(report.Path, text.ToString()) is { } refused)
                yield return $"the report '{report.Typed}' cannot be written: {refused}";
        }
    }

    private static string LastLine(CheckedCourse course, JudgedFindings judged, bool failed, TimeSpan took)
    {
        var findings = judged.Findings;
        var silenced = course.SilencedCount is > 0 and var count ? $", {count} silenced" : "";
        var old = judged.Written is { } written
            ? $" {written} now names {(findings.Known.Length == 1 ? "1 known finding" : $"{findings.Known.Length} known findings")}."
            : judged.Gone > 0 ? $" {(judged.Gone == 1 ? "1 old finding is" : $"{judged.Gone} old findings are")} gone: run with --update-baseline." : "";
        var fix = findings.Shown.Any(f => f.Repair is not null) ? "; fix available: coursepack fix" : "";
        if (failed)
        {
            var first = findings.Shown.OrderByDescending(d => d.Severity).First();
            return $"checked in {Duration.Text(took)}: {TextReporter.Summary(findings)}{silenced}{fix}.{old} Next: coursepack explain {first.Code}";
        }

        var activities = course.Facts!.AllActivities.Count();
        var verdict = !findings.IsEmpty ? $"{TextReporter.Summary(findings)}, none that fails"
            : findings.Known.IsEmpty ? "no findings" : $"no new findings, {findings.Known.Length} known";
        var modules = course.Facts.Course.Modules.Length;
        return $"checked {modules} {(modules == 1 ? "module" : "modules")}, {activities} {(activities == 1 ? "activity" : "activities")} in {Duration.Text(took)}: {verdict}{silenced}{fix}.{old} Next: coursepack build";
    }
}
