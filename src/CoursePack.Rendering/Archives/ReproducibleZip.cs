using System.IO.Compression;

namespace CoursePack.Rendering.Archives;

/// <summary>A zip that is the same bytes for the same files: entries in the order given, one date, no owner of this machine.</summary>
internal static class ReproducibleZip
{
    /// <summary>MS-DOS dates, which zips hold, begin here.</summary>
    private static readonly DateOnly Earliest = new(1980, 1, 1);

    /// <summary>A regular file that everybody may read and its owner write: <c>-rw-r--r--</c> in the upper half, as Unix has it.</summary>
    private const int ReadableFile = unchecked((int)0x81A40000);

    /// <param name="target">Can seek, and stands at its head.</param>
    public static void Write(Stream target, IEnumerable<(string Path, Action<Stream> Content, CompressionLevel Level)> files, DateOnly date, CancellationToken stop = default)
    {
        var day = date < Earliest ? Earliest : date;
        var time = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, content, level) in files)
        {
            stop.ThrowIfCancellationRequested();
            var entry = zip.CreateEntry(path, level);
            entry.LastWriteTime = time;
            entry.ExternalAttributes = ReadableFile;
            using var stream = entry.Open();
            content(stream);
        }
    }
}
