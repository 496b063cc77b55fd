using System.IO.Compression;
using CoursePack.Rendering.Archives;

namespace CoursePack.Rendering.Packaging;

/// <summary>The zip of the box, in ordinal order of its paths.</summary>
internal static class BoxZip
{
    public static void Write(Stream target, IReadOnlyCollection<BoxFile> files, DateOnly date, CancellationToken stop) =>
        ReproducibleZip.Write(target, files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, (Action<Stream>)f.Bytes.CopyTo, Level(f.Path))), date, stop);

    /// <summary>What is compressed inside already would cost time and gain nothing.</summary>
    private static CompressionLevel Level(string path) => Path.GetExtension(path) switch
    {
        ".pdf" or ".png" or ".jpg" or ".jpeg" or ".docx" or ".pptx" or ".epub" or ".zip" => CompressionLevel.NoCompression,
        _ => CompressionLevel.Optimal,
    };
}
