using System.Collections.Immutable;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Layout;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Pdf;
using CoursePack.Typesetting.Svg;

namespace CoursePack.Tests.Typesetting.Svg;

/// <summary>A drawing on a page of ours looks as a browser shows the same file.</summary>
public sealed class SvgOnPageTests : IDisposable
{
    private const int Width = 480, Height = 360;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Both smooth edges in their own way, so single pixels differ; a shape that is missing or misplaced differs in hundreds.
    [Fact]
    public void A_browser_and_a_reader_of_our_pdf_show_the_same_picture()
    {
        var svg = File.ReadAllBytes(Path.Combine(Repository.Tests, "Typesetting", "Svg", "rich.svg"));
        byte[] ours = OfPdf(SvgReader.Read(svg).Drawing!), theirs = OfBrowser(svg);
        var different = Enumerable.Range(0, Width * Height).Count(i => Enumerable.Range(0, 3).Any(c => Math.Abs(ours[i * 3 + c] - theirs[i * 3 + c]) > 96));
        different.ShouldBeLessThan(200);
    }

    private byte[] OfPdf(Drawing drawing)
    {
        var page = new PageTemplate(drawing.Width, drawing.Height) { Top = 0, Bottom = 0, Inner = 0, Outer = 0 };
        var file = folder.Write("page.pdf", PdfWriter.Write(Layouts.LayOut(new DrawingElement(drawing, "A sample"), page).Document));
        ExternalTool.Run("pdftoppm", "-r", "192", "-png", "-singlefile", file, Path.Combine(folder.Path, "page")).Expect();
        return Pixels("page.png");
    }

    private byte[] OfBrowser(byte[] svg)
    {
        var page = folder.Write("page.html", System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE html><title>x</title><body style='margin:0'><img style='display:block' src='data:image/svg+xml;base64,{Convert.ToBase64String(svg)}' alt='x'>"));
        ExternalTool.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2", "--window-size=600,400", $"--user-data-dir={folder.Path}/profile", $"--screenshot={folder.Path}/browser.png", page).Expect();
        return Pixels("browser.png");
    }

    /// <summary>The picture's upper left corner, three bytes a pixel.</summary>
    private byte[] Pixels(string name)
    {
        var png = PngFile.Read(File.ReadAllBytes(Path.Combine(folder.Path, name)));
        var samples = PngSamples.Decode(png);
        (png.Color is PngColor.Rgb or PngColor.Rgba).ShouldBeTrue();
        var pixels = ImmutableArray.CreateBuilder<byte>(Width * Height * 3);
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                for (var c = 0; c < 3; c++)
                    pixels.Add(samples.Color[(y * png.Width + x) * 3 + c]);
        return pixels.ToArray();
    }
}
