namespace CoursePack.Cli;

/// <summary>
/// Puts off the first garbage collection: all that a command makes of a course of usual size fits into a memory of today, and
/// the process ends before collecting it would have paid. What needs more is collected from then on as ever.
/// </summary>
internal static class FirstCollection
{
    /// <summary>Bytes.</summary>
    private const long Room = 240L * 1024 * 1024, RoomForLargeObjects = 16L * 1024 * 1024;

    public static void PutOff()
    {
        // A small container has no such room.
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * Room)
            return;
        try
        {
            GC.TryStartNoGCRegion(Room, RoomForLargeObjects, disallowFullBlockingGC: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than this runtime puts off.
        }
    }
}
