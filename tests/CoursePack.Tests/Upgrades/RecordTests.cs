using System.Collections.Immutable;
using CoursePack.Curriculum.Upgrades;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Upgrades;

/// <summary>Recording before moving, or the other way round: nothing is forgotten.</summary>
public sealed class RecordTests
{
    private static SmallCourse Titled => Region.North().With(Region.Listening, "sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Hear each other\n").Recorded();

    [Fact]
    public void A_record_made_after_a_rename_still_knows_the_old_name()
    {
        var course = Titled.Replace(SmallCourse.Listening, "id: in-turn", "id: by-turns");
        course.Followed().Upgraded().Files.ShouldBe(course.Upgraded().Files);
    }

    [Fact]
    public void A_record_made_after_a_rename_still_knows_what_was_copied()
    {
        var course = Titled.Replace(SmallCourse.Listening, "id: in-turn", "id: by-turns").Followed().Replace(SmallCourse.Listening, "title: Listening in turn", "title: Taking turns");
        course.Plan().Conflicts.Select(c => (c.Then, c.Now, c.Ours)).ShouldBe([("Listening in turn", "Taking turns", "Hear each other")]);
    }

    [Fact]
    public void What_waits_to_be_followed_is_said() =>
        Titled.Replace(SmallCourse.Listening, "id: in-turn", "id: by-turns").Record().Waiting.Select(s => $"{s.Target} -> {s.To}").ShouldBe(["activity listening/hearing/in-turn -> activity listening/hearing/by-turns"]);

    [Fact]
    public void Where_nothing_waits_the_record_moves_on()
    {
        var course = Titled.Replace(SmallCourse.Listening, "id: leave", "id: go");
        (course.Record().Waiting.IsEmpty, course.Followed().Layered().Effective!.Lock!.Things!.ContainsKey("activity listening/closing/go")).ShouldBe((true, true));
    }

    [Fact]
    public void After_it_was_followed_the_record_moves_on()
    {
        var course = Titled.Replace(SmallCourse.Listening, "id: in-turn", "id: by-turns").Followed().Upgraded();
        course.Layered().Effective!.Lock!.Things!.ContainsKey("activity listening/hearing/in-turn").ShouldBeFalse();
    }
}

internal static class Recording
{
    public static OverlayRecord Record(this SmallCourse course) =>
        course.Layered() is var read ? OverlayRecorder.Record(read.Effective!, read.Diagnostics, ImmutableHashSet<string>.Empty) : null!;

    /// <summary>With the lock as plain <c>coursepack upgrade</c> writes it.</summary>
    public static SmallCourse Followed(this SmallCourse course) => course.With(Region.Lock, course.Record().Text);
}
