using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Commands;

internal sealed class NewSessionCommand : StubCommand
{
    public NewSessionCommand(Host host)
        : base("MODULE/ID") => CompleteIds(host);

    public override string Name => "session";

    public override string Summary => "Add a session at the end of a module.";

    public override ImmutableArray<Example> Examples => [new("coursepack new session listening/first-meetings", "adds it to the module's file")];

    protected override IEnumerable<string> Beginnings(CourseIndex course) => course.Course.AllModules.Select(m => m.Id + "/");

    protected override string Write(CourseLocation location, CourseIndex course, ImmutableArray<string> parts)
    {
        var module = Module(course, parts[0]);
        if (course.Session(new(module.Id, parts[1])) is not null)
            throw new UsageException($"there is a session '{parts[1]}' already", ["choose another id"]);
        return AddTo(location, module, Stub("session", parts[1]), beforeLast: false, "sessions");
    }
}
