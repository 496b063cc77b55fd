namespace CoursePack.Cli;

/// <summary>
/// Puts off the first garbage collection: all that a command makes of a course of usual size fits into a memory of today, and
/// the process ends before collecting it would have paid. What needs more is collected from then on as ever.
/// </summary>
internal static class FirstCollection
{
    /// <summary>Bytes.</summary>
    private const long Room = 240L * 1024 * 1024, RoomForLargeObjects = 16L * 1024 * 1024;

    /// <summary>Bytes. A build, which needs more, gives memory back and takes it again, and would pay for whole pages each time.</summary>
    private const long RoomOfACheck = 96L * 1024 * 1024;

    public static void PutOff()
    {
        // A small container has no such room.
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * Room)
            return;
        try
        {
            if (GC.TryStartNoGCRegion(Room, RoomForLargeObjects, disallowFullBlockingGC: true))
                LargePages.AskFor(RoomOfACheck);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than this runtime puts off.
        }
    }
}
