using System.Collections.Immutable;
using System.CommandLine;

namespace CoursePack.Cli.CommandLine;

/// <summary>One command: its words for the help page, its options, and what it does.</summary>
internal abstract class CliCommand
{
    public abstract string Name { get; }

    /// <summary>One line, for the list of commands.</summary>
    public abstract string Summary { get; }

    /// <summary>Command lines with what each does; the help page leads with them.</summary>
    public abstract ImmutableArray<Example> Examples { get; }

    /// <summary>More to know, a paragraph each.</summary>
    public virtual ImmutableArray<string> Notes => [];

    public virtual ImmutableArray<Argument> Arguments => [];

    public virtual ImmutableArray<Option> Options => [];

    /// <summary>Commands below this one, such as <c>new module</c>.</summary>
    public virtual ImmutableArray<CliCommand> Commands => [];

    /// <exception cref="UsageException">A value of the command line is wrong.</exception>
    public abstract int Run(ParseResult line, Host host, GlobalOptions globals);

    public Command ToCommand(Dictionary<Command, CliCommand> owners)
    {
        var command = new Command(Name, Summary);
        owners[command] = this;
        foreach (var argument in Arguments)
            command.Add(argument);
        foreach (var option in Options)
            command.Add(option);
        foreach (var inner in Commands)
            command.Add(inner.ToCommand(owners));
        return command;
    }
}

internal sealed record Example(string Line, string Does);

/// <summary>Options of every command, as read.</summary>
internal sealed record GlobalOptions(bool Quiet, bool Verbose, bool Timings, string? Templates);
