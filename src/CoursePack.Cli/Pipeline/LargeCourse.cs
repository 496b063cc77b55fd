namespace CoursePack.Cli.Pipeline;

/// <summary>
/// Keeps the memory of a course far beyond the usual size near what it needs. Much of what is made while a book is laid out lives
/// for some pages: long enough to be taken for old, and the collector looks at what is old seldom. Where what is held has grown
/// by a good part since it last looked, it is made to look again.
/// </summary>
internal sealed class LargeCourse
{
    /// <summary>Bytes left by a collection; a course of a hundred sessions leaves half of that.</summary>
    private const long Large = 96 << 20;

    /// <summary>A smaller part takes more time for collections than it saves memory.</summary>
    private const double Growth = 1.35;

    // Of the last collection of all that was held.
    private static long settled;

    private LargeCourse()
    {
    }

    // Nobody holds it, so it goes with the next collection, and tells of it by that. Another takes its place.
    ~LargeCourse()
    {
        if (Environment.HasShutdownStarted)
            return;
        var last = GC.GetGCMemoryInfo(GCKind.Any);
        if (last.Generation < GC.MaxGeneration && Pays(last.HeapSizeBytes, settled))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            last = GC.GetGCMemoryInfo(GCKind.Any);
        }

        if (last.Generation == GC.MaxGeneration)
            settled = last.HeapSizeBytes;
        Watch();
    }

    /// <summary>From here on, until the process ends.</summary>
    public static void Watch() => _ = new LargeCourse();

    /// <param name="held">Bytes left by a collection.</param>
    /// <param name="settled">Bytes left by the last one that looked at everything.</param>
    internal static bool Pays(long held, long settled) => held > Large && held > settled * Growth;
}
