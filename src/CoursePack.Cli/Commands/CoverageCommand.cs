using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Commands;

/// <summary>Reports how far a schedule carries each competence; judges nothing.</summary>
internal sealed class CoverageCommand : CliCommand
{
    private static readonly ImmutableArray<string> Tiers = [.. Enum.GetNames<Tier>().Select(t => t.ToLowerInvariant())];

    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "table, markdown, csv, json or html; default table");
    private readonly Option<string[]> tier = SharedOptions.Many("--tier", "TIER", "Only this tier: core, optional, meta or organisational; may be repeated");
    private readonly Option<string?> framework = SharedOptions.One("--framework", "ID", "Only this framework");
    private readonly Option<string?> schedule = SharedOptions.Schedule();

    public CoverageCommand()
    {
        format.CompletionSources.Add([.. CoverageFormats.Names]);
        tier.CompletionSources.Add([.. Tiers]);
    }

    public override string Name => "coverage";

    public override string Summary => "Show which competences the course introduces, tries and shows.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack coverage", "a table of tiers and areas"),
        new("coursepack coverage --tier core", "the core competences only"),
        new("coursepack coverage --format html > coverage.html", "the matrix as a page of its own"),
        new("coursepack coverage --format csv", "one row a competence"),
    ];

    public override ImmutableArray<string> Notes => ["'coverage' reports and exits 0 on gaps; 'check' judges them against the course's policy."];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [format, tier, framework, schedule];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var wanted = SharedOptions.Known("--format", line.GetValue(format) ?? "table", CoverageFormats.Names);
        var tiers = (line.GetValue(tier) ?? []).Select(t => Enum.Parse<Tier>(SharedOptions.Known("--tier", t, Tiers), ignoreCase: true)).ToList();
        var location = CourseLocation.Find(host, line.GetValue(path));
        var course = CheckedCourse.Of(location, host.Today(null));
        var findings = course.Findings();
        if (course.Facts is not { } facts || findings.Shown.Any(Findings.StopsBuild))
        {
            new TextReporter().Write(host.Error, new(course.CourseId, findings, location.Paths));
            return ExitStatus.Findings;
        }

        var report = Report(facts.Coverage, line.GetValue(schedule));
        if (line.GetValue(framework) is { } only)
            SharedOptions.Known("--framework", only, [.. facts.Course.Frameworks.Select(f => f.Id)]);
        host.Out.Write(CoverageFormats.Write(wanted, report.Only(tiers, line.GetValue(framework)), facts.Course));
        return ExitStatus.Fine;
    }

    private static CoverageReport Report(ImmutableArray<CoverageReport> reports, string? schedule)
    {
        if (reports.IsEmpty)
            throw new UsageException("the course has no schedule, so nothing is covered yet", ["add one to 'schedules' in course.yaml"]);
        if (schedule is null)
            return reports[0];
        SharedOptions.Known("--schedule", schedule, [.. reports.Select(r => r.Schedule)]);
        return reports.First(r => r.Schedule == schedule);
    }
}
