using CoursePack.Curriculum.Drift;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Upgrades;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Upgrades;

/// <summary>A thing with another id and other words may be the same one: that is offered, and taken only when a person says so.</summary>
public sealed class RenameTests
{
    private const string Old = "activity listening/hearing/in-turn", New = "activity listening/hearing/by-turns";

    private static SmallCourse Renamed => Region.North().With(Region.Listening, "sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Hear each other\n").Recorded()
        .Replace(SmallCourse.Listening, "id: in-turn", "id: by-turns").Replace(SmallCourse.Listening, "Show it once.", "Show it once, slowly.");

    [Fact]
    public void It_is_listed_with_the_conflict() => Renamed.Plan().Conflicts.ShouldHaveSingleItem().Perhaps.ShouldBe([New]);

    [Fact]
    public void It_is_not_taken_silently() => Renamed.Plan().Count(UpgradeAction.Retargeted).ShouldBe(0);

    [Theory]
    [InlineData(Old, New)]
    [InlineData("listening/hearing/in-turn", "listening/hearing/by-turns")]
    public void It_is_followed_when_a_person_says_so(string old, string now)
    {
        var plan = OverlayUpgrader.Plan(Renamed.Workspace, Region.Folder, new(""), (old, now));
        plan.Said().ShouldBe([$"Retargeted {Old} -> {New}"]);
        Renamed.After(plan).Merged().Activity("listening/hearing/by-turns").Title.Value.ShouldBe("Hear each other");
    }

    [Theory]
    [InlineData("listening/hearing/in-tunr", "listening/hearing/by-turns", true, "did you mean 'listening/hearing/in-turn'?")]
    [InlineData("listening/hearing/in-turn", "listening/hearing/by-turn", false, "did you mean 'listening/hearing/by-turns'?")]
    [InlineData("listening/hearing/in-turn", "listening/closing/leave", false, null)]
    public void A_name_of_nothing_stops_the_upgrade(string old, string now, bool isOld, string? hint)
    {
        var plan = OverlayUpgrader.Plan(Renamed.Workspace, Region.Folder, new(""), (old, now));
        var unknown = plan.Unknown.ShouldHaveSingleItem();
        (unknown.IsOld, unknown.Hints.FirstOrDefault(), plan.Files.Count).ShouldBe((isOld, hint, 0));
    }

    [Fact]
    public void What_has_little_in_common_is_not_offered()
    {
        var start = SmallCourse.Unchanged.Files[SmallCourse.Listening].IndexOf("      - id: in-turn", StringComparison.Ordinal);
        var end = SmallCourse.Unchanged.Files[SmallCourse.Listening].IndexOf("  - id: closing", StringComparison.Ordinal);
        var course = Region.North().With(Region.Listening, "sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Hear each other\n").Recorded();
        course = course.With(SmallCourse.Listening, course.Files[SmallCourse.Listening][..start] + "      - { id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour a cup for everyone. }\n" + course.Files[SmallCourse.Listening][end..]);
        course.Plan().Conflicts.ShouldHaveSingleItem().Perhaps.ShouldBeEmpty();
    }

    [Fact]
    public void Drift_offers_it_too() =>
        DriftReport.Of(Renamed.Layered().Effective!).Overrides.Select(DriftWords.State).ShouldBe([$"gone upstream; perhaps its thing is '{New}' now, in other words"]);

    [Fact]
    public void Sketches_tell_how_much_two_texts_have_in_common()
    {
        WordSketch.Alike("000100020003", "000100020003").ShouldBe(1);
        WordSketch.Alike("000100020003", "000100020004").ShouldBe(0.5);
        WordSketch.Alike("00010002", "00030004").ShouldBe(0);
        WordSketch.Alike("", "").ShouldBe(0);
    }
}
