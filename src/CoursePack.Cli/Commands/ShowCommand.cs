using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Cli.Commands;

/// <summary>Prints one thing of a course as it is after everything was merged.</summary>
internal sealed class ShowCommand : CliCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json"];

    private readonly Argument<string> id = new("id") { HelpName = "ID", Description = "Such as listening, listening/agree, 3.3.5, 'contact samaritans', …/trainer" };
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<bool> origin = SharedOptions.Flag("--origin", "Say where each value was written, and what it replaces");
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "text or json; default text");

    public ShowCommand(Host host)
    {
        format.CompletionSources.Add([.. Formats]);
        id.CompletionSources.Add(_ => Read(CourseLocation.Find(host, null)).Value is { } course
            ? new CourseView(course).Ids.Select(i => new System.CommandLine.Completions.CompletionItem(i)) : []);
    }

    public override string Name => "show";

    public override string Summary => "Print a part of the course as merged, and where it comes from.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack show listening", "the whole module, also from an overlay"),
        new("coursepack show listening/first-meetings/agreement-triads --origin", "each value with its file and line, and what it replaces"),
        new("coursepack show 'contact samaritans' curriculum/regions/north", "a contact as a region has it"),
        new("coursepack show course --format json", "the course's own keys for a program"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "Where two kinds of things have one id, put the kind in front: module, session, activity, outcome, competence, area, domain, framework, handout, page, schedule, evaluation, question, contact, local, glossary.",
    ];

    public override ImmutableArray<Argument> Arguments => [id, path];

    public override ImmutableArray<Option> Options => [origin, format];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var wanted = SharedOptions.Known("--format", line.GetValue(format) ?? "text", Formats);
        var location = CourseLocation.Find(host, line.GetValue(path));
        var read = Read(location);
        if (read.Value is not { } course)
        {
            new TextReporter().Write(host.Error, new("", Findings.Of(read.Diagnostics, new Dictionary<string, Severity>()), location.Paths));
            return ExitStatus.Findings;
        }

        var reference = line.GetRequiredValue(id);
        var shown = new CourseView(course).Find(reference);
        if (shown.Value is null)
        {
            IEnumerable<string> removed = shown.RemovedAt is { } at ? [$"an overlay takes it away in {location.Paths.Openable(at.Path)}:{at.StartPosition.Line}"] : [];
            throw new UsageException($"there is no '{reference}' in this course", [.. removed, .. shown.Hints]);
        }

        if (wanted == "json")
            ShownJson.Write(host.Out, shown, location.Paths);
        else
            new ShownText(location.Paths, line.GetValue(origin)).Write(host.Out, shown);
        return ExitStatus.Fine;
    }

    /// <summary>Everything that can be read is shown, whatever else is wrong with the course: that is when people look.</summary>
    private static Outcome<EffectiveCourse> Read(CourseLocation location)
    {
        var read = CurriculumReader.ReadLayers(location.Workspace, location.Folder, CommandLineProgram.ToolVersion, null);
        if (read.Course is null || read.Effective is not null)
            return new(read.Effective, read.Diagnostics);
        var stack = OverlayReader.Follow(location.Workspace, location.Folder);
        return stack.Value is null ? new(null, stack.Diagnostics) : OverlayReader.Merge(stack.Value, null);
    }
}
