using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Docx;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Layout;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Pdf;
using CoursePack.Typesetting.Svg;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering.Docx;

public sealed class DrawingTests
{
    private static readonly byte[] Rich = File.ReadAllBytes(Path.Combine(Repository.Tests, "Typesetting", "Svg", "rich.svg"));

    private readonly byte[] file = DocxRenderer.Render(
        With(new Figure("rich.svg", "Many shapes", Text("All at once"))) with { Assets = ImmutableDictionary<string, Asset>.Empty.Add("rich.svg", new("rich.svg", Asset.Svg, [.. Rich])) },
        Theme.Default,
        PageMap.Empty).Value!;

    [Fact]
    public void A_drawing_is_in_the_file_as_svg_and_as_a_metafile()
    {
        WordFile.Faults(file).ShouldBeEmpty();
        new WordFile(file).PartNames.Where(n => n.Contains("media/", StringComparison.Ordinal)).Select(Path.GetExtension).ShouldBe([".emf", ".svg"], ignoreOrder: true);
        new WordFile(file).Document.Descendants(WordFile.Wp + "docPr").Single().Attribute("descr")!.Value.ShouldBe("Many shapes");
    }

    [Fact]
    public void The_records_of_a_metafile_fill_it()
    {
        var emf = EmfFile.Write(SvgReader.Read(Rich).Drawing!, "Some Face");
        var (at, records) = (0, 0);
        while (at < emf.Length)
        {
            BitConverter.ToUInt32(emf, at).ShouldBeInRange(1u, 122u);
            var size = (int)BitConverter.ToUInt32(emf, at + 4);
            size.ShouldBeGreaterThanOrEqualTo(8);
            (size % 4).ShouldBe(0);
            (at, records) = (at + size, records + 1);
        }

        at.ShouldBe(emf.Length);
        BitConverter.ToInt32(emf, 48).ShouldBe(emf.Length);
        BitConverter.ToInt32(emf, 52).ShouldBe(records);
    }

    [Fact]
    public void A_curve_is_written_point_by_point_in_hundredths_of_a_point()
    {
        var path = new VectorPath([new PathSegment.Move(1, 2), new PathSegment.Curve(3, 4, 5, 6, 7, 8)]);
        var emf = EmfFile.Write(new(10, 10, [new Shape.Outline(path, Color.Black)]), "Some Face");
        var values = Enumerable.Range(0, emf.Length / 4).Select(i => BitConverter.ToUInt32(emf, i * 4)).ToList();
        var found = Enumerable.Range(0, values.Count - 7).First(i => values[i] == 3 && values[i + 1] == 300);
        values.Skip(found + 1).Take(6).ShouldBe([300u, 400u, 500u, 600u, 700u, 800u]);
    }

    /// <summary>LibreOffice draws the metafile, poppler our PDF of the same drawing: in a coarse grid both are as dark in the same places.</summary>
    [Fact]
    public void A_metafile_looks_as_the_drawing_does_in_a_pdf()
    {
        using var folder = new TemporaryFolder();
        var drawing = SvgReader.Read(Rich).Drawing!;
        var word = LibreOffice.Convert(folder.Write("drawing.docx", WithTheDrawingAlone(file)), "pdf");
        var page = new PageTemplate(drawing.Width, drawing.Height) { Top = 0, Bottom = 0, Inner = 0, Outer = 0 };
        var pdf = folder.Write("page.pdf", PdfWriter.Write(Layouts.LayOut(new DrawingElement(drawing, "A sample"), page).Document));
        var differences = Darkness(word).Zip(Darkness(pdf), (a, b) => Math.Abs(a - b)).ToList();
        differences.Average().ShouldBeLessThan(0.01);
        differences.Max().ShouldBeLessThan(0.2);
    }

    /// <summary>Nothing else on the page, and no SVG beside the metafile.</summary>
    private static byte[] WithTheDrawingAlone(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var document = new WordFile(file).Document;
            document.Element(WordFile.W + "body")!.Elements().Where(e => !e.Descendants(WordFile.W + "drawing").Any()).Remove();
            document.Descendants().Where(e => e.Name.LocalName == "extLst").Remove();
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = zip.CreateEntry("word/document.xml").Open();
            document.Save(part);
        }

        return stream.ToArray();
    }

    /// <summary>How dark each of 16 by 12 parts is of what stands on a page, from 0 to 1.</summary>
    private static double[] Darkness(string pdf)
    {
        const int Across = 16, Down = 12;
        var name = Path.ChangeExtension(pdf, null);
        ExternalTool.Run("pdftoppm", "-r", "144", "-png", "-singlefile", pdf, name).Expect();
        var png = PngFile.Read(File.ReadAllBytes(name + ".png"));
        var samples = PngSamples.Decode(png).Color;
        double Dark(int x, int y) => 1 - Enumerable.Range(0, 3).Sum(c => samples[(y * png.Width + x) * 3 + c]) / 765.0;
        var inked = (from y in Enumerable.Range(0, png.Height) from x in Enumerable.Range(0, png.Width) where Dark(x, y) > 0.1 select (x, y)).ToList();
        var (left, top, right, bottom) = (inked.Min(p => p.x), inked.Min(p => p.y), inked.Max(p => p.x) + 1, inked.Max(p => p.y) + 1);
        var (sums, counts) = (new double[Across * Down], new int[Across * Down]);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var part = (y - top) * Down / (bottom - top) * Across + (x - left) * Across / (right - left);
                sums[part] += Dark(x, y);
                counts[part]++;
            }
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }
}
