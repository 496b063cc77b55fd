using System.CommandLine;
using System.Globalization;
using CoursePack.Cli.Commands;

namespace CoursePack.Cli.CommandLine;

/// <summary>Reads the command line and runs one command. Never throws; every message is ours.</summary>
public static class CommandLineProgram
{
    private static readonly Option<bool> Help = new("--help", "-h", "-?") { Description = "Show this page", Recursive = true };
    private static readonly Option<bool> Version = new("--version") { Description = "Show the version" };
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Print results and findings only", Recursive = true };
    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Say more about what is done", Recursive = true };
    private static readonly Option<bool> Timings = new("--timings") { Description = "Say how long each stage took", Recursive = true };
    private static readonly Option<string?> Templates = new("--templates") { Description = "Use the templates in this folder", HelpName = "DIR", Recursive = true };

    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return Dispatch(arguments, host);
        }
        catch (UsageException wrong)
        {
            host.Error.WriteLine($"coursepack: {wrong.Message}");
            foreach (var hint in wrong.Hints)
                host.Error.WriteLine($"  help: {hint}");
            return ExitStatus.Usage;
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            host.Error.WriteLine("coursepack: stopped; the last good output is untouched");
            return ExitStatus.Stopped;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // What a course's files and the output folder can refuse is a finding; this is standard output or a new source.
            host.Error.WriteLine($"coursepack: the system refused to write: {refused.Message.ReplaceLineEndings(" ")}");
            host.Error.WriteLine("  help: make room, or allow writing there");
            return ExitStatus.Findings;
        }
        catch (Exception bug)
        {
            host.Error.WriteLine($"coursepack: internal failure: {bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}");
            host.Error.WriteLine("  help: this is a fault of the tool, not of your course; report it with the output of 'coursepack doctor'");
            if (host.Variable("COURSEPACK_DEBUG") is "1")
                host.Error.WriteLine(bug);
            return ExitStatus.Internal;
        }
        finally
        {
            Flush(host);
        }
    }

    /// <summary>The words of <c>--version</c>.</summary>
    public static string ToolVersion => typeof(CommandLineProgram).Assembly.GetName().Version is { } v ? $"{v.Major}.{v.Minor}.{v.Build}" : "0.0.0";

    private static int Dispatch(IReadOnlyList<string> arguments, Host host)
    {
        var owners = new Dictionary<Command, CliCommand>();
        CliCommand[] commands =
        [
            new BuildCommand(), new CheckCommand(), new CoverageCommand(), new ReadyCommand(), new ExplainCommand(),
            new InitCommand(), new NewCommand(host), new ReviewCommand(host), new FixCommand(), new MigrateCommand(), new SchemaCommand(),
            new ShowCommand(host), new DriftCommand(), new UpgradeCommand(host), new PromoteCommand(host),
            new StatusCommand(), new PlanCommand(), new DoctorCommand(), new CompletionCommand(),
        ];
        var root = new RootCommand("Checks a course against its competence framework and prints its books.");
        root.Options.Clear();
        root.Directives.Clear();
        foreach (var command in commands)
            root.Add(command.ToCommand(owners));
        foreach (var option in (Option[])[Help, Version, Quiet, Verbose, Timings, Templates])
            root.Add(option);

        if (Completions.IsAsked(arguments))
            return Completions.Answer(arguments, root, host.Out);
        var line = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var chosen = owners.GetValueOrDefault(line.CommandResult.Command);
        if (line.GetValue(Help))
        {
            HelpPage.Write(host.Out, line.CommandResult.Command, chosen, commands, root);
            return ExitStatus.Fine;
        }

        if (chosen is null && line.GetValue(Version))
        {
            host.Out.WriteLine($"coursepack {ToolVersion}");
            return ExitStatus.Fine;
        }

        UsageErrors.Check(line, root);
        if (chosen is null || !chosen.Commands.IsEmpty)
        {
            HelpPage.Write(host.Error, line.CommandResult.Command, chosen, commands, root);
            return ExitStatus.Usage;
        }

        return chosen.Run(line, host, new(line.GetValue(Quiet), line.GetValue(Verbose), line.GetValue(Timings), line.GetValue(Templates)));
    }

    private static void Flush(Host host)
    {
        try
        {
            host.Out.Flush();
            host.Error.Flush();
        }
        catch (IOException)
        {
            // The reader went away (`coursepack check | head`); there is nobody left to tell.
        }
    }
}
