using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Docx;
using CoursePack.Rendering.Html;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.Rendering.Docx;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering;

/// <summary>A block or inline that a renderer does not know would be a hole in a book, so each kind there is goes through each renderer.</summary>
public sealed class EveryBlockTests
{
    private static readonly ImmutableArray<Inline> Word = [new TextRun("zebra")];

    private static readonly ImmutableArray<Block> Inside = [new Paragraph(Word)];

    private static readonly Dictionary<Type, Block> Blocks = new()
    {
        [typeof(Section)] = new Section(Word, []),
        [typeof(Paragraph)] = new Paragraph(Word),
        [typeof(ListBlock)] = new ListBlock(false, 1, [new(Inside)]),
        [typeof(Table)] = new Table([new()], 0, [new([new(Inside)])]),
        [typeof(Figure)] = new Figure("dot.png", "zebra", []),
        [typeof(Callout)] = new Callout(CalloutKind.Tip, Word, []),
        [typeof(Quotation)] = new Quotation(Inside),
        [typeof(CodeBlock)] = new CodeBlock("zebra"),
        [typeof(CoursePack.Core.Documents.Group)] = new CoursePack.Core.Documents.Group(Inside),
        [typeof(WritingLines)] = new WritingLines(1, "zebra", "a.b.1"),
        [typeof(FieldBlock)] = new FieldBlock("zebra", "a.b.1"),
        [typeof(Scale)] = new Scale(1, 5, "zebra", "", "", "a.b.1"),
        [typeof(Checklist)] = new Checklist("zebra", [], "a.b.1"),
        [typeof(ChoiceGrid)] = new ChoiceGrid("zebra", ["yes"], ["question"], "a.b.1"),
        [typeof(Log)] = new Log(1, ["zebra"], "a.b.1"),
        [typeof(Cards)] = new Cards([new(Word, [])]),
    };

    private static readonly Dictionary<Type, Inline> Inlines = new()
    {
        [typeof(TextRun)] = new TextRun("zebra"),
        [typeof(CodeSpan)] = new CodeSpan("zebra"),
        [typeof(Blank)] = new Blank("zebra", null, "local.zebra"),
        [typeof(Strong)] = new Strong(Word),
        [typeof(Emphasis)] = new Emphasis(Word),
        [typeof(Superscript)] = new Superscript(Word),
        [typeof(LanguageSpan)] = new LanguageSpan("cy", Word),
        [typeof(Link)] = new Link("https://example.org/", Word),
    };

    /// <summary>Kinds without words of their own.</summary>
    private static readonly Type[] Wordless = [typeof(Contents), typeof(PageBreak), typeof(LineBreak), typeof(PageReference)];

    public static TheoryData<string> Kinds => [.. typeof(Block).Assembly.GetTypes().Where(IsKind).Except(Wordless).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_says_its_words_in_every_format(string kind)
    {
        var block = Blocks.SingleOrDefault(b => b.Key.Name == kind).Value
            ?? new Paragraph([Inlines.SingleOrDefault(i => i.Key.Name == kind).Value ?? throw new InvalidOperationException($"give '{kind}' an example here")]);
        var document = SampleDocument.With(block) with
        {
            Assets = ImmutableDictionary<string, Asset>.Empty.Add("dot.png", new("dot.png", "image/png", [.. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")])),
        };

        Encoding.UTF8.GetString(HtmlRenderer.Render(document, Theme.Default, PageMap.Empty).Value!).ShouldContain("zebra");
        new WordFile(DocxRenderer.Render(document, Theme.Default, PageMap.Empty).Value!).Document.ToString().ShouldContain("zebra");
        using var folder = new TemporaryFolder();
        var file = folder.Write("kind.pdf", [.. PdfRenderer.Render(document, Theme.Default, PageMap.Empty).Value!.Bytes]);
        ExternalTool.Run("qpdf", "--qdf", "--object-streams=disable", file, file + ".txt").Expect();
        (ExternalTool.Run("pdftotext", file, "-").Expect() + File.ReadAllText(file + ".txt", Encoding.Latin1)).ShouldContain("zebra");
    }

    private static bool IsKind(Type type) => !type.IsAbstract && (type.IsSubclassOf(typeof(Block)) || type.IsSubclassOf(typeof(Inline)));
}
