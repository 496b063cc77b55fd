using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

public sealed class StackTests
{
    [Fact]
    public void The_larger_of_two_spaces_counts_and_none_stands_at_the_head_of_a_page()
    {
        var stack = new StackElement([new(Lines(1), Before: 30, After: 5), new(Lines(1), Before: 12, After: 40), new(Lines(1), Before: 3)]);
        stack.Fitted().Measure(Room(10)).Height.ShouldBe(20 + 12 + 20 + 40 + 20);
    }

    [Fact]
    public void A_heading_goes_to_the_next_page_with_what_follows_it() =>
        LayOut(new StackElement([new(Lines(8, "a")), new(P("Heading"), KeepWithNext: true), new(Lines(4, "b"))]))
            .Texts().ShouldBe("1: a1 | a2 | a3 | a4 | a5 | a6 | a7 | a8\n2: Heading | b1 | b2 | b3 | b4");

    [Fact]
    public void A_heading_stays_when_two_lines_of_what_follows_fit() =>
        LayOut(new StackElement([new(Lines(7, "a")), new(P("Heading"), KeepWithNext: true), new(Lines(4, "b"))]))
            .Texts().ShouldBe("1: a1 | a2 | a3 | a4 | a5 | a6 | a7 | Heading | b1 | b2\n2: b3 | b4");

    [Fact]
    public void A_chain_of_headings_stays_together_also_when_it_is_nested()
    {
        var section = new StackElement([new(P("Inner"), KeepWithNext: true), new(Lines(4, "b"))]);
        LayOut(new StackElement([new(Lines(7, "a")), new(P("Outer"), KeepWithNext: true), new(section)]))
            .Texts().ShouldBe("1: a1 | a2 | a3 | a4 | a5 | a6 | a7\n2: Outer | Inner | b1 | b2 | b3 | b4");
    }

    [Fact]
    public void A_heading_at_the_end_of_everything_is_printed() =>
        LayOut(new StackElement([new(Lines(9, "a")), new(P("End"), KeepWithNext: true)])).Texts().ShouldEndWith("a9 | End");

    [Fact]
    public void A_chain_higher_than_a_page_fills_it_and_goes_on() =>
        LayOut(new StackElement([.. Enumerable.Range(1, 12).Select(i => new StackItem(P($"h{i}"), KeepWithNext: true))]))
            .Texts().ShouldBe("1: h1 | h2 | h3 | h4 | h5 | h6 | h7 | h8 | h9 | h10\n2: h11 | h12");

    [Fact]
    public void What_is_kept_together_moves_whole() =>
        LayOut(Stack(Lines(7, "a"), new TogetherElement(Lines(5, "b")))).Texts().ShouldBe("1: a1 | a2 | a3 | a4 | a5 | a6 | a7\n2: b1 | b2 | b3 | b4 | b5");

    [Fact]
    public void What_is_kept_together_but_higher_than_a_page_begins_where_it_stands() =>
        LayOut(Stack(Lines(7, "a"), new TogetherElement(Lines(11, "b")))).Texts().ShouldStartWith("1: a1 | a2 | a3 | a4 | a5 | a6 | a7 | b1");

    [Fact]
    public void A_page_break_ends_the_page_and_two_in_a_row_leave_no_blank_one() =>
        LayOut(Stack(new BreakElement(), Lines(1, "a"), new BreakElement(), new BreakElement(), Lines(1, "b"))).Texts().ShouldBe("1: a1\n2: b1");

    [Fact]
    public void A_break_to_a_right_hand_page_leaves_a_left_one_blank() =>
        LayOut(Stack(Lines(1, "a"), new BreakElement { ToRightHand = true }, Lines(1, "b"), new BreakElement(), new BreakElement { ToRightHand = true }, Lines(1, "c")))
            .Texts().ShouldBe("1: a1\n2: \n3: b1\n4: \n5: c1");

    [Fact]
    public void The_ground_of_a_box_goes_on_and_its_border_is_open_where_the_page_ends()
    {
        var border = new Stroke(Color.Black, 1);
        var book = LayOut(new BoxElement(Lines(12)) { Padding = new(5), Ground = Color.White, Border = border });
        var first = book.Document.Pages[0].Commands.OfType<PathCommand>().Single(p => p.Stroke is not null);
        var last = book.Document.Pages[1].Commands.OfType<PathCommand>().Single(p => p.Stroke is not null);
        first.Path.Segments.OfType<PathSegment.Line>().ShouldNotContain(l => l.X == 10 && l.Y > 100);
        last.Path.Segments.OfType<PathSegment.Move>().Count().ShouldBe(2);
        book.Document.Pages.ShouldAllBe(p => p.Commands.OfType<PathCommand>().Any(c => c.Fill != null));
    }

