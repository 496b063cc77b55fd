using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Upgrades;

/// <summary>Texts and lists that an overlay and its base have both changed.</summary>
public sealed class UpgradeMergeTests
{
    private const string InTurn = "activity listening/hearing/in-turn";

    [Fact]
    public void Rows_side_by_side_are_both_taken()
    {
        var course = Steps("5 | Show it once.", "5 | Show it twice.").Replace(SmallCourse.Listening, "Ring the bell every 15 minutes.", "Ring the bell every 20 minutes.");
        course.Plan().Said().ShouldBe([$"Merged {InTurn}/trainer"]);
        course.Upgraded().Merged().Activity("listening/hearing/in-turn").Trainer!.Text.Text.ShouldContain("| 5 | Show it twice. | Watch. |\n| 45 | Ring the bell every 20 minutes.");
    }

    [Fact]
    public void A_merged_text_is_settled()
    {
        var course = Steps("5 | Show it once.", "5 | Show it twice.").Replace(SmallCourse.Listening, "Ring the bell every 15 minutes.", "Ring the bell every 20 minutes.").Upgraded();
        course.Plan().Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[hear, in-turn]", "[hear, notice]", "[hear, notice, in-turn]", "[hear, in-turn, notice]", false)]
    [InlineData("[chairs, timer, cards]", "[stools, timer, cards]", "[chairs, timer, paper]", "[stools, timer, paper]", true)]
    [InlineData("[chairs, timer, cards]", "[timer, cards]", "[chairs, timer, cards, tea]", "[timer, cards, tea]", true)]
    [InlineData("[chairs, timer, cards]", "[chairs, timer, cards, tea]", "[chairs, cards]", "[chairs, cards, tea]", true)]
    [InlineData("[chairs, timer]", "[chairs, timer, tea]", "[bell, chairs, timer]", "[bell, chairs, timer, tea]", true)]
    [InlineData("[chairs, timer]", "[chairs, timer, tea]", "[chairs, timer, milk]", "", false)]
    [InlineData("[chairs, timer]", "[chairs]", "[chairs, timer, milk]", "", false)]
    public void Lists_are_merged_by_item(string then, string ours, string theirs, string merged, bool isMerged)
    {
        var course = Materials(then).With(Region.Listening, $"sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        materials: {ours} # ours\n").Recorded()
            .Replace(SmallCourse.Listening, $"materials: {then}", $"materials: {theirs}");
        var plan = course.Plan();
        (plan.Said().Contains($"Merged {InTurn}/materials"), plan.Conflicts.Any()).ShouldBe((isMerged, !isMerged));
        if (isMerged)
            course.After(plan).Files[Region.Listening].ShouldEndWith($"materials: {merged} # ours\n");
    }

    [Fact]
    public void Lists_keep_the_comments_of_their_items()
    {
        var course = Materials("[chairs, timer, cards]").With(Region.Listening, "sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        materials:\n          # from the hall\n          - stools\n          - timer # by the door\n          - cards\n").Recorded()
            .Replace(SmallCourse.Listening, "[chairs, timer, cards]", "[chairs, timer, bell, cards]");
        course.Upgraded().Files[Region.Listening].ShouldEndWith("          # from the hall\n          - stools\n          - timer # by the door\n          - bell\n          - cards\n");
    }

    private static SmallCourse Materials(string list) =>
        Region.North().Replace(SmallCourse.Listening, "        group: threes\n", $"        group: threes\n        materials: {list}\n");

    private static SmallCourse Steps(string old, string changed)
    {
        var lines = SmallCourse.Unchanged.Files[SmallCourse.Listening].Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('|')).Take(4).Select(l => l.Replace(old, changed, StringComparison.Ordinal));
        return SmallCourse.Unchanged.North("patch:\n  - op: replace\n    at: listening/hearing/in-turn/trainer\n    text: |\n" + string.Concat(lines.Select(l => $"      {l}\n"))).Recorded();
    }
}
