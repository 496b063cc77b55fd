using System.Collections.Immutable;
using System.Xml.Linq;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Docx;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.RealCurriculum;
using CoursePack.Tests.Rendering.Docx;
using CoursePack.Tests.Typesetting.Images;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Layout;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering.Pdf;

/// <summary>What no author should write, and some will: each has a result in which nothing is lost or leaves its page, and a finding where the author can do better.</summary>
public sealed class HostileDocumentTests
{
    private static readonly Dictionary<string, (Func<Document> Make, string Found)> Cases = new()
    {
        ["a word of many letters"] = (() => With(P(new string('x', 30_000))), "CP7003"),
        ["an address without end"] = (() => With(P("https://example.org/" + string.Concat(Enumerable.Repeat("path/", 3_000)))), ""),
        ["a word of many letters in a narrow cell"] = (() => With(Table(8, 2, (r, c) => P(r == 1 && c == 3 ? new string('x', 5_000) : "short words"))), "CP7003 CP7004"),
        ["words of a thousand soft hyphens"] = (() => With(P(string.Concat(Enumerable.Repeat("under\u00ADstand\u00ADing", 1_000)))), ""),
        ["nothing but soft hyphens"] = (() => With(P(new string('\u00AD', 10_000)), P("a" + new string('\u00AD', 10_000) + "b")), ""),
        ["nothing but zero-width spaces"] = (() => With(P(new string('\u200B', 10_000)), P("a" + new string('\u200B', 10_000) + "b")), ""),
        ["twenty columns"] = (() => With(Table(20, 5, (_, c) => P($"word {c}"))), "CP7003 CP7004"),
        ["sixty columns of long words"] = (() => With(Table(60, 4, (_, c) => P($"unquestionable {c}"))), "CP7004"),
        ["three hundred columns"] = (() => With(Table(300, 3, (_, c) => P($"unquestionably {c}"))), "CP7004"),
        ["a cell of several pages of text"] = (() => With(Table(2, 3, (r, c) => r == 1 && c == 0 ? P(Many(1_500)) : P("short"))), "CP7004"),
        ["a cell with a list of several pages"] = (() => With(Table(2, 3, (r, c) => r == 1 && c == 0 ? Items(200) : P("short"))), "CP7004"),
        ["a cell with a table of several pages"] = (() => With(Table(2, 3, (r, c) => r == 1 && c == 0 ? Table(2, 100, (a, b) => P($"inner {a} {b}")) : P("short"))), "CP7004"),
        ["a cell with a picture of several pages"] = (() => Pictured(40, 4_000, figure => Table(2, 3, (r, c) => r == 1 && c == 0 ? figure : P("short"))), ""),
        ["twelve tables in one another"] = (() => With(Enumerable.Range(0, 12).Aggregate((Block)P("core"), (inner, _) => Table(2, 2, (r, c) => r == 1 && c == 0 ? inner : P("side")))), "CP7003 CP7004"),
        ["forty lists in one another"] = (() => With(Enumerable.Range(0, 40).Aggregate((Block)P("core"), (inner, i) => new ListBlock(i % 2 == 0, 1, [new([P($"level {i}"), inner])]))), "CP7004"),
        ["forty call-outs in one another"] = (() => With(Enumerable.Range(0, 40).Aggregate((Block)P("core"), (inner, i) => new Callout(CalloutKind.Note, Text($"level {i}"), [P("words"), inner]))), "CP7004"),
        ["forty quotations in one another"] = (() => With(Enumerable.Range(0, 40).Aggregate((Block)P("core"), (inner, i) => new Quotation([P($"level {i}"), inner]))), "CP7004"),
        ["twenty-five panels in one another"] = (() => With(Enumerable.Range(0, 25).Aggregate((Block)P(Many(200)), (inner, _) => new Group([inner]) { Role = Roles.Facts })), "CP7004"),
        ["twelve private parts in one another"] = (() => With(Enumerable.Range(0, 12).Aggregate((Block)P(Many(200)), (inner, _) => new Group([inner]) { Role = Roles.Private })), ""),
        ["a picture of one pixel"] = (() => Pictured(1, 1, figure => figure), ""),
        ["a picture ten thousand pixels wide"] = (() => Pictured(10_000, 1, figure => figure), ""),
        ["a picture ten thousand pixels high"] = (() => Pictured(1, 10_000, figure => figure), ""),
        ["a picture larger than the page"] = (() => Pictured(1_500, 2_500, figure => figure), ""),
        ["a table of a thousand rows"] = (() => With(Table(3, 1_001, (r, c) => P($"row {r} cell {c}"))), ""),
        ["a cell over a thousand rows"] = (() => With(Spanning(1_000, "over all rows")), ""),
        ["a long text over a few rows"] = (() => With(Spanning(5, Many(800))), "CP7004"),
        ["a table that is all head"] = (() => With(new Table([new(), new()], 100, [.. Enumerable.Range(0, 100).Select(r => new TableRow([new([P($"one {r}")]), new([P($"two {r}")])]))])), ""),
        ["nothing at all"] = (() => With(), ""),
        ["headings without text"] = (() => With(new Section(Text("All"), [.. Enumerable.Range(0, 200).Select(i => new Section(Text($"Heading {i}"), []))])), ""),
        ["a hundred headings in one another"] = (() => With(Enumerable.Range(0, 100).Aggregate((Block)P("text"), (inner, i) => new Section(Text($"Heading {i}"), [inner]))), ""),
        ["blocks with nothing in them"] = (() => With(new Callout(CalloutKind.Tip, [], []), new Quotation([]), new ListBlock(false, 1, []), new ListBlock(false, 1, [new([])]), new Group([]), new Checklist("", [], ""), new Cards([]), new Table([], 0, []), new Table([new()], 0, [new([new([])])]), new Paragraph([]), new CodeBlock("")), ""),
        ["a check list of a thousand items"] = (() => With(new Checklist("Tick these", [.. Enumerable.Range(0, 1_000).Select(i => new ListItem([P($"item {i}")]))], "a.b.1")), ""),
        ["cards with too much on them"] = (() => With(new Cards([.. Enumerable.Range(0, 5).Select(i => new Card(Text($"card {i}"), [P(Many(i == 2 ? 500 : 10))]))])), "CP7004"),
        ["a scale from one to a hundred"] = (() => With(new Scale(1, 100, "How sure?", "not at all", "entirely", "a.b.1")), ""),
        ["a scale whose ends are sentences"] = (() => With(new Scale(1, 5, "How sure?", Many(20), Many(20), "a.b.1")), ""),
        ["a scale of four digits"] = (() => With(new Scale(-1_010, -1_000, "How sure?", "", "", "a.b.1")), ""),
        ["five hundred lines to write on"] = (() => With(new WritingLines(500, "Write", "a.b.1")), ""),
        ["a log of fifteen columns"] = (() => With(new Log(40, [.. Enumerable.Range(0, 15).Select(i => $"Question {i} unquestionable")], "a.b")), "CP7003 CP7004"),
        ["a label of three hundred words"] = (() => With(new FieldBlock(Many(100), "a.b.1"), new FieldBlock("Our room", "a.b.2") { Value = Many(700) }), ""),
        ["blanks in narrow columns"] = (() => With(Table(12, 3, (r, c) => new Paragraph([new TextRun("ask "), new Blank("my supervisor", null, $"p-{r}-{c}")]))), "CP7003 CP7004"),
        ["a title of two thousand letters in words"] = (() => Titled(Many(105)), "CP7004"),
        ["a title of two thousand letters in one word"] = (() => Titled(new string('m', 2_000)), "CP7003 CP7004"),
        ["a cover with sixty details"] = (() => With(P("text")) with { Cover = new(Many(30), [.. Enumerable.Range(0, 60).Select(i => $"Detail {i}")], Many(30)) }, "CP7004"),
        ["a sheet with an endless title"] = (() => With(P("text")) with { IsSheet = true, Title = Many(105), RunningTitle = Many(105) }, ""),
        ["code of a thousand lines"] = (() => With(new CodeBlock(string.Join('\n', Enumerable.Range(0, 1_000).Select(i => $"line {i}")))), ""),
        ["two hundred paragraphs kept together"] = (() => With(new Group([.. Enumerable.Range(0, 200).Select(i => P($"paragraph {i}"))]) { KeepTogether = true }), ""),
        ["two thousand line breaks"] = (() => With(new Paragraph([new TextRun("a"), .. Enumerable.Range(0, 2_000).Select(_ => (Inline)new LineBreak()), new TextRun("b")])), ""),
    };

