using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Commands;

/// <summary>Makes the books and the box.</summary>
internal sealed class BuildCommand : CliCommand
{
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string[]> product = SharedOptions.Many("--product", "P", "Make only this product; may be repeated");
    private readonly Option<string[]> format = SharedOptions.Many("--format", "F", "Make only this format: pdf or html; may be repeated");
    private readonly Option<string[]> edition = SharedOptions.Many("--edition", "E", "Make only this edition; may be repeated");
    private readonly Option<string?> schedule = SharedOptions.Schedule();
    private readonly Option<string?> output = SharedOptions.One("--output", "DIR", "Write below this folder; default ./output");
    private readonly Option<bool> strict = SharedOptions.Flag("--strict", "Exit 1 on warnings too; everything is still written");
    private readonly Option<bool> force = SharedOptions.Flag("--force", "Write into a folder that holds other files");
    private readonly Option<string?> jobs = SharedOptions.One("--jobs", "N", "Lay out N documents side by side; default: one a processor");

    public BuildCommand() => format.CompletionSources.Add([.. OutputFormats.Names]);

    public override string Name => "build";

    public override string Summary => "Check a course, then make every book and the box.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack build", "make everything from ./curriculum into ./output"),
        new("coursepack build --product trainee-workbook --format pdf", "make one book"),
        new("coursepack build courses/evening --output public", "another course, another place"),
        new("coursepack build --schedule ten-weeks", "books for another delivery pattern"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "The course's output folder then holds exactly what this command made. It is replaced in one move at the end; "
        + "when something is wrong with files, references or templates, nothing is written and the old output stays.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [product, format, edition, schedule, output, strict, force, jobs];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var clock = Stopwatch.StartNew();
        var location = CourseLocation.Find(host, line.GetValue(path));
        var templates = TemplateSource.Find(host, location, globals.Templates);
        using var progress = new ProgressLine(host, globals.Quiet);
        var result = new BuildRun(new()
        {
            Location = location,
            Templates = templates,
            Today = host.Today(null),
            Output = Path.GetFullPath(line.GetValue(output) ?? "output", host.WorkingDirectory),
            Products = [.. line.GetValue(product) ?? []],
            Formats = [.. (line.GetValue(format) ?? []).Select(f => SharedOptions.Known("--format", f, OutputFormats.Names))],
            Editions = [.. line.GetValue(edition) ?? []],
            Schedule = line.GetValue(schedule),
            Strict = line.GetValue(strict),
            Force = line.GetValue(force),
            Jobs = Jobs(line.GetValue(jobs)),
            Progress = progress.Say,
            Stop = host.Stop,
        }).Run();
        progress.Dispose();

        new TextReporter().Write(host.Error, new(result.CourseId, result.Findings, location.Paths with { Templates = templates.Typed }) { Color = host.ErrorIsTerminal && host.ColorOnOut });
        if (globals.Timings)
            WriteTimings(host, result);

        if (!globals.Quiet || result.Failed)
            host.Error.WriteLine(LastLine(host, result, clock.Elapsed));
        return result.Failed ? ExitStatus.Findings : ExitStatus.Fine;
    }

    private static void WriteTimings(Host host, BuildResult result)
    {
        foreach (var (stage, took) in result.Timings)
            host.Error.WriteLine($"{stage,-12}{Duration.Text(took),10}");
        host.Error.WriteLine($"{"all",-12}{Duration.Text(new(result.Timings.Sum(t => t.Took.Ticks))),10}");
        foreach (var (file, took) in result.Slowest)
            host.Error.WriteLine($"{"slow",-12}{Duration.Text(took),10}  {file}");
    }

    private static string LastLine(Host host, BuildResult result, TimeSpan took)
    {
        var summary = TextReporter.Summary(result.Findings);
        if (result.Written is not { } written)
            return $"nothing was written: {summary}. Next: coursepack explain {result.FirstCode}";
        var folder = Path.GetRelativePath(host.WorkingDirectory, written.Folder).Replace('\\', '/');
        var made = string.Create(CultureInfo.InvariantCulture, $"{result.Documents} {(result.Documents == 1 ? "document" : "documents")}, {result.Pages} pages, {written.Written.Length} files in {folder}");
        return result.Failed
            ? $"written with findings ({summary}): {made}. Next: coursepack explain {result.FirstCode}"
            : $"made {made} in {Duration.Text(took)}. Next: open {folder}/START-HERE.html";
    }

    private static int Jobs(string? value)
    {
        if (value is null)
            return Environment.ProcessorCount;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1024
            ? number
            : throw new UsageException($"'{value}' is no number for '--jobs'", ["write a whole number from 1"]);
    }
}
