using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Upgrades;

namespace CoursePack.Cli.Commands;

/// <summary>Records what the base says under each override of an overlay; with <c>--to</c>, moves the overlay to another base.</summary>
internal sealed class UpgradeCommand : CliCommand
{
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string[]> accept = SharedOptions.Many("--accept", "ID", "Record the base as it is now for this override, which you have looked at");

    private readonly Option<string?> to = SharedOptions.One("--to", "PATH", "Move the overlay to this folder or box, and take over what changed upstream");
    private readonly Option<string[]> renamed = SharedOptions.Many("--renamed", "OLD=NEW", "Take NEW, a thing of the new base, for what OLD was (with --to)");
    private readonly Option<bool> dryRun = SharedOptions.Flag("--dry-run", "Print the plan and what would change, and write nothing (with --to)");

    public UpgradeCommand(Host host) =>
        accept.CompletionSources.Add(_ => CheckedCourse.Of(CourseLocation.Find(host, null), default).Layers is { } layers
            ? layers.OwnOverrides.Where(o => layers.Lock?.IsStale(o) == true).Select(o => new System.CommandLine.Completions.CompletionItem(o.Target)) : []);

    public override string Name => "upgrade";

    public override string Summary => "Record what the base says under an overlay, or move the overlay to a new base.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack upgrade curriculum/regions/north", "record new overrides"),
        new("coursepack upgrade curriculum/regions/north --accept 'session listening/hearing/title'", "the base has moved on, and this override still fits"),
        new("coursepack upgrade --to curriculum curriculum/regions/north --dry-run", "what taking over the changes upstream would do"),
        new("coursepack upgrade --to curriculum curriculum/regions/north --renamed listening/hearing/in-turn=listening/hearing/by-turns", "what you know of a thing that got another id and other words"),
        new("coursepack upgrade --to upstream/course-1.2.0-training-in-a-box.zip", "extend this box from now on"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        $"Writes {OverlayLock.FileName} beside the overlay's course.yaml. An override whose base has changed since is never approved but by its name. Exit status 1 while there is one.",
        "With --to, what changed upstream is taken, things that were moved or renamed are followed, texts that both sides changed are merged by paragraph, item and row, and within a paragraph by line where no sentence was changed by both; lists by item. Where both changed the same words, both stand in the file between <<<<<<< and >>>>>>>, and nothing is built until you decide. Either every file is changed or none.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [accept, to, renamed, dryRun];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var location = CourseLocation.Find(host, line.GetValue(path));
        if (line.GetValue(to) is { } target)
        {
            if (line.GetValue(accept) is [_, ..])
                throw new UsageException("'--accept' and '--to' do not go together", ["move the overlay first; what it records then needs no acceptance"]);
            return UpgradeRun.Run(host, globals, location, target, [.. line.GetValue(renamed)!.Select(Rename)], line.GetValue(dryRun));
        }

        if (line.GetValue(renamed) is [_, ..])
            throw new UsageException("'--renamed' needs '--to'", ["name what the overlay is to extend, such as --to ../.."]);
        if (line.GetValue(dryRun))
            throw new UsageException("'--dry-run' needs '--to'", ["name what the overlay is to extend, such as --to ../.."]);
        var course = CheckedCourse.Of(location, host.Today(null));
        if (course.Facts is null)
        {
            new TextReporter().Write(host.Error, new(course.CourseId, course.Findings(), location.Paths));
            return ExitStatus.Findings;
        }

        if (course.Layers is not { } layers)
            throw new UsageException($"the course '{course.CourseId}' extends none", ["name the folder of an overlay, such as curriculum/regions/north"]);
        if (course.Diagnostics.Where(d => d.Code == OverlayLock.BrokenCode || d.Span.Path == layers.Stack.Top.PathOf(OverlayLock.FileName)).Where(d => d.Severity == Severity.Error).ToList() is { Count: > 0 } broken)
        {
            // Written anew, it would approve everything.
            new TextReporter().Write(host.Error, new(course.CourseId, Findings.Of(broken, new Dictionary<string, Severity>()), location.Paths));
            return ExitStatus.Findings;
        }

        var accepted = line.GetValue(accept)!.Select(written => Accepted(layers, written)).ToHashSet(StringComparer.Ordinal);
        var file = layers.Stack.Top.PathOf(OverlayLock.FileName);
        var before = layers.Lock ?? OverlayLock.Empty;
        var record = OverlayRecorder.Record(layers, course.Diagnostics, accepted);
        SourceFile.Write(location, file, record.Text);
        ImmutableArray<Override> own = [.. layers.OwnOverrides.Where(o => o.Replaces)];
        var stale = own.Where(o => before.IsStale(o) == true && !accepted.Contains(o.Target)).ToList();
        if (!globals.Quiet)
        {
            var fresh = own.Count(o => before.IsStale(o) is null);
            host.Error.WriteLine($"recorded {own.Length} {(own.Length == 1 ? "override" : "overrides")} in {location.Paths.Openable(file)}: {fresh} new, {accepted.Count} accepted, {stale.Count} whose base has changed.{(stale.Count == 0 && record.Waiting.IsEmpty ? " Next: coursepack check" : "")}");
        }

        foreach (var change in stale)
        {
            var at = change.At.StartPosition;
            host.Error.WriteLine($"  {location.Paths.Openable(change.At.Path)}:{at.Line}: {change.Target}");
        }

        if (stale.Count > 0)
            host.Error.WriteLine($"  help: compare each with the base, then coursepack upgrade --accept '{stale[0].Target}'");
        foreach (var step in record.Waiting)
            host.Error.WriteLine($"  {location.Paths.Openable(step.At.Path)}:{step.At.StartPosition.Line}: '{step.Target}' {(step.To is { } now ? $"is '{now}' in the base now" : "is not in the base any more")}");
        if (!record.Waiting.IsEmpty)
            host.Error.WriteLine("  help: what the base held before stays recorded until you have followed it: coursepack upgrade --to, with the path of what you extend");
        return stale.Count > 0 || !record.Waiting.IsEmpty ? ExitStatus.Findings : ExitStatus.Fine;
    }

    private static (string Old, string New) Rename(string written) =>
        written.Split('=') is [{ Length: > 0 } old, { Length: > 0 } now] ? (old.Trim(), now.Trim())
        : throw new UsageException($"'{written}' does not say what was renamed", ["write --renamed OLD=NEW, such as --renamed listening/hearing/in-turn=listening/hearing/by-turns"]);

    private static string Accepted(EffectiveCourse layers, string written)
    {
        var targets = layers.OwnOverrides.Where(o => o.Replaces).Select(o => o.Target).Distinct().ToList();
        var same = targets.Where(t => t == written || t.EndsWith(" " + written, StringComparison.Ordinal)).ToList();
        return same is [var target]
            ? target
            : throw new UsageException($"there is no override '{written}' in this overlay", [.. Suggestion.For(written, targets), "write it as 'coursepack check' prints it"]);
    }
}
