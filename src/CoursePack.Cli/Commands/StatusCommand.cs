using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Commands;

/// <summary>Says how the regions of a course stand, in one table.</summary>
internal sealed class StatusCommand : CliCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "markdown"];

    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<bool> regions = SharedOptions.Flag("--regions", "Every region below the course; without it, the overlay at PATH alone");
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "text, json or markdown; default text");

    public StatusCommand() => format.CompletionSources.Add([.. Formats]);

    public override string Name => "status";

    public override string Summary => "Show how the regional versions of a course stand.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack status --regions", "a line for every region: what it extends, what changed upstream, coverage, whether it builds"),
        new("coursepack status --regions --format markdown", "the same, to put into a comment"),
        new("coursepack status curriculum/regions/north", "one region"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "A region builds when its check finds no error and every template can be filled; nothing is rendered. Exit status 1 when one does not.",
        "A region in another language than its base has a column for that: how many of its texts are translated, stale and drafts, in percent of all. What counts: coursepack explain CP8080. Coverage does not ask about languages: a claim counts in whichever its text is.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [regions, format];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var wanted = SharedOptions.Known("--format", line.GetValue(format) ?? "text", Formats);
        var today = host.Today(null);
        var location = CourseLocation.Find(host, line.GetValue(path));
        var asked = line.GetValue(regions) ? RegionList.Of(host, location) : [(Path.GetFileName(location.FullPath), location)];
        var found = new RegionStatus[asked.Length];
        Parallel.For(0, asked.Length, new ParallelOptions { CancellationToken = host.Stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            found[i] = RegionStatus.Of(host, asked[i].Name, asked[i].Location, globals.Templates, today));
        if (!line.GetValue(regions) && found[0] is { Base: null, Findings.Errors: 0 })
            throw new UsageException($"the course at '{location.Paths.Typed}' extends none", ["add --regions to see every region below it"]);

        ImmutableArray<RegionStatus> all = [.. found];
        switch (wanted)
        {
            case "json":
                StatusJson.Write(host.Out, all);
                break;
            case "markdown":
                StatusMarkdown.Write(host.Out, all);
                break;
            default:
                StatusText.Write(host.Out, all);
                break;
        }

        var broken = all.Where(r => !r.Builds).ToList();
        if (!globals.Quiet)
            host.Error.WriteLine(LastLine(all, broken, location));
        return broken.Count > 0 ? ExitStatus.Findings : ExitStatus.Fine;
    }

    private static string LastLine(ImmutableArray<RegionStatus> all, List<RegionStatus> broken, CourseLocation location)
    {
        if (all.IsEmpty)
            return $"there is no region in {location.Paths.Openable("regions")}. Next: coursepack new region ID --nation NATION";
        if (broken.Count > 0)
            return $"{broken.Count} of {all.Length} would not build. Next: coursepack check {broken[0].Path}";
        return all.FirstOrDefault(r => r.Base is { Stale: > 0 }) is { } stale
            ? $"{(all.Length == 1 ? "it builds" : $"all {all.Length} build")}; the original has changed under some of your passages. Next: coursepack check {stale.Path}"
            : all.Length == 1 ? $"it builds. Next: coursepack build {all[0].Path}" : $"all {all.Length} build. Next: coursepack plan";
    }
}
