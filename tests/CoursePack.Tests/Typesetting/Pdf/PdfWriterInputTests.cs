using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Images;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Tests.Typesetting.Pdf;

public sealed class PdfWriterInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StructureElement root = new("Document");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_mark_outside_the_structure_tree_is_refused() =>
        Should.Throw<ArgumentException>(() => Write(Text(new("P"), "x"))).Message.ShouldContain("not in the document's structure tree");

    [Fact]
    public void An_unknown_structure_type_is_refused()
    {
        root.Add(new("Paragraph"));
        Should.Throw<ArgumentException>(() => Write()).Message.ShouldContain("'Paragraph'");
    }

    [Fact]
    public void Two_elements_with_one_id_are_refused()
    {
        root.Add(new StructureElement("Note") { Id = "n" });
        root.Add(new StructureElement("Note") { Id = "n" });
        Should.Throw<ArgumentException>(() => Write()).Message.ShouldContain("'n'");
    }

    [Fact]
    public void An_element_stands_in_one_place()
    {
        var once = root.Add(new("P"));
        Should.Throw<ArgumentException>(() => root.Add(new("Sect")).Add(once)).Message.ShouldContain("a P stands twice");
    }

    [Fact]
    public void A_link_to_nowhere_is_refused()
    {
        var link = root.Add(new("Link"));
        Should.Throw<ArgumentException>(() => Write(new LinkCommand(link, new(0, 0, 9, 9), new LinkTarget.Inside("gone"), "Gone"))).Message.ShouldContain("'gone'");
    }

    [Fact]
    public void A_bookmark_to_nowhere_is_refused() =>
        Should.Throw<ArgumentException>(() => PdfWriter.Write(Documents.Of(root) with { Outline = [new("Gone", "gone", [])] })).Message.ShouldContain("'gone'");

    [Fact]
    public void A_width_that_is_no_number_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Write(new TextCommand(root.Add(new("P")), BundledFonts.Regular, 12, double.NaN, 20, "x", Color.Black)));

    [Theory]
    [InlineData(false, false, "f")]
    [InlineData(true, false, "f*")]
    [InlineData(false, true, "B")]
    [InlineData(true, true, "B*")]
    public void An_area_is_filled_by_the_rule_it_asks_for(bool evenOdd, bool edged, string painting) =>
        Operators(new PathCommand(null, VectorPath.Rectangle(new(1, 1, 2, 2)), Color.Black, edged ? new(Color.Black, 1) : null) { EvenOdd = evenOdd }).ShouldEndWith($"h {painting} EMC");

    [Fact]
    public void A_line_says_its_caps_corners_limit_and_dashes()
    {
        var stroke = new Stroke(Color.Black, 2, new DashPattern(3, 1, 2) { Phase = 0.5 }) { Cap = LineCap.Square, Join = LineJoin.Bevel, MiterLimit = 4 };
        Operators(Line(stroke)).ShouldStartWith("/Artifact BMC 2 w 2 J 2 j 4 M [3 1 2] 0.5 d ");
    }

    [Fact]
    public void A_plain_line_after_a_dashed_one_is_plain_again()
    {
        var dashed = Stroke.Rounded(Color.Black, 1, new(3, 1));
        Operators(Line(dashed), Line(dashed with { Dash = new(3, 1) }), Line(new(Color.Black, 1)))
            .ShouldBe("/Artifact BMC 1 J 1 j [3 1] 0 d 0 100 m 9 100 l S 0 100 m 9 100 l S 0 J 0 j [] 0 d 0 100 m 9 100 l S EMC");
    }

    [Fact]
    public void A_page_without_marks_is_a_whole_file() =>
        ExternalTool.Run("qpdf", "--check", File(Write())).Expect();

    [Fact]
    public void Characters_that_share_a_glyph_come_out_as_themselves()
    {
        // The face has neither, so both are drawn as the missing glyph; the bundled faces share no other.
        var file = File(Write(Text(root.Add(new("P")), "日本")));
        ExternalTool.Run("pdftotext", file, "-").Expect().ShouldContain("日本");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_word_is_as_wide_on_the_page_as_it_was_measured(bool kern)
    {
        const string word = "AVATARToWaŵ";
        var file = File(Write(Text(root.Add(new("P")), word) with { Kern = kern }));
        var box = Regex.Match(ExternalTool.Run("pdftotext", "-bbox", file, "-").Expect(), """<word xMin="([0-9.]+)" .* xMax="([0-9.]+)" """);
        var width = double.Parse(box.Groups[2].ValueSpan, CultureInfo.InvariantCulture) - double.Parse(box.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        width.ShouldBe(BundledFonts.Regular.Measure(word, 12, kern), 0.01);
    }

    [Fact]
    public void Any_text_of_three_hundred_characters_comes_out_as_it_went_in()
    {
        // Codes pass through every byte that a literal string must escape.
        var letters = string.Concat(Enumerable.Range(0x21, 0x5E).Concat(Enumerable.Range(0xC0, 0xC0)).Concat(Enumerable.Range(0x410, 0x40)).Select(c => (char)c));
        var lines = letters.Chunk(30).Select((line, i) => Text(root.Add(new("P")), new(line), BundledFonts.Fallback, 4, 5 + 7 * i)).ToArray();
        var file = File(Write(lines));
        ExternalTool.Run("qpdf", "--check", file).Expect();
        ExternalTool.Run("pdftotext", "-raw", file, "-").Expect().ReplaceLineEndings("").TrimEnd('\f').ShouldBe(letters);
    }

    [Fact]
    public void A_web_address_is_ascii_and_keeps_its_meaning()
    {
        var link = root.Add(new("Link"));
        var bytes = Write(new LinkCommand(link, new(0, 0, 9, 9), new LinkTarget.Web("https://example.org/dŵr (1)?q=a%20b"), "Dŵr"));
        PdfDump.Of(File(bytes)).ShouldContain("https://example.org/d%C5%B5r%20(1)?q=a%20b");
    }

    [Fact]
    public void The_same_picture_on_two_pages_is_in_the_file_once()
    {
        var picture = BitmapReader.Read(PngMaker.Make(4, 4, PngColor.Rgb, 8, false, (x, y, c) => x * y * c)).Bitmap!;
        var figure = root.Add(new StructureElement("Figure") { Alt = "x" });
        var page = new PaintedPage(100, 100, "1", [new ImageCommand(figure, picture, new(0, 0, 10, 10)), new ImageCommand(figure, picture, new(20, 0, 10, 10))]);
        var file = File(PdfWriter.Write(Documents.Of(root) with { Pages = [page, page with { Label = "2" }] }));
        ExternalTool.Run("pdfimages", "-list", file).Expect().Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..]
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[10]).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("cover|i|ii|iii|1|2|3", "0<</P(cover)>> 1<</S/r>> 4<</S/D>>")]
    [InlineData("7|8|iv|v", "0<</S/D/St 7>> 2<</S/r/St 4>>")]
    [InlineData("A-1|A-2|B-1|B-3", "0<</P(A-)/S/D>> 2<</P(B-)/S/D>> 3<</P(B-)/S/D/St 3>>")]
    [InlineData("iiii|007|", "0<</P(iiii)>> 1<</P(00)/S/D/St 7>> 2<<>>")]
    public void Page_labels_are_said_in_as_few_ranges_as_can_be(string labels, string expected)
    {
        var output = new PdfBuffer();
        PageLabels.Write(output, [.. labels.Split('|').Select(label => new PaintedPage(1, 1, label, []))]);
        Encoding.ASCII.GetString(output.Written).ShouldBe($"<</Nums[{expected.Replace(">> ", ">>", StringComparison.Ordinal)}]>>");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0004, "0")]
    [InlineData(-0.0005, "-0.001")]
    [InlineData(12, "12")]
    [InlineData(0.1, "0.1")]
    [InlineData(1.05, "1.05")]
    [InlineData(1234567.8914, "1234567.891")]
    [InlineData(-3.14, "-3.14")]
    public void Numbers_have_at_most_three_decimals(double value, string expected) =>
        Encoding.ASCII.GetString(new PdfBuffer().Number(value).Written).ShouldBe(expected);

    [Theory]
    [InlineData("plain (text) \\", "(plain \\(text\\) \\\\)")]
    [InlineData("dŵr", "<FEFF006401750072>")]
    [InlineData("𝕏", "<FEFFD835DD4F>")]
    [InlineData("a\nb", "<FEFF0061000A0062>")]
    public void Text_strings_are_ascii_or_utf_16(string text, string expected) =>
        Encoding.ASCII.GetString(new PdfBuffer().Text(text).Written).ShouldBe(expected);

    private static TextCommand Text(StructureElement element, string text, FontFace? face = null, double size = 12, double baseline = 20) =>
        new(element, face ?? BundledFonts.Regular, size, 5, baseline, text, Color.Black);

    private byte[] Write(params PaintCommand[] commands) => PdfWriter.Write(Documents.Of(root, commands));

    private string File(byte[] bytes) => folder.Write("test.pdf", bytes);

    private static PathCommand Line(Stroke stroke) => new(null, new([new PathSegment.Move(0, 0), new PathSegment.Line(9, 0)]), null, stroke);

    /// <summary>The content of a page with these commands, on one line.</summary>
    private string Operators(params PaintCommand[] commands)
    {
        var content = PdfDump.Of(File(Write(commands))).Split('\n').Where(l => l.StartsWith("  | ", StringComparison.Ordinal)).Select(l => l[4..]).ToList();
        var start = content.FindIndex(l => l.StartsWith("/Artifact", StringComparison.Ordinal));
        return string.Join(' ', content[start..(content.LastIndexOf("EMC") + 1)]);
    }
}
