using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Tests.Rendering;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

/// <summary>What holds for every book, tried on books made of every element; seeds are fixed, so a failure comes again.</summary>
public sealed partial class RandomBookTests
{
    private const int Books = 60;

    private static readonly Lazy<(RandomBook Made, LaidOutBook Book)>[] All =
        [.. Enumerable.Range(1, Books).Select(seed => new Lazy<(RandomBook, LaidOutBook)>(() =>
        {
            var made = new RandomBook(seed);
            return (made, made.LaidOut());
        }))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Books)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Words_that_go_in_come_out_in_order(int seed)
    {
        var (made, book) = All[seed - 1].Value;
        Letters(InOrder(book.Document)).ShouldBe(Letters(made.WordsOf(book)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_leaves_its_page_unless_an_issue_says_so(int seed)
    {
        var book = All[seed - 1].Value.Book;
        var reported = TooHigh(book);
        PaintedBounds.Leaving(book.Document).Where(l => !reported.Any(p => l.StartsWith($"page {p + 1}:", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_rule_and_no_ground_leaves_its_page_unless_an_issue_says_so(int seed)
    {
        // The ground of a run reaches a little past its letters.
        const double Most = 2;
        var (_, book) = All[seed - 1].Value;
        var reported = TooHigh(book);
        foreach (var (index, page) in book.Document.Pages.Index())
        {
            if (reported.Contains(index))
                continue;
            foreach (var bounds in page.Commands.OfType<PathCommand>().Select(p => PaintedBounds.OfPath(p.Path)))
                (bounds.X >= -Most && bounds.Y >= -Most && bounds.Right <= page.Width + Most && bounds.Bottom <= page.Height + Most).ShouldBeTrue($"page {index + 1}: {bounds}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_two_texts_lie_on_each_other(int seed)
    {
        var book = All[seed - 1].Value.Book;
        var reported = TooHigh(book);
        foreach (var (index, page) in book.Document.Pages.Index())
        {
            if (reported.Contains(index))
                continue;
            var texts = page.Commands.OfType<TextCommand>().Where(t => !string.IsNullOrWhiteSpace(t.Text)).ToList();
            for (var i = 0; i < texts.Count; i++)
            {
                for (var j = i + 1; j < texts.Count; j++)
                    Overlap(Core(texts[i]), Core(texts[j])).ShouldBeFalse($"page {index + 1}: '{texts[i].Text}' and '{texts[j].Text}'");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_field_comes_out_once_with_room_to_write(int seed)
    {
        var (made, book) = All[seed - 1].Value;
        var placed = book.Document.Pages.SelectMany(p => p.Commands).OfType<FieldCommand>().ToList();
        // What is cut by the end of a page goes on under its name and a number.
        placed.Select(f => f.Field.Name).ShouldBeUnique();
        placed.Select(f => Part().Replace(f.Field.Name, "$1")).Distinct().ShouldBe(made.Fields, ignoreOrder: true);
        placed.ShouldAllBe(f => f.Bounds.Width > 0 && f.Bounds.Height > 0 && f.Element!.Type == "Form");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Anchors_stand_one_after_the_other(int seed)
    {
        // What reaches into the top margin stands a little above what takes no room before it.
        const double Reach = 8;
        var (made, book) = All[seed - 1].Value;
        var places = made.Anchors.Select(a => book.Document.Destinations[a]).ToList();
        places.Zip(places.Skip(1)).ShouldAllBe(pair => pair.First.Page < pair.Second.Page || (pair.First.Page == pair.Second.Page && pair.First.Y <= pair.Second.Y + Reach));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_painted_again_is_page_furniture_and_belongs_to_no_element(int seed)
    {
        var book = All[seed - 1].Value.Book;
        book.Document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().Where(t => t.Element is null && t.Text != "-").ShouldAllBe(t => t.Pagination != Pagination.None);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_book_is_laid_out_the_same_again(int seed)
    {
        var (made, book) = All[seed - 1].Value;
        Dump(made.LaidOut()).ShouldBe(Dump(book));
        Dump(new RandomBook(seed).LaidOut()).ShouldBe(Dump(book));

        static IEnumerable<string> Dump(LaidOutBook book) =>
            book.Document.Pages.SelectMany((p, i) => p.Commands.Select(c => $"{i} {c.GetType().Name} {PaintedBounds.Of(c)} {(c as TextCommand)?.Text} {c.Element?.Type}"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_kept_with_the_next_stays_with_it_wherever_a_page_holds_the_chain(int seed)
    {
        var (paragraphs, pages) = Kept(seed);
        for (var first = 0; first < paragraphs.Length; first++)
        {
            if (!paragraphs[first].Keep || (first > 0 && paragraphs[first - 1].Keep))
                continue;
            var end = first;
            while (end + 1 < paragraphs.Length && paragraphs[end].Keep)
                end++;
            // Of the last, two lines are enough, or all three of three.
            var needed = paragraphs[first..end].Sum(p => p.Lines) + (paragraphs[end].Lines <= 3 ? paragraphs[end].Lines : 2);
            if (needed > LinesOfPage)
                continue;
            for (var i = first; i < end; i++)
                pages[i + 1][0].ShouldBe(pages[i][^1], $"paragraph {i} of a chain from {first} to {end}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_line_of_a_paragraph_stands_alone(int seed)
    {
        var (paragraphs, pages) = Kept(seed);
        for (var i = 0; i < paragraphs.Length; i++)
            pages[i].CountBy(p => p).ShouldAllBe(p => p.Value >= Math.Min(2, paragraphs[i].Lines), $"paragraph {i}");
    }

    [Fact]
    public void Twice_the_text_takes_about_twice_the_commands()
    {
        static int Commands(int times) =>
            LayOut(Stack([.. Enumerable.Range(0, times).Select(_ => new RandomBook(7).Content)])).Document.Pages.Sum(p => p.Commands.Length);

        ((double)Commands(40) / Commands(20)).ShouldBeInRange(1.5, 2.6);
    }

    private const int LinesOfPage = 10;

#pragma warning disable CA5394 // Do not use insecure randomness: these numbers only choose test data.
    /// <summary>Paragraphs of one to six lines, some kept with the next, and the page of each of their lines.</summary>
    private static ((int Lines, bool Keep)[] Paragraphs, List<int>[] Pages) Kept(int seed)
    {
        var random = new Random(seed);
        var paragraphs = Enumerable.Range(0, 60).Select(_ => (Lines: 1 + random.Next(6), Keep: random.Next(3) == 0)).ToArray();
        var book = LayOut(new StackElement([.. paragraphs.Select((p, i) => new StackItem(Lines(p.Lines, $"p{i}-"), KeepWithNext: p.Keep))]));
        var pages = paragraphs.Select(_ => new List<int>()).ToArray();
        foreach (var (index, page) in book.Document.Pages.Index())
        {
            foreach (var text in page.Commands.OfType<TextCommand>())
                pages[int.Parse(text.Text.AsSpan(1, text.Text.IndexOf('-', StringComparison.Ordinal) - 1), System.Globalization.CultureInfo.InvariantCulture)].Add(index);
        }

        return (paragraphs, pages);
    }
#pragma warning restore CA5394

    private static HashSet<int> TooHigh(LaidOutBook book) => [.. book.Issues.Where(i => i.Kind == LayoutIssueKind.TooHigh).Select(i => i.Page)];

    /// <summary>The middle of the letters, which no neighbour may touch.</summary>
    private static Rectangle Core(TextCommand text) =>
        new(text.X + 0.2, text.Baseline - text.Size * 0.45, text.Face.Measure(text.Text.AsSpan().TrimEnd(), text.Size, text.Kern) - 0.4, text.Size * 0.4);

    private static bool Overlap(Rectangle a, Rectangle b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFFFC' or '•')));

    /// <summary>Text in the order of the structure tree; within a paragraph, in the order it was painted.</summary>
    private static string InOrder(PaintedDocument document)
    {
        var painted = document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().Where(t => t.Element is not null)
            .Select((t, order) => (Element: t.Element!, t.Text, Order: order)).ToLookup(t => t.Element);
        return Read(document.Structure).Text;

        (int First, string Text) Read(StructureElement element)
        {
            var own = painted[element].Select(t => (First: t.Order, t.Text)).ToList();
            var parts = own.Concat(element.Children.Select(Read)).Where(p => p.Text.Length > 0);
            var ordered = own.Count > 0 ? parts.OrderBy(p => p.First).ToImmutableArray() : [.. parts];
            return ordered.IsEmpty ? (int.MaxValue, "") : (ordered[0].First, string.Concat(ordered.Select(p => p.Text)));
        }
    }

    [GeneratedRegex("^(field-[0-9]{3})-[0-9]+$")]
    private static partial Regex Part();
}
