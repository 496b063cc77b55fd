using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoursePack.Tests.Testing;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Tests.Typesetting.Pdf;

public sealed class PdfWriterTests : IDisposable
{
    private static readonly Lazy<byte[]> Demo = new(() => PdfWriter.Write(DemoDocument.Make()));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_has_no_fault_that_qpdf_knows_of() =>
        ExternalTool.Run("qpdf", "--check", DemoFile()).Expect().ShouldContain("No syntax or stream encoding errors found");

    [Fact]
    public void The_file_says_that_it_is_tagged_and_what_it_is()
    {
        var said = ExternalTool.Run("pdfinfo", DemoFile()).Expect();
        said.ShouldMatch(@"Tagged: +yes");
        said.ShouldMatch(@"Title: +Tŷ Gobaith & <friends> \(demo\)\n");
        said.ShouldMatch(@"Author: +A\. Writer\n");
        said.ShouldMatch(@"Subject: +What the writer can do\n");
        said.ShouldMatch(@"PDF version: +1\.7\n");
        said.ShouldMatch(@"CreationDate: +Mon Jan 11 00:00:00 2027 UTC\n");
    }

    [Fact]
    public void The_tagged_text_is_every_word_in_reading_order_and_no_page_furniture() =>
        Words(TextOf(ExternalTool.Run("pdfinfo", "-struct-text", DemoFile()).Expect())).ShouldBe(Words(DemoDocument.TaggedText));

    [Fact]
    public void The_tag_tree_is_as_verified() =>
        Golden.Match(ExternalTool.Run("pdfinfo", "-struct-text", DemoFile()).Expect(), "Typesetting/Pdf/demo-tags.txt");

    [Fact]
    public void Letters_of_welsh_and_beyond_the_basic_plane_come_out_as_they_went_in()
    {
        var text = ExternalTool.Run("pdftotext", DemoFile(), "-").Expect();
        text.ShouldContain("Tŷ Gobaith: AVATAR &\nTo Wave");
        text.ShouldContain("Second 𝕏 and ✓");
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_unicode()
    {
        var lines = ExternalTool.Run("pdffonts", DemoFile()).Expect().Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        lines.Length.ShouldBe(4);
        foreach (var line in lines)
            line.ShouldMatch(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes ");
    }

    [Fact]
    public void The_structure_of_the_file_is_as_verified() =>
        Golden.Match(PdfDump.Of(DemoFile()), "Typesetting/Pdf/demo-structure.txt");

    [Fact]
    public void The_outline_is_nested_and_its_titles_are_whole()
    {
        using var json = JsonDocument.Parse(ExternalTool.Run("qpdf", "--json", "--json-key=outlines", DemoFile()).Expect());
        Outline(json.RootElement.GetProperty("outlines")).ShouldBe("Tŷ Gobaith → 1; Body (all of it) → 2 [Table → 4; Pictures → 5]");
    }

    [Fact]
    public void Pages_have_the_labels_that_are_printed_on_them()
    {
        using var json = JsonDocument.Parse(ExternalTool.Run("qpdf", "--json", "--json-key=pagelabels", DemoFile()).Expect());
        json.RootElement.GetProperty("pagelabels").EnumerateArray()
            .Select(range => (range.GetProperty("index").GetInt32(), Regex.Replace(range.GetProperty("label").GetRawText(), @"\s+", " ")))
            .ShouldBe([
                (0, """{ "/P": "u:cover", "/St": 1 }"""),
                (1, """{ "/S": "/r", "/St": 1 }"""),
                (3, """{ "/S": "/D", "/St": 1 }"""),
                (4, """{ "/P": "u:A-", "/S": "/D", "/St": 1 }"""),
            ]);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_in_another_culture()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "−" } };
            PdfWriter.Write(DemoDocument.Make()).ShouldBe(Demo.Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void A_font_that_no_text_uses_is_not_in_the_file() =>
        ExternalTool.Run("pdffonts", DemoFile()).Expect().ShouldNotContain("DejaVuSans-Bold");

    private string DemoFile() => folder.Write("demo.pdf", Demo.Value);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // pdfinfo prints the elements as a tree, with the text of each content item in quotation marks. Elements within a
    // line go on with it, others begin anew.
    private static string TextOf(string tree) => string.Concat(tree.Split('\n').Select(line => line.Trim()).Select(line =>
        line is ['"', .. var text, '"'] ? text : line.Contains("(inline)", StringComparison.Ordinal) || line.StartsWith("Object", StringComparison.Ordinal) ? "" : "\n"));

    private static string Outline(JsonElement items) => string.Join("; ", items.EnumerateArray().Select(item =>
    {
        var kids = item.GetProperty("kids");
        var inside = kids.GetArrayLength() == 0 ? "" : $" [{Outline(kids)}]";
        return $"{item.GetProperty("title").GetString()} → {item.GetProperty("destpageposfrom1").GetInt32()}{inside}";
    }));
}
