using System.CommandLine;

namespace CoursePack.Cli.CommandLine;

/// <summary>Arguments and options that several commands have; each command makes its own.</summary>
internal static class SharedOptions
{
    public static Argument<string?> Path() => new("path")
    {
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A folder with a course.yaml; default: . if it has one, else ./curriculum",
    };

    public static Option<string[]> Many(string name, string value, string description) => new(name)
    {
        HelpName = value,
        Description = description,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> One(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    public static Option<string?> Schedule() => One("--schedule", "S", "Use this schedule instead of the first");

    /// <summary>Reads a date of the form 2027-01-31.</summary>
    /// <exception cref="UsageException">The value has another form.</exception>
    public static DateOnly? Date(string option, string? value)
    {
        if (value is null)
            return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"'{value}' is no date for '{option}'", ["write it as year-month-day, such as 2027-01-31"]);
    }

    /// <summary>One of the known names.</summary>
    /// <exception cref="UsageException">The value is none of them.</exception>
    public static string Known(string option, string value, IReadOnlyCollection<string> known) =>
        known.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new UsageException($"there is no '{value}' for '{option}'", [.. Core.Diagnostics.Suggestion.For(value, known), $"choose from {string.Join(", ", known)}"]);
}
