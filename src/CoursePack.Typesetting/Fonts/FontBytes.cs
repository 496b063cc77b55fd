using System.Buffers.Binary;

namespace CoursePack.Typesetting.Fonts;

/// <summary>
/// Big-endian reading of a font file or a part of it (OpenType 1.9, "Data types").
/// Every read outside the part is an <see cref="InvalidDataException"/>, so broken files cannot do worse.
/// </summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public byte U8(long at) => At(at, 1)[0];

    public ushort U16(long at) => BinaryPrimitives.ReadUInt16BigEndian(At(at, 2));

    public short S16(long at) => BinaryPrimitives.ReadInt16BigEndian(At(at, 2));

    public uint U32(long at) => BinaryPrimitives.ReadUInt32BigEndian(At(at, 4));

    public string Tag(long at) => System.Text.Encoding.Latin1.GetString(At(at, 4));

    public FontBytes Part(long start) => Part(start, bytes.Length - start);

    public FontBytes Part(long start, long length)
    {
        Check(start, length);
        return new(bytes.Slice((int)start, (int)length));
    }

    private ReadOnlySpan<byte> At(long at, int length)
    {
        Check(at, length);
        return bytes.Span.Slice((int)at, length);
    }

    private void Check(long start, long length)
    {
        if (start < 0 || length < 0 || start > bytes.Length - length)
            throw new InvalidDataException("the font file points outside itself");
    }
}
