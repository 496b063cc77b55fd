using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;

namespace CoursePack.Cli.Commands;

/// <summary>Adds a stub: complete but for its blanks, each of which is a finding until it is filled.</summary>
internal sealed class NewCommand(Host world) : CliCommand
{
    public override string Name => "new";

    public override string Summary => "Add a stub of a module, session or activity, or start a region.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack new module listening", "a module with the next number"),
        new("coursepack new session listening/first-meetings", "a session at the end of the module"),
        new("coursepack new activity listening/first-meetings/warm-up", "an activity at the end of the session"),
        new("coursepack new region scotland --nation scotland", "a regional version of the course"),
    ];

    public override ImmutableArray<CliCommand> Commands { get; } = [new NewModuleCommand(), new NewSessionCommand(world), new NewActivityCommand(world), new NewRegionCommand(world)];

    public override int Run(ParseResult line, Host host, GlobalOptions globals) => ExitStatus.Usage;
}
