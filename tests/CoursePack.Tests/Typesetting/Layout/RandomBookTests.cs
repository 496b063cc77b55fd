using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

/// <summary>What holds for every book, tried on books made of every element; seeds are fixed, so a failure comes again.</summary>
public sealed class RandomBookTests
{
    private static readonly string[] Vocabulary = ["a", "listening", "and", "well-known", "boundaries", "of", "https://example.org/some/long/path", "unquestionableness", "I", "care", "ŵyl", "Да", "3.3.5"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Words_that_go_in_come_out_in_order(int seed)
    {
        var maker = new BookMaker(seed);
        var book = LayOut(maker.Element(4), maker.Template);
        Letters(InOrder(book.Document)).ShouldBe(Letters(string.Concat(maker.Words)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_text_leaves_the_page_at_its_sides(int seed)
    {
        var maker = new BookMaker(seed);
        var book = LayOut(maker.Element(4), maker.Template);
        foreach (var text in book.Document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>())
        {
            text.X.ShouldBeGreaterThanOrEqualTo(maker.Template.Inner - 0.01);
            (text.X + text.Face.Measure(text.Text.AsSpan().TrimEnd(), text.Size)).ShouldBeLessThanOrEqualTo(maker.Template.Width - maker.Template.Outer + 0.1, text.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_text_leaves_the_page_at_its_foot_unless_an_issue_says_so(int seed)
    {
        var maker = new BookMaker(seed);
        var book = LayOut(maker.Element(4), maker.Template);
        var reported = book.Issues.Where(i => i.Kind == LayoutIssueKind.TooHigh).Select(i => i.Page).ToHashSet();
        for (var i = 0; i < book.Document.Pages.Length; i++)
        {
            if (!reported.Contains(i))
                book.Document.Pages[i].Commands.OfType<TextCommand>().ShouldAllBe(t => t.Baseline <= maker.Template.Height - maker.Template.Bottom + 0.01);
        }
    }

    [Fact]
    public void Twice_the_text_takes_about_twice_the_commands()
    {
        static int Commands(int times)
        {
            var maker = new BookMaker(7);
            return LayOut(Stack([.. Enumerable.Range(0, times).Select(_ => maker.Element(3))])).Document.Pages.Sum(p => p.Commands.Length);
        }

        ((double)Commands(80) / Commands(40)).ShouldBeInRange(1.5, 2.6);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '•')));

    /// <summary>Text in the order of the structure tree: what a screen reader reads.</summary>
    private static string InOrder(PaintedDocument document)
    {
        var sequence = document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().Where(t => t.Element is not null).ToLookup(t => t.Element!, t => t.Text);
        return string.Concat(Walk(document.Structure));

        IEnumerable<string> Walk(StructureElement element) => [.. sequence[element], .. element.Children.SelectMany(Walk)];
    }

    private sealed class BookMaker(int seed)
    {
#pragma warning disable CA5394 // Do not use insecure randomness: these numbers only choose test data.
        private readonly Random random = new(seed);

        public List<string> Words { get; } = [];

        public PageTemplate Template { get; } = new(180 + seed * 5, 120 + seed * 9) { Top = 10, Bottom = 10, Inner = 12, Outer = 8 };

        public Element Element(int depth) => depth == 0 ? Paragraph() : random.Next(9) switch
        {
            0 => new BoxElement(Element(depth - 1)) { Padding = new(4), Ground = Color.White, BarWidth = 2 },
            1 => new TogetherElement(Element(depth - 1)),
            2 => new TagElement("Div", Element(depth - 1)),
            3 => new ListElement([.. Many(3, () => new ListEntry(new ParagraphElement([new InlinePiece.Run("•", Plain)]) { Tag = null }, Element(depth - 1)))]),
            4 => Table(depth),
            5 => new AnchorElement($"a{random.Next()}", Element(depth - 1)),
            6 => Stack(Element(depth - 1), new BreakElement { ToRightHand = random.Next(2) == 0 }, Element(depth - 1)),
            _ => new StackElement([.. Many(5, () => new StackItem(Element(depth - 1), random.Next(12), random.Next(12), random.Next(4) == 0))]),
        };

        private TableElement Table(int depth)
        {
            var columns = 1 + random.Next(2);
            var rows = Many(5, () => new TableRowSpec([.. Enumerable.Range(0, columns).Select(_ => new TableCellSpec(Element(Math.Min(1, depth - 1))))]));
            return new([], [.. rows]) { HeaderRows = random.Next(2), Look = new() { Padding = new(2), RowRule = new(Color.Black, 1) } };
        }

        private ParagraphElement Paragraph()
        {
            var words = Many(30, () => Vocabulary[random.Next(Vocabulary.Length)]);
            Words.AddRange(words);
            return P(string.Join(' ', words));
        }

        private List<T> Many<T>(int most, Func<T> make)
        {
            var count = 1 + random.Next(most);
            List<T> made = [];
            for (var i = 0; i < count; i++)
                made.Add(make());
            return made;
        }
#pragma warning restore CA5394
    }
}
