using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Docx;
using CoursePack.Rendering.Html;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.RealCurriculum;
using CoursePack.Tests.Rendering.Docx;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Tests.Rendering;

/// <summary>What holds for every document, tried on documents of every block; seeds are fixed, so a failure comes again.</summary>
public sealed class RandomDocumentTests
{
    private const int Documents = 40;

    private static readonly Lazy<LaidOut>[] All = [.. Enumerable.Range(1, Documents).Select(seed => new Lazy<LaidOut>(() => LaidOut.Of(RandomDocument.Of(seed))))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Documents)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_pdf_says_the_words_of_the_document_in_order(int seed)
    {
        var made = All[seed - 1].Value;
        PaintedWords.Body(made.Book.Document).ShouldBe(DocumentWords.Of(made.Document, made.Pages));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_html_says_the_words_of_the_document_in_order(int seed)
    {
        var made = All[seed - 1].Value;
        var html = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlRenderer.Render(made.Document, Theme.Default, made.Pages).Value!));
        var main = html.QuerySelector("main")!;
        // What is filled in already stands in its field; a colon after a label is for the page alone.
        foreach (var field in main.QuerySelectorAll("input[type=text][value]").ToList())
            field.Replace(html.CreateTextNode(" " + field.GetAttribute("value")));
        main.QuerySelector(".save")?.Remove();
        // The heading of the contents stands with them outside the text.
        var withoutContents = made.Document with { Blocks = made.Document.Blocks.RemoveAll(b => b is Contents) };
        WithoutColons(DocumentWords.Letters(main.TextContent)).ShouldBe(WithoutColons(DocumentWords.Of(withoutContents, made.Pages)));

        static string WithoutColons(string text) => text.Replace(":", "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_Word_file_says_the_words_of_the_document_in_order_and_is_valid(int seed)
    {
        var made = All[seed - 1].Value;
        var file = DocxRenderer.Render(made.Document, Theme.Default, made.Pages).Value!;
        WordFile.Faults(file).ShouldBeEmpty();
        // A colon parts the number of a heading from its title.
        Colonless(new WordFile(file).Text()).ShouldBe(Colonless(DocumentWords.Of(made.Document, made.Pages)));

        static string Colonless(string text) => DocumentWords.Letters(text).Replace(":", "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_leaves_its_page(int seed) => PaintedBounds.Leaving(All[seed - 1].Value.Book.Document).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_field_stands_in_the_pdf_once(int seed) =>
        All[seed - 1].Value.Book.Document.Pages.SelectMany(p => p.Commands).OfType<FieldCommand>()
            .Select(f => (f.Field.Name, (f.Field as FormField.Choice)?.Answer)).ShouldBeUnique();

    [Fact]
    public void Independent_readers_find_the_file_of_one_whole_and_true_to_the_rules_of_pdf_ua()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("random.pdf", [.. PdfRenderer.Render(RandomDocument.Of(2), Theme.Default, PageMap.Empty).Value!.Bytes]);
        ExternalTool.Run("qpdf", "--check", file).Expect();
        PdfUaRules.Faults(file).ShouldBeEmpty();
    }

    private sealed record LaidOut(Document Document, LaidOutBook Book, PageMap Pages)
    {
        public static LaidOut Of(Document document)
        {
            var book = BookLayout.LayOut(PdfBook.Of(new(document, Theme.Default, PageMap.Empty)));
            var numbers = book.PageLabels.ToImmutableDictionary(p => p.Key, p => int.Parse(p.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
            return new(document, book, PageMap.Empty.With(document.Id, numbers));
        }
    }
}
