using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

/// <summary>What gives way where there is too little room: space before words, and nothing is lost.</summary>
public sealed class NarrowPlaceTests
{
    [Fact]
    public void The_sides_of_a_box_give_way_to_its_content() =>
        Texts(LayOut(Nested(12, e => new BoxElement(e) { Padding = new(20, 0, 20, 0) }))).ShouldAllBe(t => t.X >= 10 && t.X <= 150);

    [Fact]
    public void Boxes_in_boxes_leave_room_for_the_text_of_a_page()
    {
        var book = LayOut(Nested(30, e => new BoxElement(e) { Padding = new(20), Origin = "box" }));
        book.Document.Pages.Length.ShouldBe(1);
        book.Issues.ShouldBe([new LayoutIssue(LayoutIssueKind.NestedTooDeep, "box", "", 0)]);
    }

    [Fact]
    public void The_bar_of_a_box_is_no_wider_than_the_space_beside_its_content()
    {
        var book = LayOut(Nested(12, e => new BoxElement(e) { Padding = new(20, 0, 20, 0), BarWidth = 4, BarColor = Color.Black }));
        var bars = book.Document.Pages.Single().Commands.OfType<PathCommand>().Count(c => c.Fill == Color.Black);
        bars.ShouldBeInRange(3, 4);
    }

    [Fact]
    public void Columns_stand_below_one_another_where_one_of_them_is_too_narrow() =>
        LayOut(new RowElement([new(P("left"), 150), new(P("a right column of many words"))])).Texts().ShouldBe("1: left | a right column of many words");

    [Fact]
    public void A_narrow_column_stays_beside_the_other_when_its_content_is_narrow() =>
        LayOut(new RowElement([new(P("left"), 150), new(P("right"))])).Texts().ShouldBe("1: leftright");

    [Fact]
    public void Columns_that_stand_below_one_another_keep_their_structure() =>
        LayOut(new RowElement([new(P("left"), 150, Tag: "Div"), new(P("a right column of many words"), Tag: "Div")])).Document.Tree()
            .Split('\n').Count(l => l.Trim() == "Div").ShouldBe(2);

    [Fact]
    public void A_row_that_wraps_goes_on_below_and_loses_nothing()
    {
        var numbers = Enumerable.Range(1, 20).Select(i => new RowColumn(P($"{i}"), 25));
        LayOut(new RowElement([.. numbers]) { Wraps = true, Gap = 5 }).Texts().ShouldBe("1: 123456 | 789101112 | 131415161718 | 1920");
    }

    [Fact]
    public void A_row_that_wraps_and_has_room_is_one_row() =>
        LayOut(new RowElement([new(P("1"), 25), new(P("2"), 25)]) { Wraps = true, Gap = 5 }).Texts().ShouldBe("1: 12");

    [Fact]
    public void A_blank_is_no_wider_than_its_column()
    {
        var line = LayOut(new ParagraphElement([new InlinePiece.Run("me", Plain), new InlinePiece.Blank(5000, Plain)])).Document.Pages.Single().Commands.OfType<PathCommand>().Single();
        line.Path.Segments.OfType<PathSegment.Line>().Single().X.ShouldBe(210, 0.01);
    }

    [Fact]
    public void A_blank_that_finds_no_room_beside_its_words_stands_below_them_without_an_issue()
    {
        var book = LayOut(new ParagraphElement([new InlinePiece.Run("my supervisor: \u2060", Plain), new InlinePiece.Blank(190, Plain)]));
        book.Issues.ShouldBeEmpty();
        book.Document.Pages.Single().Commands.OfType<PathCommand>().Single().Path.Segments.OfType<PathSegment.Move>().Single().X.ShouldBe(10, 0.01);
    }

    [Fact]
    public void Words_kept_together_are_parted_between_them_before_any_is_cut()
    {
        var book = LayOut(P("word\u00A0and\u00A0" + string.Join('\u00A0', Enumerable.Repeat("another", 20))));
        book.Issues.ShouldBeEmpty();
        TextLines(book.Document.Pages.Single()).ShouldAllBe(l => l.Replace("\u00A0", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w == "word" || w == "and" || w == "another"));
    }

