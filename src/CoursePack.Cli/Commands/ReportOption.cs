using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Commands;

/// <summary>One <c>--report FORMAT=FILE</c>.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Typed">The file as the user wrote it.</param>
internal sealed record ReportOption(IReporter Reporter, string Path, string Typed)
{
    private const string Name = "--report";

    public static Option<string[]> Option()
    {
        var option = SharedOptions.Many(Name, "FORMAT=FILE", "Write a report to a file too; may be repeated");
        option.CompletionSources.Add([.. Reporters.Names.Select(n => n + "=")]);
        return option;
    }

    /// <exception cref="UsageException">A value names no format, or no file that can be written.</exception>
    public static ImmutableArray<ReportOption> Read(IEnumerable<string> values, Host host)
    {
        var reports = ImmutableArray.CreateBuilder<ReportOption>();
        foreach (var value in values)
        {
            var cut = value.IndexOf('=', StringComparison.Ordinal);
            if (cut < 0 || cut == value.Length - 1)
                throw new UsageException($"'{value}' names no {(cut < 0 && !Reporters.Names.Contains(value) ? "format and file" : "file")} for '{Name}'", [$"write '{Name} FORMAT=FILE', such as '{Name} sarif=coursepack.sarif'"]);
            var reporter = Reporters.Of(SharedOptions.Known(Name, value[..cut], Reporters.Names));
            var typed = value[(cut + 1)..];
            if (typed == "-")
                throw new UsageException($"'-' is no file for '{Name}'", [$"for standard output, write '--format {reporter.Format}'"]);
            var path = FilePath(Name, typed, host);
            if (reports.Any(r => r.Path == path))
                throw new UsageException($"two reports would be written to '{typed}'", ["give each a file of its own"]);
            reports.Add(new(reporter, path, typed));
        }

        return reports.ToImmutable();
    }

    /// <summary>The absolute path of a file that an option names.</summary>
    /// <exception cref="UsageException">A folder stands there.</exception>
    public static string FilePath(string option, string typed, Host host)
    {
        var path = System.IO.Path.GetFullPath(typed, host.WorkingDirectory);
        return Directory.Exists(path) || System.IO.Path.EndsInDirectorySeparator(typed)
            ? throw new UsageException($"'{typed}' is a folder, where '{option}' needs a file", ["name a file in it"])
            : path;
    }
}