    private static readonly Dictionary<string, Lazy<(Document Document, LaidOutBook Book, string Found)>> Made =
        Cases.Keys.ToDictionary(name => name, name => new Lazy<(Document, LaidOutBook, string)>(() => LayOut(name)));

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_word_is_lost(string name)
    {
        var (document, book, _) = LaidOut(name);
        var numbers = book.PageLabels.ToImmutableDictionary(p => p.Key, p => int.Parse(p.Value, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        PaintedWords.Body(book.Document).ShouldBe(DocumentWords.Of(document, PageMap.Empty.With(document.Id, numbers)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_leaves_its_page(string name) => PaintedBounds.Leaving(LaidOut(name).Book.Document).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_takes_it_and_no_word_is_lost_there(string name)
    {
        var document = Cases[name].Make();
        var file = DocxRenderer.Render(document, Theme.Default, PageMap.Empty).Value!;
        WordFile.Faults(file).ShouldBeEmpty();
        var word = new WordFile(file);
        Colonless(word.Text()).ShouldBe(Colonless(DocumentWords.Of(document, PageMap.Empty)));
        // What the validator does not know: Word takes 63 columns at most, no table without rows, and no width below nothing.
        word.Document.Descendants(WordFile.W + "tblGrid").ShouldAllBe(g => g.Elements().Count() >= 1 && g.Elements().Count() <= 63);
        word.Document.Descendants(WordFile.W + "tbl").ShouldAllBe(t => t.Elements(WordFile.W + "tr").Any());
        word.Document.Descendants().Attributes().Where(a => a.Name.LocalName is "w" or "left" or "cx" or "cy" && a.Name != WordFile.W + "space").Select(a => a.Value).ShouldAllBe(v => !v.StartsWith('-'));
        word.Document.Descendants(WordFile.W + "ind").Select(i => int.Parse(i.Attribute(WordFile.W + "left")?.Value ?? "0")).ShouldAllBe(left => left <= 0.61 * 20 * 455);

        static string Colonless(string text) => DocumentWords.Letters(text).Replace(":", "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_author_is_told_where_there_is_something_to_do(string name) => LaidOut(name).Found.ShouldBe(Cases[name].Found);

    [Fact]
    public void A_title_too_long_for_the_opening_of_its_module_is_found_where_it_was_written()
    {
        var source = new Core.Text.SourceText("module.yaml", "id: a\ntitle: long\n");
        var module = new Section(Text(Many(200)), [P("text")]) { Role = Roles.Module, Overline = "Module 1", Span = new(source, 6, 17) };
        PdfRenderer.Render(With(module), Theme.Default, PageMap.Empty).Diagnostics.Select(d => (d.Code, d.Span.StartPosition.Line)).Distinct().ShouldBe([("CP7004", 2)]);
    }

    /// <summary>Laid out once for all that is asked of it.</summary>
    private static (Document Document, LaidOutBook Book, string Found) LaidOut(string name) => Made[name].Value;

    private static (Document Document, LaidOutBook Book, string Found) LayOut(string name)
    {
        var document = Cases[name].Make();
        var page = new PdfPage(document, Theme.Default, PageMap.Empty);
        var book = BookLayout.LayOut(PdfBook.Of(page));
        var codes = page.Found.ToImmutable().Concat(book.Issues.Select(PdfDiagnostics.From)).Select(d => d.Code).Distinct().Order(StringComparer.Ordinal);
        return (document, book, string.Join(' ', codes));
    }

    private static string Many(int times) => string.Join(' ', Enumerable.Repeat("listening with care", times));

    private static ListBlock Items(int count) => new(true, 1, [.. Enumerable.Range(0, count).Select(i => new ListItem([P($"item {i}")]))]);

    private static Table Table(int columns, int rows, Func<int, int, Block> cell) =>
        new([.. Enumerable.Repeat(new TableColumn(), columns)], 1, [.. Enumerable.Range(0, rows).Select(r => new TableRow([.. Enumerable.Range(0, columns).Select(c => new TableCell([cell(r, c)]))]))]);

    private static Table Spanning(int rows, string text) =>
        new([new(), new()], 1,
        [
            new([new([P("Whole")]), new([P("Part")])]),
            new([new([P(text)], 1, rows), new([P("row 0")])]),
            .. Enumerable.Range(1, rows - 1).Select(i => new TableRow([new([P($"row {i}")])])),
        ]);

    private static Document Pictured(int width, int height, Func<Figure, Block> around) =>
        With(P("before"), around(new("x.png", "A picture", Text("Its caption"))), P("after")) with
        {
            Assets = ImmutableDictionary<string, Asset>.Empty.Add("x.png", new("x.png", "image/png", [.. PngMaker.Make(width, height, PngColor.Gray, 1, false, (x, y, _) => (x + y) / 8 % 2)])),
        };

    private static Document Titled(string title) =>
        With(new Contents(3), new Section(Text(title), [P("text"), new Section(Text(title), [P("more")]) { Role = Roles.Session, Overline = "Session 1.1" }]) { Role = Roles.Module, Overline = "Module 1" }) with
        {
            Title = title,
            Subtitle = title,
            RunningTitle = title,
        };
}
