using System.Buffers.Binary;
using System.IO.Compression;

namespace CoursePack.Typesetting.Images;

/// <summary>The chunks of a PNG file (ISO/IEC 15948 §5, §11) that matter for printing, checked against their CRCs.</summary>
internal sealed record PngFile
{
    private static readonly uint[] CrcTable = MakeCrcTable();

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Bits a sample: 1, 2, 4, 8 or 16.</summary>
    public required int BitDepth { get; init; }

    public required PngColor Color { get; init; }

    public required bool IsInterlaced { get; init; }

    /// <summary>Red, green, blue for each entry; empty without a palette.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>The body of <c>tRNS</c>; empty without one.</summary>
    public ReadOnlyMemory<byte> Transparency { get; init; }

    /// <summary>The zlib stream of all <c>IDAT</c> chunks.</summary>
    public required byte[] Compressed { get; init; }

    public int Channels => Color switch
    {
        PngColor.Rgb => 3,
        PngColor.GrayAlpha => 2,
        PngColor.Rgba => 4,
        _ => 1,
    };

    public int BitsPerPixel => Channels * BitDepth;

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);

    public static PngFile Read(ReadOnlyMemory<byte> file)
    {
        PngFile? png = null;
        using var data = new MemoryStream();
        var at = 8;
        while (true)
        {
            var (type, body) = ReadChunk(file, ref at);
            if (png is null)
            {
                if (type != "IHDR")
                    throw new InvalidDataException("the PNG file does not begin with its header");
                png = ReadHeader(body.Span);
                continue;
            }
            switch (type)
            {
                case "PLTE":
                    if (body.Length is 0 or > 768 || body.Length % 3 != 0)
                        throw new InvalidDataException("the PNG file's palette is broken");
                    png = png with { Palette = body };
                    break;
                case "tRNS":
                    png = png with { Transparency = body };
                    break;
                case "IDAT":
                    data.Write(body.Span);
                    break;
                case "IEND":
                    return Check(png with { Compressed = data.ToArray() });
                default:
                    // An upper case first letter marks a chunk that must be understood (§5.4).
                    if (char.IsAsciiLetterUpper(type[0]))
                        throw new InvalidDataException($"the PNG file has a part '{type}' that is not known");
                    break;
            }
        }
    }

    public Stream Inflate() => new ZLibStream(new MemoryStream(Compressed), CompressionMode.Decompress);

    private static (string Type, ReadOnlyMemory<byte> Body) ReadChunk(ReadOnlyMemory<byte> file, ref int at)
    {
        if (at + 12 > file.Length)
            throw new InvalidDataException("the PNG file ends too early");
        var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
        if (length > file.Length - at - 12)
            throw new InvalidDataException("the PNG file ends too early");
        var checkedPart = file.Slice(at + 4, (int)length + 4);
        if (Crc(checkedPart.Span) != BinaryPrimitives.ReadUInt32BigEndian(file.Span[(at + 8 + (int)length)..]))
            throw new InvalidDataException("the PNG file is damaged: a checksum is wrong");
        at += (int)length + 12;
        return (System.Text.Encoding.Latin1.GetString(checkedPart.Span[..4]), checkedPart[4..]);
    }

    private static PngFile ReadHeader(ReadOnlySpan<byte> body)
    {
        if (body.Length != 13)
            throw new InvalidDataException("the PNG file's header is broken");
        uint width = BinaryPrimitives.ReadUInt32BigEndian(body), height = BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
        BitmapReader.CheckSize(width, height);
        var (depth, color) = (body[8], (PngColor)body[9]);
        var known = color switch
        {
            PngColor.Gray => depth is 1 or 2 or 4 or 8 or 16,
            PngColor.Palette => depth is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GrayAlpha or PngColor.Rgba => depth is 8 or 16,
            _ => false,
        };
        if (!known || body[10] != 0 || body[11] != 0 || body[12] > 1)
            throw new InvalidDataException("the PNG file's header is broken");
        return new()
        {
            Width = (int)width,
            Height = (int)height,
            BitDepth = depth,
            Color = color,
            IsInterlaced = body[12] == 1,
            Compressed = [],
        };
    }

    private static PngFile Check(PngFile png)
    {
        if (png.Compressed.Length == 0)
            throw new InvalidDataException("the PNG file has no image in it");
        if (png.Color == PngColor.Palette && png.Palette.IsEmpty)
            throw new InvalidDataException("the PNG file has no palette");
        var transparency = png.Color switch
        {
            PngColor.Gray => png.Transparency.Length is 0 or 2,
            PngColor.Rgb => png.Transparency.Length is 0 or 6,
            PngColor.Palette => png.Transparency.Length <= png.Palette.Length / 3,
            _ => png.Transparency.IsEmpty,
        };
        return transparency ? png : throw new InvalidDataException("the PNG file's transparency is broken");
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
            crc = CrcTable[(byte)(crc ^ b)] ^ crc >> 8;
        return ~crc;
    }

    // ISO/IEC 15948 Annex D.
    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ value >> 1 : value >> 1;
            table[i] = value;
        }
        return table;
    }
}

/// <summary>Colour types of <c>IHDR</c> (ISO/IEC 15948 §11.2.2).</summary>
internal enum PngColor
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    Rgba = 6,
}
