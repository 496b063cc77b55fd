using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Cli.Commands;

/// <summary>Starts an overlay that builds at once and says nothing yet.</summary>
internal sealed class NewRegionCommand(Host world) : CliCommand
{
    private readonly Argument<string> id = new("id") { HelpName = "ID", Description = "Lower-case letters, digits and hyphens; names the folder and the course" };
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> nation = SharedOptions.One("--nation", "NATION", "Whose contacts and terms it prints, such as scotland");
    private readonly Option<string?> from = SharedOptions.One("--from", "PATH|BOX", "Extend this course, or this released box, instead of the course at PATH");

    public override string Name => "region";

    public override string Summary => "Start a regional version of a course.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack new region scotland --nation scotland", "writes curriculum/regions/scotland/course.yaml"),
        new("coursepack new region highland --nation scotland --from curriculum/regions/scotland", "a version of another region"),
        new("coursepack new region wales --nation wales --from psw-training-1.2.0-training-in-a-box.zip", "a version of a box, which is copied"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "It extends the course and changes nothing but its title and nation. Nothing that is there is written over.",
    ];

    public override ImmutableArray<Argument> Arguments => [id, path];

    public override ImmutableArray<Option> Options
    {
        get
        {
            nation.CompletionSources.Clear();
            nation.CompletionSources.Add(_ => CheckedCourse.Of(CourseLocation.Find(world, null), default).Facts is { } facts
                ? Nations(facts.Course).Select(n => new System.CommandLine.Completions.CompletionItem(n)) : []);
            return [nation, from];
        }
    }

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var name = Word(line.GetRequiredValue(id), "id", "north-east");
        var where = Word(line.GetValue(nation) ?? throw new UsageException("'coursepack new region' needs --nation", ["write whose contacts and terms it prints, such as --nation scotland"]), "nation", "northern-ireland");
        var location = CourseLocation.Find(host, line.GetValue(path));
        var folder = $"regions/{name}";
        if (Path.Exists(Path.Combine(location.RootPath, "regions", name)))
            throw new UsageException($"{location.Paths.Openable(folder)} is there already", ["choose another id, or go on with what is there"]);

        var below = RegionBase.Of(host, location, line.GetValue(from), folder);
        var probe = Read(location, folder, below.Copied.Add($"{folder}/course.yaml", Bytes($"id: {name}\nextends: {below.Extends}\n")));
        if (probe.Course is not { } course || probe.Effective is not { } effective || probe.Diagnostics.Any(Findings.StopsBuild))
            return Refused(host, location, probe.Diagnostics);
        if (effective.Base.Id == name)
            throw new UsageException($"the course that is extended has the id '{name}' itself", ["choose another id: the books of both go into folders of these names"]);
        var known = Nations(course);
        if (!known.Contains(where) && Suggestion.For(where, known).ToList() is { Count: > 0 } near)
            throw new UsageException($"no contact is for the nation '{where}'", near);

        var files = below.Copied.Add($"{folder}/course.yaml", Bytes(RegionSources.CourseFile(course, below, name, where, location.Paths.Openable(folder))));
        var region = Read(location, folder, files);
        if (region.Effective is not { } made || region.Diagnostics.Any(Findings.StopsBuild))
            return Refused(host, location, region.Diagnostics);
        files = files.Add($"{folder}/{OverlayLock.FileName}", Bytes(made.WriteLock(ImmutableHashSet<string>.Empty)));
        new SourceWriter(location.RootPath).Write(files, host.Stop);
        // Its first line names its schema, as that of any new file.
        var here = CourseLocation.Find(host, location.Paths.Openable(folder));
        SchemaFiles.WriteBeside(here, SchemaFiles.Of(here, TemplateSource.Find(host, here, globals.Templates)));
        if (globals.Quiet)
            return ExitStatus.Fine;
        if (!known.Contains(where))
            host.Error.WriteLine($"no contact is for the nation '{where}' yet. Put a contacts.yaml into the folder, with nations: [{where}]");
        host.Error.WriteLine($"added region '{name}' in {location.Paths.Openable(folder)}: your version of {effective.Base.Id} {effective.Base.Version}. Next: read its course.yaml, then coursepack build {location.Paths.Openable(folder)}");
        return ExitStatus.Fine;
    }

    private static LayeredCourse Read(CourseLocation location, string folder, ImmutableDictionary<string, ReadOnlyMemory<byte>> files) =>
        CurriculumReader.ReadLayers(new ChangedWorkspace(location.Workspace, files), folder, CommandLineProgram.ToolVersion, null);

    private static int Refused(Host host, CourseLocation location, IEnumerable<Diagnostic> found)
    {
        new TextReporter().Write(host.Error, new("", Findings.Of(found.Where(Findings.StopsBuild), new Dictionary<string, Severity>()), location.Paths));
        host.Error.WriteLine("nothing was written: the course that is extended cannot be built yet");
        return ExitStatus.Findings;
    }

    private static ImmutableArray<string> Nations(Curriculum.Model.Course course) =>
        [.. course.Contacts.SelectMany(c => c.Nations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Word(string written, string what, string example) =>
        written.Length is > 0 and <= 64 && written[0] is >= 'a' and <= 'z' && written.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            ? written
            : throw new UsageException($"'{written}' is no {what}", [$"write lower-case letters, digits and hyphens, beginning with a letter, such as {example}"]);
}
