using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Curriculum.Schemas;

namespace CoursePack.Cli.Commands;

/// <summary>Starts a course that checks and builds at once.</summary>
internal sealed class InitCommand : CliCommand
{
    private readonly Argument<string?> folder = new("dir") { HelpName = "DIR", Arity = ArgumentArity.ZeroOrOne, Description = "The new course's folder; default ./curriculum" };
    private readonly Option<string?> ci = SharedOptions.One("--ci", "SERVICE", "Write the file that checks and builds the course on github or gitlab");

    public InitCommand() => ci.CompletionSources.Add([.. CiFile.Services]);

    public override string Name => "init";

    public override string Summary => "Start a new course.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack init", "start a course in ./curriculum"),
        new("coursepack init courses/evening", "start it elsewhere"),
        new("coursepack init --ci github", "start it, with a check of every change on GitHub"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "With --ci and a folder that holds a course already, only the file for the service is written: .github/workflows/course.yml or .gitlab-ci.yml, in the repository's root. 'init' writes over nothing.",
    ];

    public override ImmutableArray<Argument> Arguments => [folder];

    public override ImmutableArray<Option> Options => [ci];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var service = line.GetValue(ci) is { } wanted ? SharedOptions.Known("--ci", wanted, CiFile.Services) : null;
        var typed = line.GetValue(folder) ?? (service is not null && IsCourse(host.WorkingDirectory) ? "." : "curriculum");
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, host.WorkingDirectory));
        var isNew = service is null || !IsCourse(target);
        if (isNew)
            RefuseToWriteOver(typed, target);
        var file = service is null ? null : CiFile.Of(host, service, target);
        var said = globals.Quiet ? TextWriter.Null : host.Error;
        if (isNew)
            WriteCourse(host, said, globals, typed, target);
        if (file is not null)
        {
            file.Write();
            said.WriteLine($"wrote {file.Shown} in the repository's root");
        }

        var next = $"coursepack build{(typed is "curriculum" or "." ? "" : " " + typed)}";
        said.WriteLine((isNew, file) switch
        {
            (true, null) => $"a course of one morning is ready. Next: {next}",
            (true, _) => $"a course of one morning is ready, and is checked on every request. Next: {next}, then commit both",
            _ => "every request is checked, and its books are built. Next: read the file, commit it, open a request",
        });
        return ExitStatus.Fine;
    }

    private static bool IsCourse(string folder) => File.Exists(Path.Combine(folder, "course.yaml"));

    private static void RefuseToWriteOver(string typed, string target)
    {
        if (File.Exists(target))
            throw new UsageException($"'{typed}' is a file", ["name a folder that does not exist yet"]);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new UsageException($"'{typed}' is not empty", ["name a folder that does not exist yet; 'init' writes over nothing"]);
    }

    private static void WriteCourse(Host host, TextWriter said, GlobalOptions globals, string typed, string target)
    {
        var id = CourseId(Path.GetFileName(target));
        var title = char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
        foreach (var (path, text) in EmbeddedTexts.Below("starter/"))
        {
            var file = Path.Combine(target, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text.Replace("$ID", id, StringComparison.Ordinal).Replace("$TITLE", title, StringComparison.Ordinal));
            said.WriteLine($"wrote {typed.TrimEnd('/')}/{path}");
        }

        var location = CourseLocation.Find(host, target);
        var schemas = SchemaFiles.Of(location, TemplateSource.Find(host, location, globals.Templates));
        SchemaFiles.WriteBeside(location, schemas);
        said.WriteLine($"wrote {schemas.Files.Length} schemas for editors to {typed.TrimEnd('/')}/{SchemaSet.Folder}; they can be made again, so add .coursepack/ to .gitignore");
    }

    /// <summary>An id of the contract's form, made from a folder's name.</summary>
    private static string CourseId(string name)
    {
        var id = new string([.. name.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-')]).Trim('-');
        while (id.Contains("--", StringComparison.Ordinal))
            id = id.Replace("--", "-", StringComparison.Ordinal);
        return id.Length > 0 && id[0] is >= 'a' and <= 'z' && id != "curriculum" ? id : "my-course";
    }
}
