using System.Buffers.Binary;

namespace CoursePack.Typesetting.Images;

/// <summary>
/// The header of a JPEG file (ITU-T T.81 Annex B); its data goes into a PDF as it is (ISO 32000-1 §7.4.8).
/// </summary>
/// <param name="Width">Stored width in pixels, before turning.</param>
/// <param name="Height">Stored height in pixels, before turning.</param>
/// <param name="Components">1 grey, 3 colour, 4 CMYK.</param>
/// <param name="IsInverted">Adobe programs store CMYK inverted and say so by their own marker.</param>
/// <param name="Length">Bytes up to and with the end-of-image marker; cameras append more.</param>
internal sealed record JpegFile(int Width, int Height, int Components, bool IsInverted, Orientation Orientation, int Length)
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, App1 = 0xE1, App14 = 0xEE;

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static JpegFile Read(ReadOnlySpan<byte> file)
    {
        JpegFile? frame = null;
        var (isAdobe, orientation, hasScan) = (false, Orientation.TopLeft, false);
        var at = 2;
        while (true)
        {
            var marker = NextMarker(file, ref at, hasScan);
            if (marker == EndOfImage)
                break;
            if (at + 2 > file.Length)
                throw TooShort();
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2 || at + length > file.Length)
                throw TooShort();
            var body = file.Slice(at + 2, length - 2);
            at += length;
            switch (marker)
            {
                // Baseline, extended and progressive, all Huffman coded: what DCTDecode takes.
                case 0xC0 or 0xC1 or 0xC2:
                    frame = ReadFrame(body);
                    break;
                case >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    throw new InvalidDataException("the JPEG image is compressed in a way that PDF does not know; save it as a baseline JPEG");
                case App1 when body.StartsWith("Exif\0\0"u8):
                    orientation = ReadOrientation(body[6..]);
                    break;
                case App14 when body.StartsWith("Adobe"u8):
                    isAdobe = true;
                    break;
                case StartOfScan:
                    hasScan = true;
                    break;
            }
        }
        if (frame is null || !hasScan)
            throw new InvalidDataException("the JPEG file has no image in it");
        return frame with { IsInverted = isAdobe && frame.Components == 4, Orientation = orientation, Length = at };
    }

    // Leaves `at` behind the marker. Inside a scan, coded data stands before it (T.81 §B.1.1.2).
    private static byte NextMarker(ReadOnlySpan<byte> file, ref int at, bool insideScan)
    {
        while (at + 1 < file.Length)
        {
            if (file[at] == 0xFF && file[at + 1] is var code && code is not (0x00 or 0xFF or 0x01 or (>= 0xD0 and <= 0xD7)))
            {
                at += 2;
                return code;
            }
            if (!insideScan && file[at] != 0xFF)
                throw new InvalidDataException("the JPEG file is broken: a marker is missing");
            at++;
        }
        throw TooShort();
    }

    private static JpegFile ReadFrame(ReadOnlySpan<byte> body)
    {
        if (body.Length < 6)
            throw TooShort();
        if (body[0] != 8)
            throw new InvalidDataException("the JPEG image has more than 8 bits a colour; save it with 8");
        int height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]), components = body[5];
        BitmapReader.CheckSize(width, height);
        if (components is not (1 or 3 or 4))
            throw new InvalidDataException($"the JPEG image has {components} colour components; 1, 3 or 4 can be printed");
        return new(width, height, components, false, Orientation.TopLeft, 0);
    }

    // Exif data is a small TIFF file. A broken one only loses the turning, as in browsers.
    private static Orientation ReadOrientation(ReadOnlySpan<byte> tiff)
    {
        const ushort orientationTag = 0x0112;
        if (tiff.Length < 8)
            return Orientation.TopLeft;
        var little = tiff[0] == 'I';
        var at = (long)U32(tiff[4..], little);
        if (at + 2 > tiff.Length)
            return Orientation.TopLeft;
        int count = U16(tiff[(int)at..], little);
        for (at += 2; count > 0 && at + 12 <= tiff.Length; count--, at += 12)
        {
            var entry = tiff.Slice((int)at, 12);
            if (U16(entry, little) == orientationTag && U16(entry[8..], little) is >= 1 and <= 8 and var value)
                return (Orientation)value;
        }
        return Orientation.TopLeft;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static InvalidDataException TooShort() => new("the JPEG file ends too early");
}
