using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>An addition that the base has taken over, or that changes nothing, is said to be redundant.</summary>
public sealed class TakenOverTests
{
    private const string Care = "step out with them.", Tea = "{ id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. }";

    [Theory]
    [InlineData("\n\n          Ring us.", 1)]
    [InlineData("\n\n          Ring us. Then come back.", 0)]
    [InlineData("", 0)]
    public void A_text_that_the_base_ends_with_is_not_added_again(string more, int findings) =>
        SmallCourse.Unchanged.Replace(SmallCourse.Listening, Care, Care + more).Patched("{ op: append, at: listening/hearing/in-turn/care, text: Ring us. }").Layered().Of("CP8010").Count().ShouldBe(findings);

    [Fact]
    public void An_item_that_the_base_lists_is_not_added_again() =>
        SmallCourse.Unchanged.Patched("{ op: append, at: listening/hearing/in-turn/handouts, value: moment-cards }").Layered().Of("CP8010").ShouldHaveSingleItem();

    [Theory]
    [InlineData("Tea", "CP8010")]
    [InlineData("Coffee", "CP8008")]
    public void A_thing_that_the_base_has_under_this_id_is_redundant_when_it_is_the_same(string title, string code) =>
        SmallCourse.Unchanged.Append(SmallCourse.Listening, $"      - {Tea.Replace("Tea", title, StringComparison.Ordinal)}\n").Patched($"{{ op: append, at: listening/closing, value: {Tea} }}").Layered()
            .Diagnostics.Select(d => d.Code).Where(c => c is "CP8010" or "CP8008").ShouldBe([code]);

    [Theory]
    [InlineData("after: listening/hearing", 1)]
    [InlineData("before: listening/hearing", 0)]
    public void A_move_to_where_a_thing_stands_is_redundant(string place, int findings) =>
        SmallCourse.Unchanged.Patched($"{{ op: move, at: listening/closing, {place} }}").Layered().Of("CP8010").Count().ShouldBe(findings);
}
