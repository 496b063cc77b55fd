namespace CoursePack.Rendering.Packaging;

/// <summary>The bytes of a file of the box: in memory, or put aside on a <see cref="Shelf"/>.</summary>
public abstract class StoredBytes
{
    private protected StoredBytes()
    {
    }

    public abstract long Length { get; }

    public abstract void CopyTo(Stream target);

    public static StoredBytes Of(ReadOnlyMemory<byte> bytes) => new Held(bytes);

    public byte[] ToArray()
    {
        using var copy = new MemoryStream(checked((int)Length));
        CopyTo(copy);
        return copy.ToArray();
    }

    private sealed class Held(ReadOnlyMemory<byte> bytes) : StoredBytes
    {
        public override long Length => bytes.Length;

        public override void CopyTo(Stream target) => target.Write(bytes.Span);
    }
}
