namespace CoursePack.Typesetting.Images;

/// <summary>The samples of a PNG file: inflated, unfiltered, de-interlaced, with colour and opacity apart.</summary>
/// <param name="Color">Rows of packed samples, each row beginning on a byte; 16-bit samples are cut to 8.</param>
/// <param name="BitsPerComponent">1, 2, 4 or 8.</param>
/// <param name="Alpha">One byte a pixel, 255 is opaque; null when all are.</param>
/// <param name="FillsData">True when the compressed data holds the image and nothing after it, so that it can be passed on as it is.</param>
internal sealed record PngSamples(byte[] Color, int BitsPerComponent, byte[]? Alpha, bool FillsData)
{
    // Adam7 (ISO/IEC 15948 §8.2): first column and row, then steps.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static PngSamples Decode(PngFile png)
    {
        using var data = png.Inflate();
        var stride = Stride(png, png.Width);
        // A deflated byte can stand for at most 1,032: what claims more is not worth the memory.
        if ((long)stride * png.Height / 1032 > png.Compressed.Length)
            throw new InvalidDataException("the PNG file's image data ends too early");
        var samples = new byte[(long)stride * png.Height];
        if (!png.IsInterlaced)
            ReadRows(data, png, png.Width, png.Height, (y, row) => row.CopyTo(samples.AsSpan(y * stride)));
        else
            foreach (var (x, y, stepX, stepY) in Passes)
                ReadPass(data, png, samples, stride, x, y, stepX, stepY);

        var (color, alpha) = Split(png, samples, stride);
        return new(color, Math.Min(png.BitDepth, 8), alpha is null || Array.TrueForAll(alpha, a => a == 255) ? null : alpha, data.ReadByte() < 0);
    }

    private static int Stride(PngFile png, int width) => (int)(((long)width * png.BitsPerPixel + 7) / 8);

    private static void ReadPass(Stream data, PngFile png, byte[] samples, int stride, int firstX, int firstY, int stepX, int stepY)
    {
        var width = (png.Width - firstX + stepX - 1) / stepX;
        var height = (png.Height - firstY + stepY - 1) / stepY;
        // A pass without columns has no rows either (§8.2).
        if (width <= 0 || height <= 0)
            return;
        ReadRows(data, png, width, height, (y, row) =>
        {
            var target = samples.AsSpan((firstY + y * stepY) * stride, stride);
            for (var i = 0; i < width; i++)
                CopyPixel(row, i, target, firstX + i * stepX, png.BitsPerPixel);
        });
    }

    private static void CopyPixel(ReadOnlySpan<byte> from, int index, Span<byte> to, int target, int bits)
    {
        if (bits >= 8)
            from.Slice(index * bits / 8, bits / 8).CopyTo(to[(target * bits / 8)..]);
        else
            to[target * bits / 8] |= (byte)(Sample(from, index, bits) << 8 - bits - target * bits % 8);
    }

    private static int Sample(ReadOnlySpan<byte> row, int index, int bits) =>
        row[index * bits / 8] >> 8 - bits - index * bits % 8 & (1 << bits) - 1;

    private delegate void RowReader(int y, ReadOnlySpan<byte> row);

