using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Schemas;

namespace CoursePack.Cli.Commands;

/// <summary>Writes what an editor needs to offer, explain and check keys and ids while people type.</summary>
internal sealed class SchemaCommand : CliCommand
{
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> output = SharedOptions.One("--output", "DIR", $"Write them here; default {SchemaSet.Folder} in the course's folder");

    public override string Name => "schema";

    public override string Summary => "Write JSON Schemas for editors, with this course's own ids.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack schema", $"write ./curriculum/{SchemaSet.Folder}/*.schema.json"),
        new("coursepack schema --output schemas", "write them elsewhere"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        $"An editor with a YAML language server finds the schema of a file by its first line: '# yaml-language-server: $schema=../../{SchemaSet.Folder}/module.schema.json' in modules/*/module.yaml. 'init' and 'new module' write it.",
        "Run it again when ids have changed. What can be made again need not be kept: add .coursepack/ to .gitignore, or commit it for people who edit without the tool.",
    ];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [output];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var location = CourseLocation.Find(host, line.GetValue(path));
        if (location.Workspace.Read(WorkspacePath.Resolve(location.Folder, "course.yaml")!) is not FileLookup.Found)
        {
            var course = CheckedCourse.Of(location, default);
            new TextReporter().Write(host.Out, new(course.CourseId, course.Findings(), location.Paths) { Color = host.ColorOnOut });
            return ExitStatus.Findings;
        }

        var schemas = SchemaFiles.Of(location, TemplateSource.Find(host, location, globals.Templates));
        var typed = line.GetValue(output);
        if (typed is null)
            SchemaFiles.WriteBeside(location, schemas);
        else if (WriteTo(Path.GetFullPath(typed, host.WorkingDirectory), schemas) is { } refused)
            return Refused(host, typed, refused);
        if (globals.Quiet)
            return ExitStatus.Fine;
        if (SchemaFiles.Missing(location, schemas.Unread) is { } missing)
            host.Error.WriteLine(missing);
        var folder = typed?.TrimEnd('/') ?? location.Paths.Openable(WorkspacePath.Resolve(location.Folder, SchemaSet.Folder)!);
        host.Error.WriteLine($"wrote {schemas.Files.Length} schemas to {folder}. Next: {(typed is null ? "add .coursepack/ to .gitignore, then open a file of the course in your editor" : "name them in the first line of your files: coursepack schema --help")}");
        return ExitStatus.Fine;
    }

    /// <returns>Null, or why a file could not be written.</returns>
    private static string? WriteTo(string folder, SchemaSet schemas)
    {
        if (File.Exists(folder))
            throw new UsageException($"'{Path.GetFileName(folder)}' is a file", ["name a folder after '--output'"]);
        return schemas.Files.Select(file => ReportFile.Write(Path.Combine(folder, file.Name), file.Text)).FirstOrDefault(refused => refused is not null);
    }

    private static int Refused(Host host, string typed, string why)
    {
        host.Error.WriteLine($"coursepack: schemas cannot be written to '{typed}': {why}");
        host.Error.WriteLine("  help: make room, or allow writing there");
        return ExitStatus.Findings;
    }
}
