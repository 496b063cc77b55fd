namespace CoursePack.Cli.Pipeline;

/// <summary>The system refuses to write a source; nothing has been written.</summary>
internal sealed class SourceRefusedException : IOException
{
    public SourceRefusedException()
    {
    }

    public SourceRefusedException(string message)
        : base(message)
    {
    }

    /// <param name="message">Path of the file.</param>
    public SourceRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
