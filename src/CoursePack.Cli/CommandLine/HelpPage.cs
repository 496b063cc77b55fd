using System.CommandLine;

namespace CoursePack.Cli.CommandLine;

/// <summary>Help that leads with examples.</summary>
internal static class HelpPage
{
    public static void Write(TextWriter output, Command command, CliCommand? chosen, IReadOnlyList<CliCommand> commands, RootCommand root)
    {
        if (chosen is null)
            WriteRoot(output, commands, root);
        else
            WriteCommand(output, command, chosen, root);
    }

    private static void WriteRoot(TextWriter output, IReadOnlyList<CliCommand> commands, RootCommand root)
    {
        output.WriteLine("coursepack checks a course against its competence framework and prints its books.");
        output.WriteLine();
        output.WriteLine("Examples:");
        Rows(output,
        [
            ("coursepack build", "make every book and the box from ./curriculum"),
            ("coursepack check --strict", "check the course; exit 1 on any finding"),
            ("coursepack coverage --tier core", "see which competences are introduced, tried, shown"),
            ("coursepack explain CP3001", "what a finding means and how to mend it"),
            ("coursepack init my-course", "start a new course"),
        ]);
        output.WriteLine();
        output.WriteLine("Commands:");
        Rows(output, commands.Select(c => (c.Name, c.Summary)));
        output.WriteLine();
        output.WriteLine("Options:");
        Rows(output, root.Options.Select(o => (Names(o), o.Description ?? "")));
        output.WriteLine();
        output.WriteLine("Exit status: 0 fine, 1 findings, 2 wrong usage, 3 internal failure, 130 stopped.");
        output.WriteLine("More on a command: coursepack COMMAND --help");
    }

    private static void WriteCommand(TextWriter output, Command command, CliCommand chosen, RootCommand root)
    {
        var path = command.Parents.OfType<Command>().Any(p => p != root) ? $"{command.Parents.OfType<Command>().First(p => p != root).Name} {command.Name}" : command.Name;
        output.WriteLine(chosen.Summary);
        output.WriteLine();
        output.WriteLine("Examples:");
        Rows(output, chosen.Examples.Select(e => (e.Line, e.Does)));
        output.WriteLine();
        var arguments = string.Concat(chosen.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.HelpName ?? a.Name}]" : $" {a.HelpName ?? a.Name}"));
        output.WriteLine($"Usage: coursepack {path}{(chosen.Commands.IsEmpty ? "" : " COMMAND")}{arguments}{(chosen.Commands.IsEmpty ? " [options]" : "")}");
        if (!chosen.Commands.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("Commands:");
            Rows(output, chosen.Commands.Select(c => (c.Name, c.Summary)));
        }

        if (!chosen.Arguments.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("Arguments:");
            Rows(output, chosen.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        }

        output.WriteLine();
        output.WriteLine("Options:");
        Rows(output, chosen.Options.Concat(root.Options.Where(o => o.Recursive)).Select(o => (Names(o), o.Description ?? "")));
        foreach (var note in chosen.Notes)
        {
            output.WriteLine();
            output.WriteLine(note);
        }
    }

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.Length == 2 && a != "-?").Append(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void Rows(TextWriter output, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        var width = Math.Min(38, all.Select(r => r.Left.Length).DefaultIfEmpty().Max()) + 2;
        foreach (var (left, right) in all)
        {
            if (left.Length >= width)
            {
                output.WriteLine($"  {left}");
                output.WriteLine($"  {new string(' ', width)}{right}");
            }
            else
            {
                output.WriteLine($"  {left.PadRight(width)}{right}".TrimEnd());
            }
        }
    }
}
