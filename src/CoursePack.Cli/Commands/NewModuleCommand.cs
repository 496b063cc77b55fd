using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Commands;

internal sealed class NewModuleCommand() : StubCommand("ID")
{
    public override string Name => "module";

    public override string Summary => "Add a module with the next number.";

    public override ImmutableArray<Example> Examples => [new("coursepack new module listening", "writes modules/04-listening/module.yaml after three modules")];

    protected override bool WritesFile => true;

    protected override IEnumerable<string> Beginnings(CourseIndex course) => [];

    protected override string Write(CourseLocation location, CourseIndex course, ImmutableArray<string> parts)
    {
        var id = parts[0];
        if (course.Module(id) is not null)
            throw new UsageException($"there is a module '{id}' already", ["choose another id"]);
        var number = course.Course.Modules.Select(m => m.Number ?? 0).DefaultIfEmpty().Max() + 1;
        var path = WorkspacePath.Resolve(location.Folder, string.Create(CultureInfo.InvariantCulture, $"modules/{number:00}-{id}/module.yaml"))!;
        if (location.Workspace.Read(path) is not FileLookup.Missing)
            throw new UsageException($"{location.Paths.Openable(path)} is there already", ["choose another id, or finish what is there"]);
        WriteFile(location, path, Stub("module", id).Replace("$NUMBER", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        // A course that lists its modules gets the new one at the end of the list; one that does not takes all there are.
        var courseFile = WorkspacePath.Resolve(location.Folder, "course.yaml")!;
        if (Source(location, courseFile) is { } source && SequenceAppender.Append(source, id, beforeLast: false, "modules") is { } listed)
            WriteFile(location, courseFile, listed);
        return path;
    }
}
