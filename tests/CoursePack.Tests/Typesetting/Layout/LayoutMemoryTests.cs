using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

/// <summary>Work done once is kept, and no more of it than there is room for.</summary>
public sealed class LayoutMemoryTests
{
    private const string Ten = "ten signs.";

    private readonly LayoutMemory memory = new(room: 40);

    [Fact]
    public void A_paragraph_is_shaped_and_broken_once()
    {
        var paragraph = P(Ten);
        var flow = Fit(paragraph);
        Fit(paragraph).ShouldBeSameAs(flow);
        Fit(paragraph, width: 30).ShouldNotBeSameAs(flow);
        Fit(paragraph).ShouldBeSameAs(flow);
    }

    [Fact]
    public void What_was_asked_for_long_ago_is_forgotten()
    {
        var (first, last) = (P(Ten), P(Ten));
        var flow = Fit(first);
        for (var i = 0; i < 8; i++)
            Fit(P(Ten));
        var kept = Fit(last);
        memory.Find(first, ((ParagraphFlow)flow).Paragraph.Width).ShouldBeNull();
        Fit(last).ShouldBeSameAs(kept);
    }

    [Fact]
    public void What_is_asked_for_again_and_again_is_kept()
    {
        var often = P(Ten);
        var flow = Fit(often);
        for (var i = 0; i < 20; i++)
        {
            Fit(P(Ten));
            Fit(often).ShouldBeSameAs(flow);
        }
    }

    [Fact]
    public void A_text_set_in_several_ways_is_made_once_while_the_book_is_remembered_and_anew_when_it_is_not()
    {
        var made = 0;
        var snug = new SnugElement([() => { made++; return P(Ten); }]);
        Height(snug);
        Height(snug);
        made.ShouldBe(1);

        for (var i = 0; i < 8; i++)
            Fit(P(Ten));
        memory.Forgets.ShouldBeTrue();
        var later = new SnugElement([() => { made++; return P(Ten); }]);
        Height(later);
        Height(later);
        made.ShouldBe(3);
    }

    private void Height(Element element) => _ = element.Fit(200, new LayoutPass(ImmutableDictionary<string, string>.Empty, memory)).NaturalHeight;

    private Flow Fit(ParagraphElement paragraph, double width = 200) =>
        paragraph.Fit(width, new LayoutPass(ImmutableDictionary<string, string>.Empty, memory));
}
