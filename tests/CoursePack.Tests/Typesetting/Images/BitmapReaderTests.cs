using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Tests.Typesetting.Images;

public sealed class BitmapReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<int, int> KindsOfPng => new()
    {
        { 0, 1 }, { 0, 2 }, { 0, 4 }, { 0, 8 }, { 0, 16 }, { 2, 8 }, { 2, 16 }, { 3, 1 }, { 3, 2 }, { 3, 4 }, { 3, 8 }, { 4, 8 }, { 4, 16 }, { 6, 8 }, { 6, 16 },
    };

    [Theory]
    [MemberData(nameof(KindsOfPng))]
    public void Every_kind_of_png_gives_its_samples_interlaced_or_not(int color, int depth)
    {
        foreach (var interlaced in new[] { false, true })
        {
            var png = PngFile.Read(Png((PngColor)color, depth, interlaced));
            var samples = PngSamples.Decode(png);
            var colors = png.Color is PngColor.Rgb or PngColor.Rgba ? 3 : 1;
            for (var y = 0; y < png.Height; y++)
                for (var x = 0; x < png.Width; x++)
                {
                    for (var c = 0; c < colors; c++)
                        At(samples, png.Width, colors, x, y, c).ShouldBe(Sample(x, y, c, depth) >> Math.Max(0, depth - 8), $"{x},{y},{c} interlaced: {interlaced}");
                    if (png.Color is PngColor.Rgba or PngColor.GrayAlpha)
                        samples.Alpha![y * png.Width + x].ShouldBe((byte)(Sample(x, y, colors, depth) >> depth - 8));
                }
        }
    }

    // An independent reader draws each pixel as a square, whose middle is looked at.
    [Theory]
    [MemberData(nameof(KindsOfPng))]
    public void Every_kind_of_png_is_seen_on_the_page_as_it_is(int color, int depth)
    {
        var bytes = Png((PngColor)color, depth, interlaced: false);
        var bitmap = BitmapReader.Read(bytes).Bitmap!;
        var root = new StructureElement("Document");
        var figure = root.Add(new StructureElement("Figure") { Alt = "x" });
        var page = new PaintedPage(bitmap.Width, bitmap.Height, "1", [new ImageCommand(figure, bitmap, new(0, 0, bitmap.Width, bitmap.Height))]);
        var file = folder.Write("page.pdf", PdfWriter.Write(Documents.Of(root) with { Pages = [page] }));
        var drawn = Path.Combine(folder.Path, "page");
        const int square = 8;
        ExternalTool.Run("pdftoppm", "-r", $"{72 * square}", "-singlefile", file, drawn).Expect();
        var ppm = File.ReadAllBytes(drawn + ".ppm")[^(bitmap.Width * bitmap.Height * square * square * 3)..];
        for (var y = 0; y < bitmap.Height; y++)
            for (var x = 0; x < bitmap.Width; x++)
                for (var c = 0; c < 3; c++)
                    ((int)ppm[((y * square + square / 2) * bitmap.Width * square + x * square + square / 2) * 3 + c]).ShouldBeInRange(Seen((PngColor)color, depth, x, y, c) - 2, Seen((PngColor)color, depth, x, y, c) + 2, $"{x},{y},{c}");
    }

    [Fact]
    public void A_transparent_colour_clears_exactly_its_pixels()
    {
        var png = PngFile.Read(PngMaker.Make(4, 1, PngColor.Rgb, 16, false, (x, _, _) => 0x1200 + x, transparency: [0x12, 0x02, 0x12, 0x02, 0x12, 0x02]));
        PngSamples.Decode(png).Alpha.ShouldBe([255, 255, 0, 255]);
    }

    [Fact]
    public void A_palette_may_have_opacities_for_its_first_entries_only()
    {
        var png = PngFile.Read(PngMaker.Make(3, 1, PngColor.Palette, 2, false, (x, _, _) => x, palette: new byte[9], transparency: [0, 100]));
        PngSamples.Decode(png).Alpha.ShouldBe([0, 100, 255]);
    }

    [Fact]
    public void A_picture_without_clear_pixels_has_no_opacity() =>
        PngSamples.Decode(PngFile.Read(PngMaker.Make(3, 2, PngColor.Rgba, 8, false, (_, _, c) => c == 3 ? 255 : 7))).Alpha.ShouldBeNull();

    [Fact]
    public void Data_after_the_image_is_not_passed_on() =>
        PngSamples.Decode(PngFile.Read(PngMaker.Make(3, 2, PngColor.Rgb, 8, false, (_, _, _) => 0, extraData: new byte[50]))).FillsData.ShouldBeFalse();

    [Theory]
    [InlineData("rgb", 48, 32, 3, false)]
    [InlineData("progressive", 48, 32, 3, false)]
    [InlineData("grey", 48, 32, 1, false)]
    [InlineData("cmyk", 48, 32, 4, true)]
    public void A_jpeg_header_says_size_and_colours(string name, int width, int height, int components, bool inverted)
    {
        var jpeg = JpegFile.Read(File.ReadAllBytes(JpegFixtures.Path(name)));
        (jpeg.Width, jpeg.Height, jpeg.Components, jpeg.IsInverted).ShouldBe((width, height, components, inverted));
    }

    [Fact]
    public void A_photograph_taken_sideways_has_its_upright_size_and_no_camera_bytes_after_its_end()
    {
        var file = File.ReadAllBytes(JpegFixtures.Path("turned"));
        JpegFile.Read(file).Orientation.ShouldBe(Orientation.RightTop);
        var bitmap = BitmapReader.Read(file).Bitmap!;
        (bitmap.Width, bitmap.Height).ShouldBe((48, 32));
        bitmap.Encoded.Length.ShouldBe(file.Length - "trailing bytes of a camera".Length);
    }

    // Seen from the stored picture: where its top left corner and the end of its first row come to lie.
    [Theory]
    [InlineData(1, 0, 0, 1, 0)]
    [InlineData(2, 1, 0, 0, 0)]
    [InlineData(3, 1, 1, 0, 1)]
    [InlineData(4, 0, 1, 1, 1)]
    [InlineData(5, 0, 0, 0, 1)]
    [InlineData(6, 1, 0, 1, 1)]
    [InlineData(7, 1, 1, 1, 0)]
    [InlineData(8, 0, 1, 0, 0)]
    public void Each_orientation_turns_the_picture_as_exif_says(int orientation, double cornerX, double cornerY, double rowEndX, double rowEndY)
    {
        var m = new EmbeddedImage("I", new(BitmapKind.Jpeg, [], 1, 1), (Orientation)orientation).Placement(new(0, 0, 1, 1), 1);
        // In PDF the picture's unit square has its first row at the top, and y grows upwards.
        (double X, double Y) Seen(double u, double v) => (m[0] * u + m[2] * v + m[4], 1 - (m[1] * u + m[3] * v + m[5]));
        Seen(0, 1).ShouldBe((cornerX, cornerY));
        Seen(1, 1).ShouldBe((rowEndX, rowEndY));
    }

    [Fact]
    public void What_is_no_image_is_refused_with_a_reason()
    {
        Problem([]).ShouldBe("the file is empty");
        Problem("GIF89a"u8.ToArray()).ShouldBe("the file is neither a PNG nor a JPEG image");
        Problem([0xFF, 0xD8, 0xFF, 0xD9]).ShouldBe("the JPEG file has no image in it");
    }

    [Fact]
    public void A_png_that_claims_more_pixels_than_a_page_can_show_is_refused_before_memory_is_taken()
    {
        var huge = Png(PngColor.Rgb, 8, false);
        Problem(Replaced(huge, 16, [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF])).ShouldBe("the image has more than 50 million pixels");
        Problem(Replaced(huge, 16, [0, 0, 0x1B, 0, 0, 0, 0x1B, 0])).ShouldBe("the PNG file's image data ends too early");
    }

    [Fact]
    public void A_png_with_a_wrong_checksum_is_refused()
    {
        var png = Png(PngColor.Rgb, 8, false);
        png[^20] ^= 1;
        Problem(png).ShouldBe("the PNG file is damaged: a checksum is wrong");
    }

    [Fact]
    public void A_jpeg_that_pdf_cannot_hold_is_refused_with_advice()
    {
        var arithmetic = File.ReadAllBytes(JpegFixtures.Path("rgb"));
        arithmetic[IndexOfFrame(arithmetic) + 1] = 0xC9;
        Problem(arithmetic).ShouldNotBeNull().ShouldContain("baseline");
        var deep = File.ReadAllBytes(JpegFixtures.Path("rgb"));
        deep[IndexOfFrame(deep) + 4] = 12;
        Problem(deep).ShouldNotBeNull().ShouldContain("8 bits");
    }

    [Fact]
    public void An_image_cut_off_anywhere_is_refused()
    {
        foreach (var file in new[] { Png(PngColor.Rgba, 8, true), File.ReadAllBytes(JpegFixtures.Path("rgb")), File.ReadAllBytes(JpegFixtures.Path("progressive")) })
            for (var length = 0; length < file.Length; length++)
                Problem(file[..length]).ShouldNotBeNull();
    }

    [Fact]
    public void A_file_with_any_bytes_changed_never_throws()
    {
        var state = 99u;
        foreach (var original in new[] { Png(PngColor.Palette, 4, true), Png(PngColor.Rgb, 8, false), File.ReadAllBytes(JpegFixtures.Path("turned")), File.ReadAllBytes(JpegFixtures.Path("cmyk")) })
        {
            for (var round = 0; round < 3000; round++)
            {
                var file = (byte[])original.Clone();
                for (var change = 0; change < 2; change++)
                {
                    state = state * 1664525 + 1013904223;
                    file[(int)(state >> 8) % file.Length] = (byte)(state >> 24);
                }
                var reading = BitmapReader.Read(file);
                (reading.Bitmap is null).ShouldBe(reading.Problem is not null);
            }
        }
    }

    private static int IndexOfFrame(byte[] jpeg) => jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);

    private static string? Problem(byte[] file) => BitmapReader.Read(file).Problem;

    // Puts other bytes into the header chunk and mends its checksum.
    private static byte[] Replaced(byte[] png, int at, byte[] bytes)
    {
        var header = png[16..29];
        bytes.CopyTo(header, at - 16);
        return [.. png[..8], .. PngMaker.Chunk("IHDR", header), .. png[33..]];
    }

    private static byte[] Png(PngColor color, int depth, bool interlaced) =>
        PngMaker.Make(21, 13, color, depth, interlaced, (x, y, c) => Sample(x, y, c, depth), color == PngColor.Palette ? Palette(depth) : null);

    private static int Sample(int x, int y, int channel, int depth) => (x * 2749 + y * 7919 + channel * 20011 + x * y * 31) % (1 << depth);

    private static byte[] Palette(int depth) => [.. Enumerable.Range(0, 3 << depth).Select(i => (byte)(i * 37))];

    private static int Seen(PngColor color, int depth, int x, int y, int channel)
    {
        int Eight(int c) => depth >= 8 ? Sample(x, y, c, depth) >> depth - 8 : Sample(x, y, c, depth) * 255 / ((1 << depth) - 1);
        int Over(int value, int alpha) => (value * alpha + 255 * (255 - alpha)) / 255;
        return color switch
        {
            PngColor.Palette => Palette(depth)[3 * Sample(x, y, 0, depth) + channel],
            PngColor.Rgb => Eight(channel),
            PngColor.Rgba => Over(Eight(channel), Eight(3)),
            PngColor.GrayAlpha => Over(Eight(0), Eight(1)),
            _ => Eight(0),
        };
    }

    private static int At(PngSamples samples, int width, int colors, int x, int y, int c)
    {
        var bits = samples.BitsPerComponent;
        var bit = (x * colors + c) * bits;
        var row = y * ((width * colors * bits + 7) / 8);
        return samples.Color[row + bit / 8] >> 8 - bits - bit % 8 & (1 << bits) - 1;
    }
}
