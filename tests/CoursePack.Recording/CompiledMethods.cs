using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace CoursePack.Recording;

/// <summary>Listens to the runtime, and keeps the generic methods that it compiles while the program runs.</summary>
internal sealed class CompiledMethods : EventListener
{
    // The runtime's own events (ClrEtwAll.man): keyword JIT, event MethodLoadVerbose.
    private const EventKeywords Compiling = (EventKeywords)0x10;

    private const int MethodLoadVerbose = 143, HandleField = 0, FlagsField = 5;

    private const uint IsDynamic = 1, IsGeneric = 2, IsShared = 4;

    /// <summary>Finds a method of a generic type by its handle alone, which no public call does.</summary>
    private static readonly Func<nint, MethodBase?> Find = Finder();

    private readonly ConcurrentQueue<nint> handles = new();

    private EventSource? runtime;

    /// <summary>What was compiled so far, each method once.</summary>
    public IReadOnlyList<MethodBase> Stop()
    {
        // Events come in on a thread of their own, a moment late.
        Thread.Sleep(TimeSpan.FromSeconds(3));
        if (runtime is not null)
            DisableEvents(runtime);
        return [.. handles.Distinct().Select(Find).OfType<MethodBase>()];
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name != "Microsoft-Windows-DotNETRuntime")
            return;
        runtime = eventSource;
        EnableEvents(eventSource, EventLevel.Verbose, Compiling);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId != MethodLoadVerbose || eventData.Payload is not { } fields)
            return;
        var flags = (uint)fields[FlagsField]!;
        if ((flags & IsDynamic) == 0 && (flags & (IsGeneric | IsShared)) != 0)
            handles.Enqueue((nint)(ulong)fields[HandleField]!);
    }

    private static Func<nint, MethodBase?> Finder()
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        var core = typeof(object).Assembly;
        var info = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", Hidden)!;
        var find = core.GetType("System.RuntimeType")!.GetMethod("GetMethodBase", Hidden, [core.GetType("System.IRuntimeMethodInfo")!])!;
        return handle => (MethodBase?)find.Invoke(null, [info.Invoke(RuntimeMethodHandle.FromIntPtr(handle), null)]);
    }
}
