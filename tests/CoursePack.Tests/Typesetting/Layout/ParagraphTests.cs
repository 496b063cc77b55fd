using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

public sealed class ParagraphTests
{
    [Fact]
    public void Given_room_for_all_lines_all_are_placed()
    {
        var placed = Lines(3).Fitted().Measure(Room(3));
        placed.Kind.ShouldBe(PlacementKind.Full);
        placed.Height.ShouldBe(60);
    }

    [Fact]
    public void Given_no_words_there_is_nothing_to_place() => P("").Fitted().Measure(Room(3)).Kind.ShouldBe(PlacementKind.Empty);

    [Fact]
    public void Given_room_for_one_line_of_many_it_waits_and_says_why()
    {
        var placed = Lines(5).Fitted().Measure(Room(1));
        placed.Kind.ShouldBe(PlacementKind.Wrap);
        placed.Reason.ShouldBe("fewer than two lines would stand alone");
    }

    [Fact]
    public void Given_room_for_all_but_one_line_two_go_on()
    {
        var placed = Lines(5).Fitted().Measure(Room(4));
        placed.Kind.ShouldBe(PlacementKind.Partial);
        placed.Height.ShouldBe(60);
    }

    [Fact]
    public void Given_three_lines_and_room_for_two_all_three_wait() => Lines(3).Fitted().Measure(Room(2)).Kind.ShouldBe(PlacementKind.Wrap);

    [Fact]
    public void Given_a_fresh_page_something_is_placed_in_any_case() => Lines(3).Fitted().Measure(Room(2, fresh: true)).Kind.ShouldBe(PlacementKind.Partial);

    [Fact]
    public void Given_a_page_lower_than_a_line_the_line_is_placed_all_the_same_with_an_issue()
    {
        var book = LayOut(Lines(2, origin: "here"), SmallPage with { Height = 25 });
        book.Texts().ShouldBe("1: line1\n2: line2");
        book.Issues.Select(i => (i.Kind, i.Origin)).Distinct().ShouldBe([(LayoutIssueKind.TooHigh, "here")]);
    }

    [Fact]
    public void Measuring_and_drawing_agree_and_measuring_leaves_no_trace()
    {
        var flow = Lines(7).Fitted();
        var measured = flow.Measure(Room(4));
        var canvas = new Canvas(0);
        var root = new CoursePack.Typesetting.Painting.StructureElement("Document");
        flow.Measure(Room(4));
        root.Children.ShouldBeEmpty();
        var drawn = flow.Lay(Room(4), new Spot(canvas, 0, 0, root, Pagination.None));
        (drawn.Kind, drawn.Height).ShouldBe((measured.Kind, measured.Height));
    }

    [Fact]
    public void A_paragraph_over_two_pages_stays_one_element() =>
        LayOut(Lines(14)).Document.Tree().ShouldBe("Document\n  P: " + string.Join(' ', Enumerable.Range(1, 14).Select(i => $"line{i}")) + "\n");
}
