using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Commands;

internal sealed class NewActivityCommand : StubCommand
{
    public NewActivityCommand(Host host)
        : base("MODULE/SESSION/ID") => CompleteIds(host);

    public override string Name => "activity";

    public override string Summary => "Add an activity at the end of a session, before its check-out.";

    public override ImmutableArray<Example> Examples => [new("coursepack new activity listening/first-meetings/warm-up", "adds it to the module's file")];

    protected override IEnumerable<string> Beginnings(CourseIndex course) => course.Course.AllModules.SelectMany(m => m.Sessions).Select(s => s.Id + "/");

    protected override string Write(CourseLocation location, CourseIndex course, ImmutableArray<string> parts)
    {
        var module = Module(course, parts[0]);
        if (course.Session(new(module.Id, parts[1])) is not { } session)
            throw new UsageException($"there is no session '{parts[0]}/{parts[1]}'", Suggestion.For(parts[1], module.Sessions.Select(s => s.Id.Id)));
        if (module.Sessions.SelectMany(s => s.Activities).Any(a => a.Id.Id == parts[2]))
            throw new UsageException($"there is an activity '{parts[2]}' already", ["choose another id: activities are unique in their module"]);
        // A day closes with its check-out, so a new activity comes before it.
        var closes = session.Activities is [.., { Method: Method.CheckOut }];
        return AddTo(location, module, Stub("activity", parts[2]), closes, "sessions", "=" + parts[1], "activities");
    }
}
