using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

public sealed class BookTests
{
    [Fact]
    public void An_empty_book_has_one_page() => LayOut(Stack()).Document.Pages.Length.ShouldBe(1);

    [Fact]
    public void Page_numbers_are_those_of_the_pages_in_two_passes()
    {
        var book = LayOut(Stack(Pointer("there"), Lines(15), new AnchorElement("there", P("Target"))));
        book.Texts().ShouldStartWith("1: page 2 |");
        book.Passes.ShouldBe(2);
        book.PageLabels["there"].ShouldBe("2");
    }

    [Fact]
    public void A_book_without_page_numbers_is_laid_out_once() => LayOut(Lines(30)).Passes.ShouldBe(1);

    // The reference fits one line as long as the number has one digit; with two it makes two, which moves the target away again.
    [Fact]
    public void Numbers_that_never_settle_end_after_five_passes_with_an_issue()
    {
        var restless = new RestlessElement("there");
        var book = LayOut(Stack(restless, Lines(8), new AnchorElement("there", P("Target"))));
        book.Passes.ShouldBe(5);
        book.Issues.ShouldContain(i => i.Kind == LayoutIssueKind.PageNumbersUnsettled && i.Detail == "there");
    }

    [Fact]
    public void A_number_of_a_page_that_is_nowhere_is_an_issue() =>
        LayOut(Pointer("nowhere")).Issues.Select(i => (i.Kind, i.Detail)).ShouldBe([(LayoutIssueKind.UnknownAnchor, "nowhere")]);

    [Fact]
    public void An_entry_of_the_contents_has_title_and_number_in_one_link()
    {
        var entry = new LeaderElement([new InlinePiece.Run("Listening", Plain)], "there", Plain, Color.Black) { Description = "Listening" };
        var document = LayOut(Stack(new TagElement("TOC", entry), new BreakElement(), new AnchorElement("there", P("Target")))).Document;
        document.Tree().ShouldStartWith("Document\n  TOC\n    TOCI\n      Reference\n        Link: Listening 2\n");
        document.Pages[0].Commands.OfType<LinkCommand>().Single().Target.ShouldBe(new LinkTarget.Inside("there"));
    }

    [Fact]
    public void Headings_nest_in_the_outline_and_have_destinations()
    {
        static AnchorElement Heading(string name, int level) => new(name, P(name)) { OutlineTitle = name, OutlineLevel = level };
        var document = LayOut(Stack(Heading("a", 1), Heading("a1", 2), Heading("a2", 2), Heading("b", 1), Heading("b1", 3))).Document;
        Show(document.Outline).ShouldBe("a(a1,a2),b(b1)");
        document.Destinations["a1"].ShouldBe(new Destination(0, 10, 30));

        static string Show(ImmutableArray<OutlineItem> items) => string.Join(',', items.Select(i => i.Title + (i.Children.IsEmpty ? "" : $"({Show(i.Children)})")));
    }

    [Fact]
    public void An_anchor_moves_with_what_it_names() =>
        LayOut(Stack(Lines(9), new AnchorElement("there", Lines(4)))).PageLabels["there"].ShouldBe("2");

    [Fact]
    public void Furniture_knows_its_page_and_what_runs_there_and_is_an_artifact()
    {
        var template = SmallPage with { Furniture = context => P($"{context.Label} {context.Title("module")}{(context.Begins("module") ? "!" : "")}") };
        var book = LayOut(Stack(Lines(3), new BreakElement(), new RunningTitleElement("module", "M1"), Lines(1), new BreakElement(), Lines(1), new RunningTitleElement("module", "M2")), template);
        book.Document.Pages.Select(p => p.Commands.OfType<TextCommand>().Last()).Select(t => (t.Text, t.Element is null, t.Pagination))
            .ShouldBe([("1", true, Pagination.Repeated), ("2 M1!", true, Pagination.Repeated), ("3 M2!", true, Pagination.Repeated)]);
    }

    [Fact]
    public void A_running_title_moves_with_the_heading_it_is_kept_with()
    {
        var template = SmallPage with { Furniture = context => P($"<{context.Title("module")}>") };
        var section = new StackElement([new(new RunningTitleElement("module", "M1")), new(P("Heading"), KeepWithNext: true), new(Lines(4))]);
        LayOut(Stack(Lines(8, "a"), section), template).Texts().ShouldStartWith("1: a1 | a2 | a3 | a4 | a5 | a6 | a7 | a8 | <<>>");
    }

    [Fact]
    public void Margins_change_sides_on_left_hand_pages_of_a_two_sided_book()
    {
        var book = LayOut(Lines(15), SmallPage with { Inner = 30, Outer = 5, Mirrored = true });
        book.Document.Pages.Select(p => p.Commands.OfType<TextCommand>().First().X).ShouldBe([30, 5]);
    }

    [Fact]
    public void A_part_that_starts_right_leaves_the_left_page_blank() =>
        BookLayout.LayOut(BookOf(new(SmallPage, P("cover")), new BookPart(SmallPage, P("text")) { StartsRight = true })).Texts().ShouldBe("1: cover\n2: \n3: text");

    [Fact]
    public void A_link_has_an_area_on_each_of_its_lines_and_one_element()
    {
        var link = new InlineMark("Link") { Target = new LinkTarget.Web("https://example.org"), Description = "Example" };
        var paragraph = new ParagraphElement([new InlinePiece.Run("before ", Plain), new InlinePiece.Run("linked words that need more than a single line of room", Plain, link), new InlinePiece.Run(" after", Plain)]);
        var document = LayOut(paragraph).Document;
        var links = document.Pages[0].Commands.OfType<LinkCommand>().ToList();
        links.Count.ShouldBe(2);
        links.Select(l => l.Element).Distinct().ShouldHaveSingleItem();
        document.Tree().ShouldBe("Document\n  P: before  after\n    Link: linked words that need more than a single line of room\n");
    }

    private static ParagraphElement Pointer(string anchor) => new([new InlinePiece.Run("page ", Plain), new InlinePiece.PageNumber(anchor, Plain)]);

    /// <summary>Two lines high when it reads 1, one line when it reads 2.</summary>
    private sealed class RestlessElement(string anchor) : Element
    {
        internal override Flow Fit(double width, LayoutPass pass) => Lines(pass.PageNumberOf(anchor) == "1" ? 3 : 1).Fit(width, pass);

        internal override ElementWidths Widths(LayoutPass pass) => default;
    }
}
