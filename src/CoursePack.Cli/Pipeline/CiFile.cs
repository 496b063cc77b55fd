using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Pipeline;

/// <summary>The file with which a service of continuous integration checks a course and builds its books.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Shown">From the repository's root.</param>
internal sealed record CiFile(string Path, string Shown, string Text)
{
    /// <summary>Where CoursePack is published, on the service that holds it; the version's tag is <c>v1.0.0</c>.</summary>
    private const string Published = "coursepack/coursepack";

    private static readonly ImmutableArray<(string Service, string Path)> Files = [("github", ".github/workflows/course.yml"), ("gitlab", ".gitlab-ci.yml")];

    public static ImmutableArray<string> Services { get; } = [.. Files.Select(f => f.Service)];

    /// <param name="course">Absolute path of the course's folder, which need not be there yet.</param>
    /// <exception cref="UsageException">The file is there already, or the course cannot be named in it.</exception>
    public static CiFile Of(Host host, string service, string course)
    {
        // Not where a service says that the repository lies: a person runs this.
        var root = RepositoryPaths.Find(host with { Variable = _ => null }, course, course).Root;
        var inside = System.IO.Path.GetRelativePath(root, course).Replace('\\', '/');
        if (inside.Split('/')[0] == ".." || System.IO.Path.IsPathRooted(inside))
            throw new UsageException("the course lies outside the working folder, and in no repository", ["run 'git init' where the repository is to begin, or run this in that folder"]);
        if (inside.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '/')))
            throw new UsageException($"'{inside}' cannot be named in a file for CI", ["use letters without accents, digits, hyphens, full stops and underscores in the folder's name"]);
        var shown = Files.Single(f => f.Service == service).Path;
        var path = System.IO.Path.Combine(root, shown.Replace('/', System.IO.Path.DirectorySeparatorChar));
        if (System.IO.Path.Exists(path))
            throw new UsageException($"'{shown}' is there already", ["'init' writes over nothing; move it away, or copy into it what 'init --ci' writes elsewhere"]);
        var text = EmbeddedTexts.Read($"ci/{service}.yml")
            .Replace("$COURSE_PATH", inside, StringComparison.Ordinal)
            .Replace("$ACTION", File.Exists(System.IO.Path.Combine(root, "action.yml")) && Directory.Exists(System.IO.Path.Combine(root, "src", "CoursePack.Cli")) ? "./" : $"{Published}@v{CommandLineProgram.ToolVersion}", StringComparison.Ordinal)
            .Replace("$PUBLISHED", Published, StringComparison.Ordinal)
            .Replace("$VERSION", CommandLineProgram.ToolVersion, StringComparison.Ordinal);
        return new(path, shown, text);
    }

    public void Write()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var stream = new FileStream(Path, FileMode.CreateNew);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(Text));
    }
}
