using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Binding;

namespace CoursePack.Cli.Commands;

/// <summary>Lists what a release of every region makes, for a service that makes each by itself.</summary>
internal sealed class PlanCommand : CliCommand
{
    /// <summary>Jobs that one matrix may have (GitHub Actions, "Usage limits").</summary>
    private const int MostJobs = 256;

    private static readonly ImmutableArray<string> Formats = ["text", "github-matrix"];

    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "text or github-matrix; default text");

    public PlanCommand() => format.CompletionSources.Add([.. Formats]);

    public override string Name => "plan";

    public override string Summary => "List every region and product that there is to make.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack plan", "a line for each region and product"),
        new("echo \"matrix=$(coursepack plan --format github-matrix)\" >> \"$GITHUB_OUTPUT\"", "one line of JSON for strategy.matrix"),
    ];

    public override ImmutableArray<string> Notes => ["Each entry is what 'coursepack build PATH --product PRODUCT' makes."];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [format];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var wanted = SharedOptions.Known("--format", line.GetValue(format) ?? "text", Formats);
        var location = CourseLocation.Find(host, line.GetValue(path));
        var regions = RegionList.Of(host, location);
        var jobs = ImmutableArray.CreateBuilder<Job>();
        foreach (var (name, region) in regions)
        {
            host.Stop.ThrowIfCancellationRequested();
            var read = CurriculumReader.ReadLayers(region.Workspace, region.Folder, CommandLineProgram.ToolVersion, null);
            if (read.Course is not { } course)
            {
                // Half a list would leave a region out without a word.
                new TextReporter().Write(host.Error, new("", Findings.Of(read.Diagnostics, new Dictionary<string, Severity>()), region.Paths));
                return ExitStatus.Findings;
            }

            jobs.AddRange(course.Products.Select(p => p.Value).Distinct(StringComparer.Ordinal).Select(product => new Job(name, region.Paths.Typed, product)));
        }

        if (wanted == "text")
            WriteText(host.Out, jobs);
        else
            host.Out.WriteLine(Matrix(jobs));
        if (jobs.Count > MostJobs)
            host.Error.WriteLine($"a matrix of {jobs.Count} jobs is more than the {MostJobs} that GitHub runs. Make a job a region: coursepack build PATH makes all its products");
        else if (!globals.Quiet)
            host.Error.WriteLine(regions.IsEmpty ? $"there is no region in {location.Paths.Openable("regions")}. Next: coursepack new region ID --nation NATION" : $"{MarkdownText.Count(regions.Length, "region")}, {MarkdownText.Count(jobs.Count, "product")} in all. Next: coursepack status --regions");
        return ExitStatus.Fine;
    }

    private static void WriteText(TextWriter output, IReadOnlyCollection<Job> jobs)
    {
        var (region, path) = (jobs.Select(j => j.Region.Length).DefaultIfEmpty().Max(), jobs.Select(j => j.Path.Length).DefaultIfEmpty().Max());
        foreach (var job in jobs)
            output.WriteLine($"{job.Region.PadRight(region)}  {job.Path.PadRight(path)}  {job.Product}");
    }

    private static string Matrix(IEnumerable<Job> jobs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("include");
            foreach (var job in jobs)
            {
                json.WriteStartObject();
                json.WriteString("region", job.Region);
                json.WriteString("path", job.Path);
                json.WriteString("product", job.Product);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed record Job(string Region, string Path, string Product);
}
