using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Images;

/// <summary>Reads PNG and JPEG files far enough to know that they can be printed.</summary>
public static class BitmapReader
{
    /// <summary>About 7,000 by 7,000: more than a page can show, less than would exhaust a machine.</summary>
    public const int MostPixels = 50_000_000;

    /// <summary>Never throws for what the bytes hold.</summary>
    public static BitmapReading Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            if (PngFile.IsPng(file.Span))
            {
                var png = PngFile.Read(file);
                _ = PngSamples.Decode(png);
                return new(new(BitmapKind.Png, [.. file.Span], png.Width, png.Height), null);
            }
            if (JpegFile.IsJpeg(file.Span))
            {
                var jpeg = JpegFile.Read(file.Span);
                var (width, height) = jpeg.Orientation.SwapsSides() ? (jpeg.Height, jpeg.Width) : (jpeg.Width, jpeg.Height);
                return new(new(BitmapKind.Jpeg, [.. file.Span[..jpeg.Length]], width, height), null);
            }
            return new(null, file.IsEmpty ? "the file is empty" : "the file is neither a PNG nor a JPEG image");
        }
        catch (InvalidDataException broken)
        {
            return new(null, broken.Message);
        }
    }

    internal static void CheckSize(long width, long height)
    {
        if (width == 0 || height == 0)
            throw new InvalidDataException("the image has no pixels");
        if (width * height > MostPixels)
            throw new InvalidDataException($"the image has more than {MostPixels / 1_000_000} million pixels");
    }
}
