using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

public sealed class ListTests
{
    [Fact]
    public void Labels_and_bodies_nest_in_the_structure() =>
        LayOut(new ListElement([new(Label("1."), Stack(P("one"), new ListElement([new(Label("•"), P("inner"))]) { Numbering = "Disc" })), new(Label("2."), P("two"))]) { Numbering = "Decimal" })
            .Document.Tree().ShouldBe("""
                Document
                  L numbering=Decimal
                    LI
                      Lbl: 1.
                      LBody
                        P: one
                        L numbering=Disc
                          LI
                            Lbl: •
                            LBody
                              P: inner
                    LI
                      Lbl: 2.
                      LBody
                        P: two

                """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_last_entry_does_not_stand_alone_on_a_page() =>
        LayOut(Stack(Lines(6, "a"), new ListElement([.. Enumerable.Range(1, 5).Select(i => new ListEntry(Label("•"), P($"b{i}")))])))
            .Texts().ShouldEndWith("\n2: •b4 | •b5");

    [Fact]
    public void An_entry_over_two_pages_is_one_entry_with_one_label()
    {
        var document = LayOut(Stack(Lines(6, "a"), new ListElement([new(Label("1."), Lines(8, "b"))]))).Document;
        document.Pages.Length.ShouldBe(2);
        document.Tree().Split('\n').Count(l => l.Trim() is "LI" or "LBody" || l.Trim() == "Lbl: 1.").ShouldBe(3);
    }

    [Fact]
    public void A_box_to_tick_is_an_artifact_without_a_label()
    {
        var box = new DrawingElement(new(10, 20, [new Shape.Outline(VectorPath.Rectangle(new(0, 0, 10, 10)), null, new(Color.Black, 1))]));
        var document = LayOut(new ListElement([new(box, P("ask first"), LabelIsArtifact: true)])).Document;
        document.Tree().ShouldBe("Document\n  L numbering=None\n    LI\n      LBody\n        P: ask first\n");
        document.Pages[0].Commands.OfType<PathCommand>().Single().Element.ShouldBeNull();
    }

    [Fact]
    public void Forty_levels_end_in_readable_columns_an_issue_and_every_word()
    {
        Element nested = P("deepest");
        for (var level = 40; level >= 1; level--)
            nested = new ListElement([new(Label("•"), Stack(P($"level{level}"), nested))]) { Indent = 18, Origin = "list" };
        var book = LayOut(nested);
        var words = book.Document.Words().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words.ShouldContain("deepest");
        words.Count(w => w.StartsWith("level", StringComparison.Ordinal)).ShouldBe(40);
        book.Issues.ShouldContain(i => i.Kind == LayoutIssueKind.NestedTooDeep && Equals(i.Origin, "list"));
        book.Document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().ShouldAllBe(t => t.X < 210);
    }

    private static ParagraphElement Label(string text) => new([new InlinePiece.Run(text, Plain)]) { Tag = null };
}
