using System.IO.Compression;

namespace CoursePack.Rendering.Packaging;

/// <summary>The zip, the same bytes for the same files: ordinal order, one date, no owner of this machine.</summary>
internal static class BoxZip
{
    /// <summary>MS-DOS dates, which zips hold, begin here.</summary>
    private static readonly DateOnly Earliest = new(1980, 1, 1);

    /// <summary>A regular file that everybody may read and its owner write: <c>-rw-r--r--</c> in the upper half, as Unix has it.</summary>
    private const int ReadableFile = unchecked((int)0x81A40000);

    public static byte[] Write(IEnumerable<BoxFile> files, DateOnly date, CancellationToken stop)
    {
        var day = date < Earliest ? Earliest : date;
        var time = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                stop.ThrowIfCancellationRequested();
                var entry = zip.CreateEntry(file.Path, Level(file.Path));
                entry.LastWriteTime = time;
                entry.ExternalAttributes = ReadableFile;
                using var stream = entry.Open();
                stream.Write(file.Bytes.Span);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>What is compressed inside already would cost time and gain nothing.</summary>
    private static CompressionLevel Level(string path) => Path.GetExtension(path) switch
    {
        ".pdf" or ".png" or ".jpg" or ".jpeg" or ".docx" or ".pptx" or ".epub" or ".zip" => CompressionLevel.NoCompression,
        _ => CompressionLevel.Optimal,
    };
}
