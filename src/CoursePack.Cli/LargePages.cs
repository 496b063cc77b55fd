using System.Runtime.InteropServices;

namespace CoursePack.Cli;

/// <summary>
/// Asks Linux to hand out the memory of new objects in pages of 2 MB (<c>madvise(2)</c>, <c>MADV_HUGEPAGE</c>): the first touch of
/// each page of 4 KB costs more than all that is written into it. A hint, which a system without such pages refuses.
/// </summary>
internal static class LargePages
{
    private const int Advice = 14;

    private const nint SmallPage = 4096;

    /// <param name="bytes">From where the next objects come to lie; to be asked while no collection moves them.</param>
    public static void AskFor(long bytes)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var next = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        try
        {
            _ = NativeMethods.Advise(next.AddrOfPinnedObject() & -SmallPage, (nuint)bytes, Advice);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A C library of another name: small pages, then.
        }
        finally
        {
            next.Free();
        }
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "madvise")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Advise(nint address, nuint length, int advice);
    }
}
