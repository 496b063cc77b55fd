using CoursePack.Curriculum.Composition.Contexts;

namespace CoursePack.Tests.Composition;

public sealed class LateValuesTests
{
    private int made;

    [Fact]
    public void What_nobody_asks_for_is_not_made()
    {
        var values = Values();
        values.TryGetValue("title", out _).ShouldBeTrue();
        made.ShouldBe(0);
    }

    [Fact]
    public void What_is_asked_for_twice_is_made_once()
    {
        var values = Values();
        values.TryGetValue("modules", out var first);
        values["modules"].ShouldBeSameAs(first);
        made.ShouldBe(1);
    }

    [Fact]
    public void A_name_that_does_not_stand_there_is_said_to_be_missing() => Values().TryGetValue("moduls", out _).ShouldBeFalse();

    private LateValues Values() => new()
    {
        ["title"] = "Course",
        ["modules"] = (Func<object?>)(() =>
        {
            made++;
            return new object();
        }),
    };
}
