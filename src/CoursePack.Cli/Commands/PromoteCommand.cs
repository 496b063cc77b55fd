using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Promotion;

namespace CoursePack.Cli.Commands;

/// <summary>Prints what an overlay says as a change of the sources it extends, for whoever looks after those.</summary>
internal sealed class PromoteCommand : CliCommand
{
    private readonly Argument<string> id = new("id") { HelpName = "ID", Description = "What the overlay changes, such as listening/hearing/in-turn/care; a thing stands for all in it" };
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> output = SharedOptions.One("--output", "FILE", "Write the patch there instead of printing it");

    public PromoteCommand(Host host) => id.CompletionSources.Add(_ =>
    {
        try
        {
            return ReadOverlay.Of(host, CourseLocation.Find(host, null)).Layers is { } layers ? new Promoter(layers).Targets.Select(t => new System.CommandLine.Completions.CompletionItem(t)) : [];
        }
        catch (UsageException)
        {
            return [];
        }
    });

    public override string Name => "promote";

    public override string Summary => "Turn what an overlay changes into a patch for the course it extends.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack promote listening/hearing/in-turn/care curriculum/regions/north", "print the patch"),
        new("coursepack promote listening curriculum/regions/north --output care.patch", "everything that the overlay says of a module"),
        new("git apply care.patch", "in the curriculum that is extended; then coursepack check calls the override redundant"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "The patch is a unified diff from the root of the curriculum that is extended, also where that comes out of a box. Nothing of the overlay is changed. What moves is moved with its comments; a module, page or schedule that goes takes its files and its name in course.yaml along. Exit status 1 where something cannot be promoted, which is said with the reason.",
    ];

    public override ImmutableArray<Argument> Arguments => [id, path];

    public override ImmutableArray<Option> Options => [output];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var location = CourseLocation.Find(host, line.GetValue(path));
        var overlay = ReadOverlay.Of(host, location);
        if (overlay.Broken is { } broken)
        {
            new TextReporter().Write(host.Error, new(overlay.CourseId, broken, location.Paths));
            return ExitStatus.Findings;
        }

        var promoter = new Promoter(overlay.Layers!);
        var wanted = line.GetRequiredValue(id);
        var result = promoter.Promote(wanted)
            ?? throw new UsageException($"the overlay says nothing of '{wanted}'", [.. Suggestion.For(wanted, promoter.Targets.SelectMany(Spellings)), "coursepack drift --format json lists what it changes"]);
        if (!result.Files.IsEmpty)
        {
            var patch = Patch(result);
            if (line.GetValue(output) is not { } file)
                host.Out.Write(patch);
            else if (ReportFile.Write(Path.GetFullPath(file, host.WorkingDirectory), patch) is { } why)
            {
                host.Error.WriteLine($"coursepack: '{file}' cannot be written: {why}");
                return ExitStatus.Findings;
            }
        }

        foreach (var (target, why) in result.Refused)
            host.Error.WriteLine($"coursepack: '{target}' cannot be promoted: {why}");
        if (!globals.Quiet && !result.Targets.IsEmpty)
            host.Error.WriteLine($"promoted {(result.Targets.Length == 1 ? $"'{result.Targets[0]}'" : $"{result.Targets.Length} changes")}. Next: git apply in the curriculum that is extended, then coursepack upgrade --to it");
        return result.Refused.IsEmpty ? ExitStatus.Fine : ExitStatus.Findings;
    }

    private static IEnumerable<string> Spellings(string target) => [target, target[(target.IndexOf(' ', StringComparison.Ordinal) + 1)..]];

    private static string Patch(PromotionResult result)
    {
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var file in result.Files)
            UnifiedDiff.Write(text, file.Path, file.Before is { } before ? Encoding.UTF8.GetString(before.Span) : null, file.After is { } after ? Encoding.UTF8.GetString(after.Span) : null);
        return text.ToString();
    }
}
