using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;

namespace CoursePack.Cli.Commands;

/// <summary>Starts a course that checks and builds at once.</summary>
internal sealed class InitCommand : CliCommand
{
    private readonly Argument<string?> folder = new("dir") { HelpName = "DIR", Arity = ArgumentArity.ZeroOrOne, Description = "The new course's folder; default ./curriculum" };

    public override string Name => "init";

    public override string Summary => "Start a new course.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack init", "start a course in ./curriculum"),
        new("coursepack init courses/evening", "start it elsewhere"),
    ];

    public override ImmutableArray<Argument> Arguments => [folder];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var typed = line.GetValue(folder) ?? "curriculum";
        var target = Path.GetFullPath(typed, host.WorkingDirectory);
        if (File.Exists(target))
            throw new UsageException($"'{typed}' is a file", ["name a folder that does not exist yet"]);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new UsageException($"'{typed}' is not empty", ["name a folder that does not exist yet; 'init' writes over nothing"]);
        var id = CourseId(Path.GetFileName(Path.TrimEndingDirectorySeparator(target)));
        var title = char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
        foreach (var (path, text) in EmbeddedTexts.Below("starter/"))
        {
            var file = Path.Combine(target, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text.Replace("$ID", id, StringComparison.Ordinal).Replace("$TITLE", title, StringComparison.Ordinal));
            if (!globals.Quiet)
                host.Error.WriteLine($"wrote {typed.TrimEnd('/')}/{path}");
        }

        if (!globals.Quiet)
            host.Error.WriteLine($"a course of one morning is ready. Next: coursepack build{(typed == "curriculum" ? "" : " " + typed)}");
        return ExitStatus.Fine;
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
