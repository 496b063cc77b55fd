using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// A PDF file being written front to back (ISO 32000-1 §7.5): streams go out at once, other objects are gathered into
/// compressed object streams (§7.5.7), and a cross-reference stream closes the file (§7.5.8).
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsInAStream = 200;

    /// <summary>Two thirds of the time that the usual level takes, for a file larger by a twelfth.</summary>
    private static readonly ZLibCompressionOptions Effort = new() { CompressionLevel = 2 };

    private readonly Stream target;
    private readonly IncrementalHash written = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PdfBuffer head = new();
    private long length;
    private bool isOpen;
    private readonly PdfBuffer gathered = new();
    private readonly List<(int Number, int Offset)> gatheredObjects = [];

    // Index is the object number; object 0 heads the free list (§7.5.4).
    private readonly List<Place> places = [default];

    /// <param name="target">Takes the file in small pieces, front to back.</param>
    public PdfFile(Stream target)
    {
        this.target = target;
        Put([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    private enum PlaceKind : byte
    {
        Free = 0,
        AtOffset = 1,
        InObjectStream = 2,
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        places.Add(default);
        return places.Count - 1;
    }

    /// <summary>Begins an object that is not a stream; write it into the buffer, then call <see cref="Close"/>.</summary>
    public PdfBuffer Open(int number)
    {
        if (isOpen)
            throw new InvalidOperationException($"PDF object {number} begins inside another");
        isOpen = true;
        gatheredObjects.Add((number, gathered.Length));
        return gathered;
    }

    public void Close()
    {
        isOpen = false;
        gathered.Raw((byte)'\n');
        if (gatheredObjects.Count == ObjectsInAStream)
            FlushGathered();
    }

    /// <summary>Writes a stream object, deflated.</summary>
    /// <param name="entries">The entries of its dictionary without <c>Length</c> and <c>Filter</c>.</param>
    public void WriteStream(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        WriteDeflated(number, entries, Deflate(data));
    }

    /// <summary>Writes a stream object whose data <see cref="Deflate"/> has made small already.</summary>
    public void WriteDeflated(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> deflated) =>
        WriteStreamAsIs(number, [.. entries, .. "/Filter/FlateDecode"u8], deflated);

    /// <summary>Data as the filter <c>FlateDecode</c> reads it (§7.4.4).</summary>
    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream(64 + data.Length / 3);
        using (var deflate = new ZLibStream(packed, Effort, leaveOpen: true))
            deflate.Write(data);
        return packed.ToArray();
    }

    /// <summary>Writes a stream object whose data is in its final form already.</summary>
    public void WriteStreamAsIs(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        places[number] = new(PlaceKind.AtOffset, (uint)length, 0);
        head.Clear();
        Put(head.Integer(number).Raw(" 0 obj\n<<"u8).Raw(entries).Raw("/Length "u8).Integer(data.Length).Raw(">>\nstream\n"u8).Written);
        Put(data);
        Put("\nendstream\nendobj\n"u8);
    }

    /// <summary>Closes the file. Its identifier (§14.4) is made from all that was written, so equal documents have equal files.</summary>
    public void Finish(int catalog, int information)
    {
        FlushGathered();
        var id = written.GetHashAndReset().AsSpan(0, 16);
        var number = Reserve();
        var start = length;
        places[number] = new(PlaceKind.AtOffset, (uint)start, 0);

        var entries = new PdfBuffer().Raw("/Type/XRef/Size "u8).Integer(places.Count).Raw("/W[1 4 2]/Root "u8).Reference(catalog)
            .Raw("/Info "u8).Reference(information).Raw("/ID["u8).Binary(id).Binary(id).Raw((byte)']');
        WriteStream(number, entries.Written, CrossReferences());
        Put(new PdfBuffer().Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8).Written);
        written.Dispose();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        target.Write(bytes);
        written.AppendData(bytes);
        length += bytes.Length;
    }

    private void FlushGathered()
    {
        if (gatheredObjects.Count == 0)
            return;
        var stream = Reserve();
        var data = new PdfBuffer();
        for (var i = 0; i < gatheredObjects.Count; i++)
        {
            var (number, offset) = gatheredObjects[i];
            places[number] = new(PlaceKind.InObjectStream, (uint)stream, (ushort)i);
            data.Integer(number).Raw((byte)' ').Integer(offset).Raw((byte)' ');
        }
        var first = data.Length;
        data.Raw(gathered.Written);
        var entries = new PdfBuffer().Raw("/Type/ObjStm/N "u8).Integer(gatheredObjects.Count).Raw("/First "u8).Integer(first);
        WriteStream(stream, entries.Written, data.Written);
        gathered.Clear();
        gatheredObjects.Clear();
    }

    // §7.5.8.3: kind, then offset or stream number, then generation or index within the stream.
    private byte[] CrossReferences()
    {
        var table = new byte[7 * places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var entry = table.AsSpan(7 * i, 7);
            if (i > 0 && places[i].Kind == PlaceKind.Free)
                throw new InvalidOperationException($"PDF object {i} was reserved and never written");
            entry[0] = (byte)places[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], places[i].Where);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], i == 0 ? ushort.MaxValue : places[i].Index);
        }
        return table;
    }

    private readonly record struct Place(PlaceKind Kind, uint Where, ushort Index);
}
