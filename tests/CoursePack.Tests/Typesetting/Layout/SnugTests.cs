using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

/// <summary>Pages of ten lines.</summary>
public sealed class SnugTests
{
    [Fact]
    public void A_line_that_runs_over_is_pulled_back_by_a_closer_setting() =>
        LayOut(Snug(Spaced(4, 15), Spaced(4, 5))).Texts().ShouldBe("1: a1 | a2 | a3 | a4 | a5 | a6 | a7 | a8");

    [Fact]
    public void A_setting_that_saves_no_page_is_not_taken()
    {
        var tried = Snug(Spaced(4, 15), Spaced(4, 14));
        LayOut(tried).Texts().ShouldBe(LayOut(Spaced(4, 15)).Texts());
    }

    [Fact]
    public void A_last_page_that_is_well_filled_is_left_alone()
    {
        var made = 0;
        var snug = new SnugElement([() => Lines(14), () => { made++; return Lines(10); }]);
        LayOut(snug).Texts().ShouldContain("2: line11");
        made.ShouldBe(0);
    }

    [Fact]
    public void What_fits_a_page_is_set_loosely() =>
        LayOut(Snug(Spaced(2, 15), Spaced(2, 1))).Texts().ShouldBe(LayOut(Spaced(2, 15)).Texts());

    [Fact]
    public void In_the_middle_of_a_page_the_loosest_is_taken() =>
        LayOut(Stack(Lines(2, "b"), Snug(Spaced(4, 15), Spaced(4, 1)))).Texts().ShouldBe(LayOut(Stack(Lines(2, "b"), Spaced(4, 15))).Texts());

    [Fact]
    public void The_same_setting_goes_on_over_its_pages() =>
        LayOut(Snug(Lines(21), Lines(19))).Texts().ShouldBe(LayOut(Lines(19)).Texts());

    private static SnugElement Snug(Element loose, Element close) => new([() => loose, () => close]);

    /// <summary>Pairs of lines with points between them.</summary>
    private static StackElement Spaced(int pairs, double gap)
    {
        var items = Enumerable.Range(0, pairs).Select(i => new StackItem(Pair(i), Before: gap));
        return new([.. items]);

        static StackElement Pair(int i) => Stack(P($"a{2 * i + 1}"), P($"a{2 * i + 2}"));
    }
}