    [Fact]
    public void A_letter_wider_than_its_column_does_not_begin_before_it() =>
        Texts(LayOut(new RowElement([new(P("left"), 190), new(new ParagraphElement([new InlinePiece.Run("W", Plain)]) { Alignment = TextAlignment.End }, 1)]))).ShouldContain(t => t.Text == "W" && t.X >= 200);

    [Fact]
    public void An_entry_of_the_contents_higher_than_a_page_goes_on_over_the_next_as_one_link()
    {
        var book = LayOut(Stack(new LeaderElement([new InlinePiece.Run(string.Join(' ', Enumerable.Repeat("title", 200)), Plain)], "there", Plain, Color.Black), new AnchorElement("there", P("there"))));
        book.Document.Pages.Length.ShouldBe(3);
        book.Document.Pages.SelectMany(p => p.Commands).OfType<LinkCommand>().Select(l => l.Element).Distinct().Count().ShouldBe(1);
        Texts(book).ShouldAllBe(t => t.Baseline <= SmallPage.Height - SmallPage.Bottom);
        TextLines(book.Document.Pages[2]).ShouldContain(line => line.EndsWith("title 3", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_table_that_is_too_wide_stay_within_their_columns()
    {
        var cells = Enumerable.Range(0, 10).Select(i => new TableCellSpec(P(new string((char)('a' + i), 9))));
        var book = LayOut(new TableElement([], [new([.. cells])]) { Look = new() { Padding = new(8, 2) } });
        book.Issues.ShouldContain(i => i.Kind == LayoutIssueKind.TableTooWide);
        var columns = Texts(book).GroupBy(t => t.Text[0]).Select(c => (Left: c.Min(t => t.X), Right: c.Max(t => t.X + t.Face.Measure(t.Text, t.Size)))).ToList();
        columns.Zip(columns.Skip(1)).ShouldAllBe(pair => pair.First.Right < pair.Second.Left);
    }

    [Fact]
    public void A_table_that_is_too_wide_cuts_no_word_that_an_even_share_would_hold()
    {
        var book = LayOut(new TableElement([], [new([new(P("boundaries")), new(P(new string('x', 100))), new(P("listening"))])]) { Look = new() { Padding = default } });
        book.Issues.Where(i => i.Kind == LayoutIssueKind.WordTooWide).Select(i => i.Detail).ShouldBe([new string('x', 100)]);
    }

    [Fact]
    public void A_table_whose_columns_hold_no_words_has_its_cells_below_one_another_and_stays_a_table()
    {
        TableRowSpec Row(string name) => new([.. Enumerable.Range(1, 40).Select(i => new TableCellSpec(i == 7 ? new StackElement([]) : P($"{name}{i}")))]);
        var book = LayOut(new TableElement([], [Row("head"), Row("a"), Row("b")]) { HeaderRows = 1, Origin = "table" });
        book.Issues.ShouldBe([new LayoutIssue(LayoutIssueKind.TableUnrolled, "table", "", 0)]);
        Texts(book).ShouldAllBe(t => t.X == 10);
        var table = book.Document.Structure.Children.Single();
        table.Children.Select(c => c.Type).ShouldBe(["THead", "TBody"]);
        table.Children.SelectMany(c => c.Children).Select(r => (r.Children.Count(), r.Children.First().Type, r.Children.First().Cell?.Scope)).ShouldBe([(40, "TH", "Column"), (40, "TD", null), (40, "TD", null)]);
    }

    private static Element Nested(int depth, Func<Element, Element> around) =>
        Enumerable.Range(0, depth).Aggregate((Element)P("the words inside"), (inner, _) => around(inner));

    private static ImmutableArray<TextCommand> Texts(LaidOutBook book) => [.. book.Document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>()];
}
