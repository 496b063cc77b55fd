using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Commands;

/// <summary>Prints a shell's completion script; the script asks the tool itself, so ids of the course come too.</summary>
internal sealed class CompletionCommand : CliCommand
{
    private static readonly ImmutableArray<string> Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> shell = new("shell") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh" };

    public CompletionCommand() => shell.CompletionSources.Add([.. Shells]);

    public override string Name => "completion";

    public override string Summary => "Print a completion script for your shell.";

    public override ImmutableArray<Example> Examples =>
    [
        new("source <(coursepack completion bash)", "complete in this bash session"),
        new("coursepack completion fish | source", "complete in this fish session"),
    ];

    public override ImmutableArray<Argument> Arguments => [shell];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var wanted = line.GetRequiredValue(shell);
        host.Out.WriteLine(wanted switch
        {
            "bash" => """
                _coursepack() {
                  local IFS=$'\n'
                  COMPREPLY=($(coursepack "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
                }
                complete -o default -F _coursepack coursepack
                """,
            "zsh" => """
                #compdef coursepack
                _coursepack() {
                  local -a words_found
                  words_found=("${(@f)$(coursepack "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                  (( ${#words_found} )) && compadd -a words_found || _files
                }
                compdef _coursepack coursepack
                """,
            "fish" => """
                complete -c coursepack -a '(coursepack "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
                """,
            "pwsh" => """
                Register-ArgumentCompleter -Native -CommandName coursepack -ScriptBlock {
                  param($word, $line, $position)
                  coursepack "[suggest:$position]" "$line" 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                  }
                }
                """,
            _ => throw new UsageException($"there is no completion for '{wanted}'", [.. Suggestion.For(wanted, Shells), $"choose one of {string.Join(", ", Shells)}"]),
        });
        return ExitStatus.Fine;
    }
}
