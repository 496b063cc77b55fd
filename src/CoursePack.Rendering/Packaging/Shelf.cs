using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace CoursePack.Rendering.Packaging;

/// <summary>
/// Finished files, put aside on disk until their box is written, so that a build does not hold them all in memory. They lie in
/// temporary files that go with the process, however it ends.
/// </summary>
public sealed class Shelf(string folder) : IDisposable
{
    private const int Piece = 1 << 16;

    // One for each file that is being put aside at a time; each holds many, one behind the other.
    private readonly ConcurrentBag<FileStream> free = [];
    private readonly ConcurrentBag<FileStream> all = [];

    public Shelf()
        : this(Path.GetTempPath())
    {
    }

    /// <summary>Puts a file aside; where the system has no room for that, it is kept in memory.</summary>
    /// <param name="write">Writes it, and once more should the first time fail.</param>
    /// <param name="alone">Nothing stands before it: an archive counts from the head of its stream.</param>
    public StoredBytes Put(Action<Stream> write, bool alone = false)
    {
        try
        {
            if (alone || !free.TryTake(out var file))
                file = Open();
            var start = file.Length;
            file.Position = start;
#pragma warning disable CA2000 // Dispose objects before losing scope: the file under it goes on
            var buffered = new BufferedStream(file, Piece);
#pragma warning restore CA2000
            write(buffered);
            buffered.Flush();
            var put = new Place(file.SafeFileHandle, start, file.Length - start);
            if (!alone)
                free.Add(file);
            return put;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            using var memory = new MemoryStream();
            write(memory);
            return StoredBytes.Of(memory.ToArray());
        }
    }

    public void Dispose()
    {
        foreach (var file in all)
            file.Dispose();
    }

    private FileStream Open()
    {
        var path = Path.Combine(folder, "coursepack-" + Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        all.Add(file);
        // Windows deletes it when the process ends; elsewhere only a file without a name is sure to go.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }

    private sealed class Place(SafeFileHandle file, long start, long length) : StoredBytes
    {
        public override long Length => length;

        public override void CopyTo(Stream target)
        {
            var piece = ArrayPool<byte>.Shared.Rent(Piece);
            for (var at = 0L; at < length;)
            {
                var read = RandomAccess.Read(file, piece.AsSpan(0, (int)Math.Min(piece.Length, length - at)), start + at);
                if (read == 0)
                    throw new EndOfStreamException("a temporary file has become shorter");
                target.Write(piece, 0, read);
                at += read;
            }

            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
