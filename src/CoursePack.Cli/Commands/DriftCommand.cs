using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Drift;
using CoursePack.Curriculum.Model;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;

namespace CoursePack.Cli.Commands;

/// <summary>Shows how far a base has moved on under the overrides of an overlay; judges nothing.</summary>
internal sealed class DriftCommand : CliCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "markdown", "html"];

    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> format = SharedOptions.One("--format", "FORMAT", "text, json, markdown or html; default text");

    public DriftCommand() => format.CompletionSources.Add([.. Formats]);

    public override string Name => "drift";

    public override string Summary => "Show what changed upstream under the overrides of an overlay.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack drift curriculum/regions/north", "your version beside upstream, then and now"),
        new("coursepack drift curriculum/regions/north --format html > drift.html", "the same as a table to read together"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "What upstream said when you copied it stands in overlay.lock.yaml, which 'coursepack upgrade' writes.",
        "'drift' reports and exits 0; 'check' judges, and 'coursepack upgrade --to' takes over what changed.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [format];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var wanted = SharedOptions.Known("--format", line.GetValue(format) ?? "text", Formats);
        var location = CourseLocation.Find(host, line.GetValue(path));
        var overlay = ReadOverlay.Of(host, location);
        if (overlay.Broken is { } broken)
        {
            new TextReporter().Write(host.Error, new(overlay.CourseId, broken, location.Paths));
            return ExitStatus.Findings;
        }

        var report = DriftReport.Of(overlay.Layers!);
        switch (wanted)
        {
            case "json":
                DriftJson.Write(host.Out, report, location.Paths);
                break;
            case "markdown":
                DriftMarkdown.Write(host.Out, report);
                break;
            case "html":
                host.Out.Write(Html(report, overlay.Course!));
                break;
            default:
                DriftText.Write(host.Out, report, location.Paths);
                break;
        }

        if (wanted == "text" && !globals.Quiet)
            host.Error.WriteLine(Next(report));
        return ExitStatus.Fine;
    }

    private static string Html(DriftReport report, Course course) =>
        Encoding.UTF8.GetString(HtmlRenderer.Render(DriftDocument.Build(report, course.Title.Value, course.Date ?? new(2000, 1, 1)), Theme.Default, PageMap.Empty).Value!);

    private static string Next(DriftReport report) =>
        report.Count(DriftState.NotRecorded) == report.Overrides.Length && report.Overrides.Length > 0 ? "nothing is recorded. Next: coursepack upgrade"
        : report.Moved.Any() ? "Next: coursepack upgrade --to, with the path of what you extend" : "nothing to do. Next: coursepack check";
}
