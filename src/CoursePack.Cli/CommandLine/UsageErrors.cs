using System.CommandLine;
using System.CommandLine.Parsing;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.CommandLine;

/// <summary>Our words for what System.CommandLine finds wrong with a line.</summary>
internal static class UsageErrors
{
    /// <exception cref="UsageException">The first thing that is wrong.</exception>
    public static void Check(ParseResult line, RootCommand root)
    {
        var command = line.CommandResult.Command;
        var name = Words(line.CommandResult);
        if (line.Tokens.Any(t => t.Type != TokenType.DoubleDash && t.Value.Length == 0))
            throw new UsageException("an empty word stands on the command line", ["look for a variable of the shell that has no value"]);
        var afterDashes = line.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Skip(1).FirstOrDefault(t => t.Value.StartsWith('-'));
        if (afterDashes is not null)
            throw new UsageException($"'{afterDashes.Value}' is never a PATH", [$"write './{afterDashes.Value}'"]);
        foreach (var token in line.Tokens.Where(t => t.Type != TokenType.Option && t.Type != TokenType.DoubleDash).Select(t => t.Value).Concat(line.UnmatchedTokens))
        {
            if (token.Length > 0 && token[0] == '-')
                throw UnknownOption(token, command, name, root);
        }

        foreach (var token in line.UnmatchedTokens)
        {
            if (command.Subcommands.Count > 0)
                throw new UsageException($"unknown command '{token}'", [.. Suggestion.For(token, command.Subcommands.Select(c => c.Name)), $"see 'coursepack{name} --help'"]);
            throw new UsageException($"'{token}' is one word too many", [$"see 'coursepack{name} --help'"]);
        }

        foreach (var error in line.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult { Option: var option } result when result.Tokens.Count == 0:
                    throw new UsageException($"option '{option.Name}' needs a value", [$"write '{option.Name} {option.HelpName ?? "VALUE"}'"]);
                case OptionResult { Option: var option }:
                    throw new UsageException($"option '{option.Name}' is given more often than it may be", [$"see 'coursepack{name} --help'"]);
                case ArgumentResult { Argument: var argument }:
                    throw new UsageException($"'coursepack{name}' needs {argument.HelpName ?? argument.Name}", [$"see 'coursepack{name} --help'"]);
                case CommandResult { Command.Subcommands.Count: > 0 }:
                    continue;
                default:
                    throw new UsageException($"this command line is not understood", [$"see 'coursepack{name} --help'"]);
            }
        }
    }

    /// <summary>The command as it is typed, each word with a space before it.</summary>
    private static string Words(CommandResult result) =>
        result.Parent is CommandResult above ? $"{Words(above)} {result.Command.Name}" : "";

    private static UsageException UnknownOption(string token, Command command, string name, RootCommand root)
    {
        var word = token.Split('=', ':')[0];
        var options = command.Options.Concat(root.Options.Where(o => o.Recursive)).ToList();
        if (options.Exists(o => o.Name == word || o.Aliases.Contains(word)))
            return new($"option '{word}' stands before the command", ["write the command first, then its options"]);
        return new($"unknown option '{word}'", [.. Suggestion.For(word, options.Select(o => o.Name)), $"see 'coursepack{name} --help'"]);
    }
}
