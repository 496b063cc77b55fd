using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Commands;

/// <summary>What the three commands of <c>new</c> share: an id of so many parts, a course that can be read, a file written in one move.</summary>
internal abstract class StubCommand(string form) : CliCommand
{
    private readonly Argument<string> id = new("id") { HelpName = form, Description = "Lower-case letters, digits and hyphens" };
    private readonly Argument<string?> path = SharedOptions.Path();

    public override ImmutableArray<Argument> Arguments => [id, path];

    public sealed override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var location = CourseLocation.Find(host, line.GetValue(path));
        var parts = Parts(line.GetRequiredValue(id));
        var course = CheckedCourse.Of(location, host.Today(null));
        if (course.Facts is not { } facts)
        {
            var findings = course.Findings();
            new TextReporter().Write(host.Out, new(course.CourseId, findings, location.Paths) { Color = host.ColorOnOut });
            return ExitStatus.Findings;
        }

        var written = Write(location, facts.Index, parts);

        // A new file names its schema; elsewhere the ids in schemas that lie there are brought up to date.
        if (WritesFile || SchemaFiles.LieBeside(location))
            SchemaFiles.WriteBeside(location, SchemaFiles.Of(location, TemplateSource.Find(host, location, globals.Templates)));
        if (!globals.Quiet)
            host.Error.WriteLine($"added {Name} '{line.GetRequiredValue(id)}' in {location.Paths.Openable(written)}. Next: fill in its blanks, place it in a schedule, then coursepack check");
        return ExitStatus.Fine;
    }

    /// <summary>The stub is a file of its own.</summary>
    protected virtual bool WritesFile => false;

    /// <summary>Writes the stub.</summary>
    /// <returns>The file changed, below the workspace's root.</returns>
    protected abstract string Write(CourseLocation location, CourseIndex course, ImmutableArray<string> parts);

    /// <summary>The ids that an id of this kind may begin with, each with a slash at its end.</summary>
    protected abstract IEnumerable<string> Beginnings(CourseIndex course);

    protected void CompleteIds(Host host) => id.CompletionSources.Add(_ =>
    {
        var location = CourseLocation.Find(host, null);
        return CheckedCourse.Of(location, default).Facts is { } facts ? Beginnings(facts.Index).Select(b => new System.CommandLine.Completions.CompletionItem(b)) : [];
    });

    protected static string Stub(string kind, string id) => EmbeddedTexts.Read($"stubs/{kind}.yaml").Replace("$ID", id, StringComparison.Ordinal);

    /// <summary>Adds a stub to a list of a module's file.</summary>
    protected static string AddTo(CourseLocation location, Module module, string item, bool beforeLast, params ReadOnlySpan<string> list)
    {
        var source = module.Span.Source!;
        if (location.Folder.Length > 0 && !source.Path.StartsWith(location.Folder + "/", StringComparison.Ordinal))
            throw new UsageException($"the module '{module.Id}' stands in {location.Paths.Openable(source.Path)}, which this course only extends", ["add to it there, or write the new part into a file of the overlay"]);
        var text = SequenceAppender.Append(source, item, beforeLast, list)
            ?? throw new UsageException($"{location.Paths.Openable(source.Path)} has no list to add to", ["write the first item by hand, on lines of their own"]);
        WriteFile(location, source.Path, text);
        return source.Path;
    }

    protected static void WriteFile(CourseLocation location, string path, string text) => SourceFile.Write(location, path, text);

    protected static SourceText? Source(CourseLocation location, string path) =>
        location.Workspace.Read(path) is FileLookup.Found found ? SourceText.Decode(path, found.Bytes.Span) : null;

    protected static Module Module(CourseIndex course, string id) =>
        course.Module(id) ?? throw new UsageException($"there is no module '{id}'", Suggestion.For(id, course.Course.AllModules.Select(m => m.Id)));

    private ImmutableArray<string> Parts(string written)
    {
        var parts = written.Split('/').ToImmutableArray();
        if (parts.Length != form.Count(c => c == '/') + 1)
            throw new UsageException($"'{written}' is no {form}", [$"write it as {form.ToLowerInvariant()}"]);
        foreach (var part in parts)
        {
            if (part.Length == 0 || part[0] is < 'a' or > 'z' || part.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
                throw new UsageException($"'{part}' is no id", ["write lower-case letters, digits and hyphens, beginning with a letter"]);
        }

        return parts;
    }
}
