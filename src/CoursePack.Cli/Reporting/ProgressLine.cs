namespace CoursePack.Cli.Reporting;

/// <summary>One quiet line on a terminal that says what is being made; nothing where there is no terminal.</summary>
internal sealed class ProgressLine(Host host, bool quiet) : IDisposable
{
    private readonly Lock gate = new();
    private readonly bool shown = !quiet && host.CanShowProgress;
    private int length;

    public void Say(string what)
    {
        if (!shown)
            return;
        lock (gate)
        {
            var text = what.Length > 70 ? what[..70] : what;
            host.Error.Write($"\r{text.PadRight(length)}");
            length = text.Length;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (length > 0)
                host.Error.Write($"\r{new string(' ', length)}\r");
            length = 0;
        }
    }
}