    [Fact]
    public void Columns_stand_side_by_side_and_go_on_as_columns() =>
        LayOut(new RowElement([new(Lines(12, "l"), Tag: "Div"), new(Lines(3, "r"), Tag: "Div")]))
            .Document.Tree().ShouldBe("Document\n  Div\n    P: " + string.Join(' ', Enumerable.Range(1, 12).Select(i => $"l{i}")) + "\n  Div\n    P: r1 r2 r3\n");

    [Fact]
    public void Lines_to_write_on_go_on_over_the_page_and_none_is_lost()
    {
        var book = LayOut(Stack(Lines(7), new RuledLinesElement(9, 20, new Stroke(Color.Black, 1))));
        book.Document.Pages.Select(p => p.Commands.OfType<PathCommand>().Count()).ShouldBe([3, 6]);
        book.Document.Pages.SelectMany(p => p.Commands).OfType<PathCommand>().ShouldAllBe(p => p.Element == null);
    }

    [Fact]
    public void A_picture_higher_than_a_page_is_made_smaller_with_an_issue()
    {
        var bitmap = new Bitmap(BitmapKind.Png, [], 100, 1000);
        var book = LayOut(Stack(Lines(1), new PictureElement(bitmap, "A tower") { Origin = "here", Width = 100 }));
        var image = book.Document.Pages[1].Commands.OfType<ImageCommand>().Single();
        image.Bounds.Height.ShouldBe(200, 0.01);
        image.Bounds.Width.ShouldBe(20, 0.01);
        image.Element!.Alt.ShouldBe("A tower");
        book.Issues.Select(i => (i.Kind, i.Origin, i.Page)).ShouldBe([(LayoutIssueKind.PictureTooHigh, "here", 1)]);
    }

    [Theory]
    [InlineData(400, 200, double.PositiveInfinity, 200, 100)]
    [InlineData(100, 100, double.PositiveInfinity, 100, 100)]
    [InlineData(100, 100, 50, 50, 50)]
    public void A_drawing_fits_its_column_and_the_height_it_may_have(double width, double height, double most, double drawnWidth, double drawnHeight)
    {
        var drawing = new Drawing(width, height, [new Shape.Outline(VectorPath.Rectangle(new(0, 0, width, height)), Color.Black) { EvenOdd = true }]);
        var book = LayOut(new DrawingElement(drawing, "A box") { MostHeight = most });
        var figure = book.Document.Structure.Children.Single();
        figure.BoundingBox.ShouldBe(new Rectangle(10, 10, drawnWidth, drawnHeight));
        book.Document.Pages[0].Commands.OfType<PathCommand>().Single().EvenOdd.ShouldBeTrue();
    }

    [Fact]
    public void Lines_of_a_drawing_become_thinner_with_it()
    {
        var stroke = new Stroke(Color.Black, 4, new(6, 2) { Phase = 2 });
        var drawing = new Drawing(400, 100, [new Shape.Outline(VectorPaths.Line(0, 0, 400, 100), null, stroke)]);
        LayOut(new DrawingElement(drawing)).Document.Pages[0].Commands.OfType<PathCommand>().Single().Stroke
            .ShouldBe(new Stroke(Color.Black, 2, new(3, 1) { Phase = 1 }));
    }

    [Fact]
    public void Words_of_a_drawing_belong_to_its_figure()
    {
        var drawing = new Drawing(100, 100, [new Shape.Label("zebra", BundledFonts.Regular, 10, 0, 10, Color.Black), new Shape.Outline(VectorPaths.Line(0, 0, 9, 9), null, new(Color.Black, 1))]);
        var commands = LayOut(new DrawingElement(drawing, "A zebra")).Document.Pages[0].Commands;
        commands.OfType<TextCommand>().Single().Element!.Alt.ShouldBe("A zebra");
        commands.OfType<PathCommand>().Single().Element!.Alt.ShouldBe("A zebra");
    }
}
