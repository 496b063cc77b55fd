using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Commands;

/// <summary>Prints a finding's page.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> code = new("code") { HelpName = "CODE", Description = "A finding's code, such as CP3001" };

    public ExplainCommand() => code.CompletionSources.Add(_ => ToolAssemblies.Codes.Select(c => new System.CommandLine.Completions.CompletionItem(c)));

    public override string Name => "explain";

    public override string Summary => "Say what a finding means and how to mend it.";

    public override ImmutableArray<Example> Examples => [new("coursepack explain CP3001", "print the page of one finding")];

    public override ImmutableArray<Argument> Arguments => [code];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var written = line.GetRequiredValue(code);
        var wanted = written.Trim().ToUpperInvariant();
        var page = ToolAssemblies.Page(wanted)
            ?? throw new UsageException($"there is no finding '{written}'", [.. Suggestion.For(wanted, ToolAssemblies.Codes), "a code is CP and four digits, as printed in brackets before a finding"]);
        host.Out.WriteLine(page.TrimEnd());
        return ExitStatus.Fine;
    }
}
