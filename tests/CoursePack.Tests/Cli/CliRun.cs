using CoursePack.Cli;
using CoursePack.Cli.CommandLine;

namespace CoursePack.Tests.Cli;

/// <summary>One run of the command in a folder, with a world of its own: no terminal, no variables, a fixed day.</summary>
internal sealed record CliRun(int Exit, string Out, string Error)
{
    public static CliRun In(string folder, params string[] arguments) => In(folder, [], arguments);

    public static CliRun In(string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLineProgram.Run(arguments, new Host
        {
            Out = output,
            Error = error,
            WorkingDirectory = folder,
            Variable = variables.GetValueOrDefault,
            Clock = () => new(2027, 1, 11),
            Stop = TestContext.Current.CancellationToken,
        });
        return new(exit, output.ToString(), error.ToString());
    }

    /// <summary>Both streams, for messages that a failing test should show.</summary>
    public string All => $"exit {Exit}\n{Out}\n{Error}";
}
