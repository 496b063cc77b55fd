namespace CoursePack.Cli;

/// <summary>The command line itself is wrong: printed as one line with what to do, exit status 2.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UsageException(string message, IEnumerable<string> hints)
        : base(message) => Hints = [.. hints];

    public IReadOnlyList<string> Hints { get; } = [];
}
