using System.Runtime.InteropServices;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>Writes each bitmap once, when it is first painted (ISO 32000-1 §8.9.5).</summary>
internal sealed class ImageEmbedder(PdfFile file)
{
    private readonly Dictionary<EmbeddedImage, int> numbers = [];

    public int NumberOf(EmbeddedImage image)
    {
        if (numbers.TryGetValue(image, out var number))
            return number;
        var bytes = ImmutableCollectionsMarshal.AsArray(image.Bitmap.Encoded)!;
        numbers.Add(image, number = file.Reserve());
        if (image.Bitmap.Kind == BitmapKind.Jpeg)
            WriteJpeg(number, bytes);
        else
            WritePng(number, bytes);
        return number;
    }

    private void WriteJpeg(int number, byte[] bytes)
    {
        var jpeg = JpegFile.Read(bytes);
        var entries = Header(jpeg.Width, jpeg.Height, 8).Raw("/ColorSpace/"u8)
            .Raw(jpeg.Components switch { 1 => "DeviceGray"u8, 3 => "DeviceRGB"u8, _ => "DeviceCMYK"u8 })
            .Raw("/Filter/DCTDecode"u8);
        if (jpeg.IsInverted)
            entries.Raw("/Decode[1 0 1 0 1 0 1 0]"u8);
        file.WriteStreamAsIs(number, entries.Written, bytes);
    }

    private void WritePng(int number, byte[] bytes)
    {
        var png = PngFile.Read(bytes);
        var samples = PngSamples.Decode(png);
        var entries = Header(png.Width, png.Height, samples.BitsPerComponent);
        var channels = png.Color is PngColor.Rgb or PngColor.Rgba ? 3 : 1;
        WriteColorSpace(entries, png, channels);
        if (samples.Alpha is { } alpha)
        {
            // §11.6.5.3: opacity is a grey image of its own.
            var mask = file.Reserve();
            file.WriteStream(mask, Header(png.Width, png.Height, 8).Raw("/ColorSpace/DeviceGray"u8).Written, alpha);
            entries.Raw("/SMask "u8).Reference(mask);
        }
        if (samples.FillsData && !png.IsInterlaced && png.BitDepth <= 8 && png.Color is PngColor.Gray or PngColor.Rgb or PngColor.Palette)
        {
            // §7.4.4.4: PDF knows PNG's filters, so the compressed data can stay as it is.
            entries.Raw("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8).Integer(channels)
                .Raw("/BitsPerComponent "u8).Integer(png.BitDepth).Raw("/Columns "u8).Integer(png.Width).Raw(">>"u8);
            file.WriteStreamAsIs(number, entries.Written, png.Compressed);
        }
        else
        {
            file.WriteStream(number, entries.Written, samples.Color);
        }
    }

    private static PdfBuffer Header(int width, int height, int bits) =>
        new PdfBuffer().Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(width).Raw("/Height "u8).Integer(height).Raw("/BitsPerComponent "u8).Integer(bits);

    private static void WriteColorSpace(PdfBuffer entries, PngFile png, int channels)
    {
        if (png.Color == PngColor.Palette)
            entries.Raw("/ColorSpace[/Indexed/DeviceRGB "u8).Integer(png.Palette.Length / 3 - 1).Raw((byte)' ').Literal(png.Palette.Span).Raw((byte)']');
        else
            entries.Raw(channels == 3 ? "/ColorSpace/DeviceRGB"u8 : "/ColorSpace/DeviceGray"u8);
    }
}
