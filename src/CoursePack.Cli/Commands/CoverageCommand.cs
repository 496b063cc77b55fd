using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Comparisons;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Cli.Commands;

/// <summary>Reports how far a schedule carries each competence; judges nothing.</summary>
internal sealed class CoverageCommand : CliCommand
{
    private static readonly ImmutableArray<IComparisonWriter> Comparisons = [new TextComparison(), new MarkdownComparison(), new JsonComparison()];

    private static readonly ImmutableArray<string> Tiers = [.. Enum.GetNames<Tier>().Select(t => t.ToLowerInvariant())];

    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "table, markdown, csv, json or html; default table");
    private readonly Option<string[]> tier = SharedOptions.Many("--tier", "TIER", "Only this tier: core, optional, meta or organisational; may be repeated");
    private readonly Option<string?> framework = SharedOptions.One("--framework", "ID", "Only this framework");
    private readonly Option<string?> schedule = SharedOptions.Schedule();
    private readonly Option<string?> against = SharedOptions.One("--against", "STATE", "Show what changed since a git ref, a folder with a course, or a coverage.json");
    private readonly Option<bool> failOnLoss = SharedOptions.Flag("--fail-on-loss", "Exit 1 if a competence lost a depth (with --against)");
    private readonly Option<bool> failOnLoosened = SharedOptions.Flag("--fail-on-loosened", "Exit 1 if the course asks less of itself (with --against)");

    private readonly Option<string?> baseline = SharedOptions.One("--baseline", "FILE", "Count what this baseline knows more as loosened (with --against)");

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
        new("coursepack coverage --against main", "what this branch gains, loses, thins and loosens"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "'coverage' reports and exits 0 on gaps; 'check' judges them against the course's policy.",
        "With --against, a ref is compared at its merge base with HEAD. Loosened is: a lower policy, a new or longer waiver, a rule turned down, a new silence, a competence removed or moved to another tier, a lower level, something no longer mandatory, a new map in a crosswalk, and with --baseline a baseline that knows more.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [format, tier, framework, schedule, against, failOnLoss, failOnLoosened, baseline];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var earlier = line.GetValue(against);
        if (earlier is null && (line.GetValue(failOnLoss) || line.GetValue(failOnLoosened)))
            throw NeedsAgainst(line.GetValue(failOnLoss) ? failOnLoss.Name : failOnLoosened.Name);
        if (earlier is null && line.GetValue(baseline) is not null)
            throw NeedsAgainst(baseline.Name);
        var wanted = SharedOptions.Known("--format", line.GetValue(format) ?? "table", earlier is null ? CoverageFormats.Names : [.. Comparisons.Select(c => c.Format)]);
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
        report = report.Only(tiers, line.GetValue(framework));
        if (earlier is not null)
            return Compare(line, host, globals, location, facts, report, earlier, wanted);
        host.Out.Write(CoverageFormats.Write(wanted, report, facts.Course));
        return ExitStatus.Fine;
    }

    private int Compare(ParseResult line, Host host, GlobalOptions globals, CourseLocation location, CourseFacts facts, CoverageReport report, string earlier, string wanted)
    {
        var before = EarlierCourse.Find(host, location, earlier, host.Today(null));
        if (before.Facts is null && line.GetValue(failOnLoosened))
            throw new UsageException("a report holds no policy, so '--fail-on-loosened' cannot judge", ["compare with a git ref or a folder"]);
        if (before.Facts is null && line.GetValue(baseline) is not null)
            throw new UsageException("a report says nothing about a baseline", ["compare with a git ref or a folder"]);
        var comparison = before.Compare(facts, report, line.GetValue(baseline) is { } known ? BaselineGrowth.Between(host, location, known, before.Facts!.Workspace) : []);
        Comparisons.Single(c => c.Format == wanted).Write(host.Out, comparison, location.Paths);
        var loosened = comparison.Loosened?.Length ?? 0;
        var failed = (line.GetValue(failOnLoss) && !comparison.Coverage.Lost.IsEmpty) || (line.GetValue(failOnLoosened) && loosened > 0);
        if (!globals.Quiet)
            host.Error.WriteLine($"compared with {before.Name}: {loosened} loosened, {comparison.Coverage.Lost.Length} lost, {comparison.Coverage.Thinned.Length} thinned, {comparison.Coverage.Gained.Length} gained. Next: {(failed ? "mend what is listed, or say in the request why it should be so" : "coursepack check")}");
        return failed ? ExitStatus.Findings : ExitStatus.Fine;
    }

    private static UsageException NeedsAgainst(string option) =>
        new($"'{option}' needs '--against'", ["name what the course is compared with, such as --against main"]);

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
