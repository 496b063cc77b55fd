namespace CoursePack.Cli;

/// <summary>The outside world of one run. A test makes its own; nothing else asks the process, the clock or the screen.</summary>
public sealed record Host
{
    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Messages and progress.</summary>
    public required TextWriter Error { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>An environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock, asked at most once a run and only for what is out of date.</summary>
    public required Func<DateOnly> Clock { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public CancellationToken Stop { get; init; }

    public bool ColorOnOut => OutIsTerminal && AllowsColor;

    /// <summary>Progress is drawn over itself, so only where a terminal understands that.</summary>
    public bool CanShowProgress => ErrorIsTerminal && Variable("TERM") != "dumb";

    private bool AllowsColor => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>The process's own.</summary>
    public static Host OfProcess(CancellationToken stop) => new()
    {
        Out = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false)) { AutoFlush = false, NewLine = "\n" },
        Error = new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
        WorkingDirectory = Directory.GetCurrentDirectory(),
        Variable = Environment.GetEnvironmentVariable,
#pragma warning disable RS0030 // Do not use banned APIs: this is the door through which the clock comes in.
        Clock = () => DateOnly.FromDateTime(DateTime.Today),
#pragma warning restore RS0030
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Stop = stop,
    };

    /// <summary>Today: <c>--on</c>, else <c>SOURCE_DATE_EPOCH</c> (seconds, reproducible-builds.org), else the clock.</summary>
    public DateOnly Today(DateOnly? on)
    {
        if (on is { } date)
            return date;
        if (Variable("SOURCE_DATE_EPOCH") is not { Length: > 0 } epoch)
            return Clock();
        return long.TryParse(epoch, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : throw new UsageException($"the variable SOURCE_DATE_EPOCH is '{epoch}'", ["give it the seconds since 1970 as a whole number, or unset it"]);
    }
}
