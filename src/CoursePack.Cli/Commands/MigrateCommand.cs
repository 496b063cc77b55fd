using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Commands;

/// <summary>Moves a course to another framework: changes ids in its sources, and says what a person must decide.</summary>
internal sealed class MigrateCommand : CliCommand
{
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> to = SharedOptions.One("--to", "FILE", "The framework to move to");
    private readonly Option<string?> map = SharedOptions.One("--map", "FILE", "What became of each competence: renamed, split, merged, retired");
    private readonly Option<bool> dryRun = SharedOptions.Flag("--dry-run", "Print what would change as a unified diff, and write nothing");

    public override string Name => "migrate";

    public override string Summary => "Move a course to another edition of its framework.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack migrate --to hee-psw-2027.yaml --map map.yaml --dry-run", "see what would change, and what to decide"),
        new("coursepack migrate --to hee-psw-2027.yaml --map map.yaml", "change the sources"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "The map says what became of each competence: { from: hee-psw-2020, to: hee-psw-2027, changes: [{ from: 3.3.5, to: 3.4.1 }, { from: 2.1.1, to: [2.1.1, 2.1.2] }, { from: [1.1.1, 1.1.2], to: 1.1.1 }, { from: 7.2.3, to: [], why: … }] }",
        "A competence that the map does not name keeps its number. Comments and layout of the sources stay. Either every file is changed or none.",
        "Regions in regions/ that extend the course are changed in the same way. What one of them still says of the old framework, such as an operation on one of its competences, is listed with its line, and the exit status is 1. Then record the regions anew: coursepack upgrade --accept.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [to, map, dryRun];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var typedTo = line.GetValue(to) ?? throw new UsageException("'coursepack migrate' needs '--to'", ["name the framework to move to: --to FILE"]);
        var typedMap = line.GetValue(map) ?? throw new UsageException("'coursepack migrate' needs '--map'", ["name the map of what changed: --map FILE"]);
        var location = CourseLocation.Find(host, line.GetValue(path));
        var migration = MigrationRun.Of(
            location,
            CheckedCourse.Of(location, host.Today(null)),
            NamedFile.Find(host, location, "--to", typedTo),
            NamedFile.Find(host, location, "--map", typedMap));
        if (migration.Findings.Fail(strict: false))
        {
            new TextReporter().Write(host.Out, new(migration.CourseId, migration.Findings, migration.Paths) { Color = host.ColorOnOut });
            Say(host, globals, "nothing is written");
            return ExitStatus.Findings;
        }

        if (migration.Files.IsEmpty)
        {
            Say(host, globals, $"nothing to do: the course uses '{migration.Framework}' already");
            return ExitStatus.Fine;
        }

        MigrationReport.Write(host.Out, migration);
        var exit = line.GetValue(dryRun) ? Preview(host, globals, migration) : Write(host, globals, migration);
        if (exit != ExitStatus.Fine || migration.Regions.Errors == 0)
            return exit;
        // What a region says of the old framework itself nobody but its people can move.
        new TextReporter().Write(host.Out, new(migration.CourseId, migration.Regions, migration.Paths) { Color = host.ColorOnOut });
        Say(host, globals, "regions still name what is gone: mend what is listed above, then coursepack check in each");
        return ExitStatus.Findings;
    }

    private static int Preview(Host host, GlobalOptions globals, MigrationRun migration)
    {
        foreach (var file in migration.Files)
            UnifiedDiff.Write(host.Out, migration.Paths.Openable(file.Path), file.Before, file.After);
        Say(host, globals, $"would change {Files(migration)}; nothing is written. Next: the same without --dry-run");
        return ExitStatus.Fine;
    }

    private static int Write(Host host, GlobalOptions globals, MigrationRun migration)
    {
        try
        {
            new SourceWriter(migration.Location.RootPath).Write(migration.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal), host.Stop);
        }
        catch (SourceRefusedException refused)
        {
            host.Error.WriteLine($"coursepack: {migration.Paths.Openable(refused.Message)} cannot be written; no file has been changed");
            host.Error.WriteLine("  help: allow writing there, then migrate again");
            return ExitStatus.Findings;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("coursepack: stopped; no file has been changed");
            return ExitStatus.Stopped;
        }

        Say(host, globals, $"changed {Files(migration)}. Next: decide what is listed above, then coursepack check");
        return ExitStatus.Fine;
    }

    private static string Files(MigrationRun migration) => migration.Files.Length == 1 ? "1 file" : $"{migration.Files.Length} files";

    private static void Say(Host host, GlobalOptions globals, string what)
    {
        if (!globals.Quiet)
            host.Error.WriteLine(what);
    }
}
