using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Docx;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.RealCurriculum;
using CoursePack.Tests.Testing;
using static CoursePack.Tests.Rendering.Docx.WordFile;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering.Docx;

public sealed class DocxRendererTests
{
    private static readonly PageMap Pages = PageMap.Empty.With(Workbook.Id, PdfRenderer.PageNumbers(Workbook, Theme.Default)).With("trainer-handbook", ImmutableDictionary<string, int>.Empty.Add("listening", 41));

    private readonly WordFile sample = new(Bytes(Workbook));

    [Fact]
    public void The_validator_has_nothing_against_the_sample() => Faults(Bytes(Workbook)).ShouldBeEmpty();

    [Fact]
    public void The_validator_would_have_something_against_a_broken_file()
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes(Workbook));
        using (var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, isEditable: true))
            package.MainDocumentPart!.Document.Body!.Append(new DocumentFormat.OpenXml.Wordprocessing.Text("loose"));
        Faults(stream.ToArray()).ShouldHaveSingleItem().ShouldContain("invalid child element");
    }

    [Fact]
    public void A_sheet_for_two_sides_in_letter_is_valid_too()
    {
        var sheet = Workbook with { IsSheet = true, IsCompact = true, Author = "A team <&>" };
        Faults(Bytes(sheet)).ShouldBeEmpty();
        var theme = Theme.Default with { PageSize = PageSize.Letter, TwoSided = true, FullBleed = false, EmphasisInBold = true, Colours = new() { Paper = "#fdf6e3" } };
        Faults(Bytes(Workbook, theme)).ShouldBeEmpty();
    }

    [Fact]
    public void Its_words_are_those_of_the_document_in_order()
    {
        var document = Workbook with { Blocks = [new Contents(2), .. Workbook.Blocks.Skip(1)] };
        Words(new WordFile(Bytes(document)).Text()).ShouldBe(Words(DocumentWords.Of(document, Pages)));
    }

    [Fact]
    public void The_same_document_is_the_same_bytes_in_any_culture()
    {
        var first = Hash();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign, other.NumberFormat.NumberGroupSeparator) = (",", "~", ".");
            CultureInfo.CurrentCulture = other;
            Hash().ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        static string Hash() => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Bytes(Workbook)));
    }

    [Fact]
    public void Every_date_in_the_file_is_the_courses()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(Bytes(Workbook)));
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Date == new DateTime(2027, 1, 11));
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        sample.Part("docProps/core.xml").Value.ShouldContain("2027-01-11T00:00:00Z");
    }

    [Fact]
    public void Title_and_language_are_said_in_the_file()
    {
        sample.Part("docProps/core.xml").Elements().Select(e => $"{e.Name.LocalName} {e.Value}").ShouldBeSubsetOf(
            ["title Trainee workbook", "subject Mental Health Peer Support Worker Training", "identifier trainee-workbook", "language en-GB", "created 2027-01-11T00:00:00Z", "modified 2027-01-11T00:00:00Z"]);
        sample.Part("word/styles.xml").Element(W + "docDefaults")!.Descendants(W + "lang").Single().Attribute(W + "val")!.Value.ShouldBe("en-GB");
    }

    [Fact]
    public void Headings_have_the_style_of_their_depth_and_never_skip_one()
    {
        var levels = sample.Paragraphs.Select(Style).Where(s => s?.StartsWith("Heading", StringComparison.Ordinal) == true).Select(s => s![7] - '0').ToList();
        levels.ShouldBe([1, 1, 2, 3, 4, 5, 6, 2, 1]);
        Style(Heading("Not in the contents")).ShouldBe("Heading1Unlisted");
    }

    [Fact]
    public void Numbers_of_modules_and_sessions_are_words_own()
    {
        var numbering = Heading(": Relationships, boundaries and listening").Element(W + "pPr")!.Element(W + "numPr");
        numbering.ShouldNotBeNull();
        sample.Part("word/numbering.xml").Descendants(W + "lvlText").Select(Value).Take(2).ShouldBe(["Module %1", "Session %1.%2"]);
        sample.Text().ShouldContain("Session 3.2: Cards and records");
    }

    [Fact]
    public void Exercises_are_counted_through_the_sessions_of_a_module()
    {
        Section Of(string role, string overline, params Block[] inside) => new(Text("title"), [.. inside]) { Role = role, Overline = overline };
        var module = Of(Roles.Module, "Module 1",
            Of(Roles.Session, "Session 1", Of(Roles.Activity, "Exercise 1.1"), Of(Roles.Activity, "Exercise 1.2 · If you like")),
            Of(Roles.Session, "Session 2", Of(Roles.Activity, "Exercise 1.3")));
        var text = new WordFile(Bytes(With(module, Of(Roles.Module, "Module 2", Of(Roles.Session, "Session 1", Of(Roles.Activity, "Exercise 2.1")))))).Text();
        text.ShouldBe(" Module 1: title Session 1: title Exercise 1.1: title Exercise 1.2 · If you like: title Session 2: title Exercise 1.3: title Module 2: title Session 1: title Exercise 2.1: title");
    }

    [Fact]
    public void The_contents_list_sections_to_their_depth_with_the_pages_of_the_pdf()
    {
        var entries = sample.Paragraphs.Where(p => Style(p) is "TOC1" or "TOC2" or "TOC3").Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)));
        entries.ShouldBe(new[] { ("How this book works", "_s1"), ("Module 3: Relationships, boundaries and listening", "listening"), ("Session 3.1: Hearing what is meant", "_s3"), ("Sharing some of my story, on purpose", "own-story"), ("Session 3.2: Cards and records", "_s8") }
            .Select(e => e.Item1 + Pages.PageOf(Workbook.Id, e.Item2)));
        sample.Document.Descendants(W + "instrText").First().Value.ShouldContain("TOC \\o \"1-3\"");
    }

    [Fact]
    public void Head_rows_are_repeated_and_read_as_heads()
    {
        var table = sample.Document.Descendants(W + "tbl").First();
        Value(table.Element(W + "tblPr")!.Element(W + "tblCaption")).ShouldBe("The steps, 39 minutes");
        table.Element(W + "tblPr")!.Element(W + "tblLook")!.Attribute(W + "firstRow")!.Value.ShouldBe("true");
        table.Elements(W + "tr").Select(r => r.Element(W + "trPr")!.Element(W + "tblHeader") is not null).ShouldBe([true, false, false, false]);
    }

    [Fact]
    public void Cells_that_span_are_merged_and_every_row_is_full()
    {
        var table = sample.Document.Descendants(W + "tbl").Last();
        table.Element(W + "tblGrid")!.Elements().Count().ShouldBe(3);
        var rows = table.Elements(W + "tr").Select(r => string.Join(' ', r.Elements(W + "tc").Select(c => c.Element(W + "tcPr")!).Select(p => (Value(p.Element(W + "gridSpan")) ?? "1") + (p.Element(W + "vMerge") is { } merge ? Value(merge)![0] : "")))).ToList();
        rows.ShouldBe(["1r 2", "1c 1 1", "1 1 1", "1 1 1"]);
    }

    [Fact]
    public void A_picture_says_what_it_shows() =>
        sample.Document.Descendants(Wp + "docPr").Single().Attribute("descr")!.Value.ShouldBe("Two people on a bench, talking");

    [Fact]
    public void Text_in_another_language_says_so()
    {
        var welsh = sample.Document.Descendants(W + "t").Single(t => t.Value == "gwrando");
        Value(welsh.Parent!.Element(W + "rPr")!.Element(W + "lang")).ShouldBe("cy");
    }

    [Fact]
    public void A_block_in_another_language_says_so() =>
        sample.Document.Descendants(W + "lang").Select(l => l.Attribute(W + "val")!.Value).ShouldContain("en-US");

    [Fact]
    public void A_picture_keeps_its_size_where_there_is_room() =>
        sample.Document.Descendants(Wp + "extent").Single().Attributes().Select(a => a.Value).ShouldBe(["9525", "9525"]);

    [Fact]
    public void Columns_without_widths_of_their_own_share_by_what_they_say()
    {
        var file = new WordFile(Bytes(With(new Table([new(), new()], 0, Rows(["a", "Some more words than the other column has"])))));
        var widths = file.Document.Descendants(W + "gridCol").Select(c => int.Parse(c.Attribute(W + "w")!.Value)).ToList();
        widths[1].ShouldBeGreaterThan(widths[0] * 2);
        widths.Sum().ShouldBeInRange(9100, 9110);
    }

    [Fact]
    public void Every_link_and_page_field_leads_to_a_bookmark_of_the_file()
    {
        var bookmarks = sample.Document.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value).ToList();
        bookmarks.ShouldBeUnique();
        bookmarks.ShouldAllBe(b => b.Length <= 40 && b.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && char.IsAsciiLetter(b[0]));
        sample.Document.Descendants(W + "hyperlink").Select(h => h.Attribute(W + "anchor")?.Value).Where(a => a is not null).ShouldBeSubsetOf(bookmarks);
        var fields = sample.Document.Descendants(W + "instrText").Select(i => i.Value.Trim().Split(' ')).Where(i => i[0] == "PAGEREF").Select(i => i[1]).ToList();
        fields.Count.ShouldBeGreaterThan(5);
        fields.ShouldBeSubsetOf(bookmarks);
    }

    [Fact]
    public void A_reference_to_another_book_is_its_page_as_plain_text() =>
        sample.Text().ShouldContain("your trainer has notes on page 41 of the handbook");

    [Fact]
    public void Every_paragraph_has_an_id_of_its_own_that_word_accepts()
    {
        var ids = sample.Paragraphs.Select(p => p.Attribute(W14 + "paraId")?.Value).Where(id => id is not null).Select(id => Convert.ToUInt32(id, 16)).ToList();
        ids.Count.ShouldBeGreaterThan(60);
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id > 0 && id < 0x80000000);
    }

    [Fact]
    public void A_paragraph_keeps_its_id_when_something_is_written_elsewhere()
    {
        var one = With(new Section(Text("One"), [P("First.")]) { Id = "one" }, new Section(Text("Two"), [P("Second."), P("Third.")]) { Id = "two" });
        var more = With(new Section(Text("One"), [P("First."), P("New.")]) { Id = "one" }, new Section(Text("Two"), [P("Second."), P("Third.")]) { Id = "two" });
        Id(new(Bytes(more)), "Third.").ShouldBe(Id(new(Bytes(one)), "Third."));
        Id(new(Bytes(more)), "New.").ShouldNotBe(Id(new(Bytes(one)), "Second."));

        static string Id(WordFile file, string text) => file.Paragraphs.Single(p => p.Value == text).Attribute(W14 + "paraId")!.Value;
    }

    [Fact]
    public void Spaces_to_write_in_are_controls_named_as_the_fields_of_the_pdf()
    {
        sample.Tags.Where(t => t.StartsWith("listening.", StringComparison.Ordinal)).Select(t => t.Split(':')[0]).Distinct().ShouldBe(
        [
            "listening.share-on-purpose.1", "listening.share-on-purpose.2.1", "listening.share-on-purpose.2.2", "listening.share-on-purpose.2.3",
            "listening.share-on-purpose.3", "listening.share-on-purpose.4", "listening.grid.1", "listening.grid.2",
            .. Enumerable.Range(1, 3).SelectMany(r => Enumerable.Range(1, 4).Select(c => $"listening.log.{r}.{c}")),
        ]);
        sample.Document.Descendants(W + "sdtPr").Where(p => p.Element(W + "docPartObj") is null).ShouldAllBe(p => Value(p.Element(W + "alias"))!.Length > 0 && Value(p.Element(W + "alias"))!.Length <= 64);
        sample.Document.Descendants(W + "sdtPr").Select(p => Value(p.Element(W + "id"))).ShouldBeUnique();
    }

    [Fact]
    public void Lines_to_write_on_are_as_many_as_the_author_asked_for()
    {
        var space = sample.Document.Descendants(W + "sdt").Single(s => Value(s.Descendants(W + "tag").FirstOrDefault()) == "listening.share-on-purpose.1");
        space.Descendants(W + "p").Select(Style).ShouldBe(["WritingLine", "WritingLine", "WritingLine"]);
    }

    [Fact]
    public void A_box_that_was_ticked_is_ticked() =>
        sample.Document.Descendants(W14 + "checkbox").Where(c => c.Element(W14 + "checked")!.Attribute(W14 + "val")!.Value == "1").Select(c => Value(c.Parent!.Element(W + "tag"))).ShouldBe(["listening.share-on-purpose.2.2", null]);

    [Fact]
    public void A_local_place_is_written_once_for_all_its_controls()
    {
        var document = With(
            new Paragraph([new Blank("lead", null, "safeguarding-lead")]),
            new Paragraph([new Blank("lead", null, "safeguarding-lead"), new Blank("room", null, "quiet-room")]));
        var file = new WordFile(Bytes(document));
        file.Document.Descendants(W + "dataBinding").Select(b => b.Attribute(W + "xpath")!.Value).ShouldBe(["/p:places[1]/p:place[1]", "/p:places[1]/p:place[1]", "/p:places[1]/p:place[2]"]);
        var store = file.Document.Descendants(W + "dataBinding").First().Attribute(W + "storeItemID")!.Value;
        file.Part(file.PartNames.Single(n => n.StartsWith("customXml/itemProps", StringComparison.Ordinal))).Attributes().ShouldContain(a => a.Value == store);
        file.Part("customXml/item.xml").Elements().Select(e => e.Attribute("id")!.Value).ShouldBe(["safeguarding-lead", "quiet-room"]);
    }

    [Fact]
    public void Text_that_tries_to_break_out_is_text() => sample.Text().ShouldContain(Hostile);

    [Fact]
    public void Characters_that_xml_cannot_hold_are_replaced()
    {
        var bytes = Bytes(With(P("a\u0001b\uFFFEc\ud800d\u000be \U0001F600")) with { Title = "a\u0001b" });
        Faults(bytes).ShouldBeEmpty();
        new WordFile(bytes).Text().ShouldContain("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe \U0001F600");
    }

    [Fact]
    public void Text_from_right_to_left_is_marked_so()
    {
        var file = new WordFile(Bytes(With(P("العربية"), P("plain"))));
        file.Document.Descendants(W + "rtl").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_picture_that_is_missing_is_a_finding_and_its_words_are_printed()
    {
        var made = DocxRenderer.Render(With(new Figure("gone.png", "Two chairs", [])), Theme.Default, PageMap.Empty);
        made.Diagnostics.ShouldHaveSingleItem().Descriptor.Code.ShouldBe("CP7005");
        new WordFile(made.Value!).Text().ShouldContain("Two chairs");
    }

    [Theory]
    [InlineData("#nowhere", "CP7008")]
    [InlineData("javascript:alert(1)", "CP7010")]
    public void A_link_that_leads_nowhere_or_is_unsafe_is_a_finding(string target, string code)
    {
        var made = DocxRenderer.Render(With(new Paragraph([new Link(target, Text("words"))])), Theme.Default, PageMap.Empty);
        made.Diagnostics.ShouldHaveSingleItem().Descriptor.Code.ShouldBe(code);
        new WordFile(made.Value!).Document.Descendants(W + "hyperlink").ShouldBeEmpty();
    }

    [Fact]
    public void A_module_of_a_bound_book_begins_on_a_right_hand_page()
    {
        var file = new WordFile(Bytes(Workbook with { Duplex = true }));
        file.Document.Descendants(W + "sectPr").Select(s => Value(s.Element(W + "type"))).ShouldBe(["nextPage", "nextPage", "oddPage"]);
        file.Part("word/settings.xml").Elements().Select(e => e.Name.LocalName).ShouldContain("mirrorMargins");
    }

    [Fact]
    public void LibreOffice_reads_the_sample()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("sample.docx", Bytes(Workbook));
        var text = LibreOffice.Text(file);
        text.ShouldContain("Module 3: Relationships, boundaries and listening");
        text.ShouldContain("Session 3.2: Cards and records");
        text.ShouldContain("Could I live with it being repeated tomorrow?");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void What_is_said_of_the_book_itself_has_a_page_of_its_own_only_where_it_is_the_back_of_the_cover(bool twoSided, bool begins)
    {
        var file = new WordFile(Bytes(With(new Group([P("Adapted by us.")]) { Role = Roles.Imprint }, new Section(Text("One"), [P("A few words.")])) with { Duplex = twoSided }));
        (file.Paragraphs.Single(p => p.Value == "One").Element(W + "pPr")!.Element(W + "pageBreakBefore") is not null).ShouldBe(begins);
    }

    private System.Xml.Linq.XElement Heading(string text) => sample.Paragraphs.Single(p => p.Value == text);

    private static string Words(string text) => DocumentWords.Letters(text).Replace(":", "", StringComparison.Ordinal);

    private static byte[] Bytes(Document document, Theme? theme = null)
    {
        var made = DocxRenderer.Render(document, theme ?? Theme.Default, Pages);
        made.Diagnostics.ShouldBeEmpty();
        return made.Value!;
    }
}