    // Filters work on bytes of the pixel to the left, the row above, and between (§9).
    private static void ReadRows(Stream data, PngFile png, int width, int height, RowReader use)
    {
        var length = Stride(png, width);
        var pixel = Math.Max(1, png.BitsPerPixel / 8);
        byte[] row = new byte[length + 1], above = new byte[length + 1];
        for (var y = 0; y < height; y++)
        {
            if (data.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw new InvalidDataException("the PNG file's image data ends too early");
            Unfilter(row[0], row.AsSpan(1), above.AsSpan(1), pixel);
            use(y, row.AsSpan(1));
            (row, above) = (above, row);
        }
    }

    private static void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var i = pixel; i < row.Length; i++)
                    row[i] += row[i - pixel];
                break;
            case 2:
                for (var i = 0; i < row.Length; i++)
                    row[i] += above[i];
                break;
            case 3:
                for (var i = 0; i < row.Length; i++)
                    row[i] += (byte)((i < pixel ? 0 : row[i - pixel]) + above[i] >> 1);
                break;
            case 4:
                for (var i = 0; i < row.Length; i++)
                    row[i] += i < pixel ? above[i] : Paeth(row[i - pixel], above[i], above[i - pixel]);
                break;
            default:
                throw new InvalidDataException("the PNG file's image data is broken");
        }
    }

    private static byte Paeth(byte left, byte above, byte aboveLeft)
    {
        int guess = left + above - aboveLeft;
        int toLeft = Math.Abs(guess - left), toAbove = Math.Abs(guess - above), toAboveLeft = Math.Abs(guess - aboveLeft);
        return toLeft <= toAbove && toLeft <= toAboveLeft ? left : toAbove <= toAboveLeft ? above : aboveLeft;
    }

    private static (byte[] Color, byte[]? Alpha) Split(PngFile png, byte[] samples, int stride) => png.Color switch
    {
        PngColor.GrayAlpha or PngColor.Rgba => SplitAlpha(png, samples),
        PngColor.Palette => (samples, png.Transparency.IsEmpty ? null : PaletteAlpha(png, samples, stride)),
        _ => (png.BitDepth == 16 ? HighBytes(samples) : samples, png.Transparency.IsEmpty ? null : KeyAlpha(png, samples, stride)),
    };

    private static (byte[] Color, byte[] Alpha) SplitAlpha(PngFile png, byte[] samples)
    {
        int bytes = png.BitDepth / 8, colors = png.Channels - 1, pixels = png.Width * png.Height;
        var color = new byte[(long)pixels * colors];
        var alpha = new byte[pixels];
        for (int i = 0, at = 0, to = 0; i < pixels; i++)
        {
            for (var c = 0; c < colors; c++, at += bytes)
                color[to++] = samples[at];
            alpha[i] = samples[at];
            at += bytes;
        }
        return (color, alpha);
    }

    private static byte[] HighBytes(byte[] samples)
    {
        var high = new byte[samples.Length / 2];
        for (var i = 0; i < high.Length; i++)
            high[i] = samples[2 * i];
        return high;
    }

    // One opacity for each of the first palette entries; the others are opaque (§11.3.2).
    private static byte[] PaletteAlpha(PngFile png, byte[] samples, int stride)
    {
        var opacities = png.Transparency.Span;
        var alpha = new byte[png.Width * png.Height];
        for (var y = 0; y < png.Height; y++)
        {
            var row = samples.AsSpan(y * stride, stride);
            for (var x = 0; x < png.Width; x++)
            {
                var index = Sample(row, x, png.BitDepth);
                alpha[y * png.Width + x] = index < opacities.Length ? opacities[index] : (byte)255;
            }
        }
        return alpha;
    }

    // Pixels of exactly this colour are transparent (§11.3.2); it is given in 16 bits whatever the depth.
    private static byte[] KeyAlpha(PngFile png, byte[] samples, int stride)
    {
        var given = png.Transparency.Span;
        var alpha = new byte[png.Width * png.Height];
        for (var y = 0; y < png.Height; y++)
        {
            var row = samples.AsSpan(y * stride, stride);
            for (var x = 0; x < png.Width; x++)
            {
                var isKey = true;
                for (var c = 0; c < png.Channels && isKey; c++)
                {
                    var at = x * png.Channels + c;
                    var sample = png.BitDepth == 16 ? row[2 * at] << 8 | row[2 * at + 1] : Sample(row, at, png.BitDepth);
                    isKey = sample == (given[2 * c] << 8 | given[2 * c + 1]);
                }
                alpha[y * png.Width + x] = isKey ? (byte)0 : (byte)255;
            }
        }
        return alpha;
    }
}
