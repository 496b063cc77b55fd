using System.Text;
using CoursePack.Curriculum.Upgrades;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Upgrades;

/// <summary>What becomes of an overlay when what it extends has changed.</summary>
public sealed class UpgradeTests
{
    private const string InTurn = "activity listening/hearing/in-turn";

    private const string Mirror = "# Ours.\nsessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Hear each other # as people here say\n";

    private static SmallCourse Titled => Region.North().With(Region.Listening, Mirror).Recorded();

    [Fact]
    public void What_only_upstream_changed_is_taken()
    {
        var course = Titled.Replace(SmallCourse.Listening, "title: Closing", "title: Parting");
        course.Plan().Steps.ShouldBeEmpty();
        course.Upgraded().Merged().Modules[1].Sessions[1].Title.Value.ShouldBe("Parting");
    }

    [Fact]
    public void An_override_whose_base_is_the_same_keeps_every_byte()
    {
        var course = Titled.Replace(SmallCourse.Listening, "title: Closing", "title: Parting");
        course.Upgraded().Files[Region.Listening].ShouldBe(Mirror);
    }

    [Fact]
    public void An_override_that_upstream_took_over_is_dropped()
    {
        var course = Titled.Replace(SmallCourse.Listening, "title: Listening in turn", "title: Hear each other");
        course.Plan().Said().ShouldBe([$"Dropped {InTurn}/title"]);
    }

    [Fact]
    public void What_is_dropped_leaves_the_comments_of_the_file() =>
        Region.North().With(Region.Listening, "# Ours.\n\n" + Mirror).Recorded().Replace(SmallCourse.Listening, "title: Listening in turn", "title: Hear each other").Upgraded().Files[Region.Listening].ShouldBe("# Ours.\n\n{}\n");

    [Fact]
    public void A_file_that_is_left_with_nothing_goes() =>
        Region.North().With(Region.Listening, "title: Ours\n").Recorded().Replace(SmallCourse.Listening, "title: Listening\n", "title: Ours\n").Upgraded().Files.ShouldNotContainKey(Region.Listening);

    [Fact]
    public void Words_that_both_changed_stand_between_marks()
    {
        var course = Titled.Replace(SmallCourse.Listening, "title: Listening in turn", "title: Taking turns");
        var step = course.Plan().Conflicts.ShouldHaveSingleItem();
        (step.Target, step.Then, step.Now, step.Ours).ShouldBe(($"{InTurn}/title", "Listening in turn", "Taking turns", "Hear each other"));
        course.Upgraded().Files[Region.Listening].ShouldBe(Mirror.Replace(
            "        title: Hear each other # as people here say\n",
            "<<<<<<< yours\n        title: Hear each other # as people here say\n=======\n        title: Taking turns # as people here say\n>>>>>>> upstream\n",
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_with_marks_is_one_finding_and_nothing_more() =>
        Titled.Replace(SmallCourse.Listening, "title: Listening in turn", "title: Taking turns").Upgraded().Layered().Diagnostics.Select(d => $"{d.Code} {d.Span.Place()}").ShouldBe([$"CP8040 {Region.Listening}:6"]);

    [Fact]
    public void An_overlay_with_marks_is_not_upgraded_again()
    {
        var course = Titled.Replace(SmallCourse.Listening, "title: Listening in turn", "title: Taking turns").Upgraded();
        var plan = course.Plan();
        (plan.Diagnostics.Select(d => d.Code).Single(), plan.Files.Count).ShouldBe(("CP8040", 0));
    }

    [Theory]
    [InlineData("yours", "Hear each other")]
    [InlineData("upstream", "Taking turns")]
    public void After_the_choice_between_the_two_the_overlay_is_up_to_date(string side, string title)
    {
        var course = Titled.Replace(SmallCourse.Listening, "title: Listening in turn", "title: Taking turns").Upgraded();
        var lines = course.Files[Region.Listening].Split('\n').ToList();
        int open = lines.FindIndex(l => l.StartsWith("<<<", StringComparison.Ordinal)), middle = lines.IndexOf("======="), close = lines.FindIndex(l => l.StartsWith(">>>", StringComparison.Ordinal));
        var kept = side == "yours" ? lines[(open + 1)..middle] : lines[(middle + 1)..close];
        var decided = course.With(Region.Listening, string.Join('\n', [.. lines[..open], .. kept, .. lines[(close + 1)..]]));
        decided.Layered().Course!.Activity("listening/hearing/in-turn").Title.Value.ShouldBe(title);
        decided.Layered().Of("CP8013").ShouldBeEmpty();
    }

    [Fact]
    public void A_text_takes_over_lines_that_it_did_not_change()
    {
        var course = Table("Ring the bell every 15 minutes.", "Ring the bell every 10 minutes.").Recorded().Replace(SmallCourse.Listening, "| Minutes | You | They |", "| Minutes | You | People |");
        course.Plan().Said().ShouldBe([$"Merged {InTurn}/trainer"]);
        var text = course.Upgraded().Merged().Activity("listening/hearing/in-turn").Trainer!.Text.Text;
        (text.Contains("every 10 minutes", StringComparison.Ordinal), text.Contains("| People |", StringComparison.Ordinal)).ShouldBe((true, true));
    }

    [Fact]
    public void Only_the_lines_of_a_text_that_both_changed_stand_between_marks()
    {
        var course = Table("Ring the bell every 15 minutes.", "Ring the bell every 10 minutes.").Recorded().Replace(SmallCourse.Listening, "Ring the bell every 15 minutes.", "Ring the bell every 20 minutes.");
        course.Upgraded().Files[Region.CourseFile].ShouldContain("      | 5 | Show it once. | Watch. |\n<<<<<<< yours\n      | 45 | Ring the bell every 10 minutes. | Speak, listen, watch, in turn. |\n=======\n      | 45 | Ring the bell every 20 minutes. | Speak, listen, watch, in turn. |\n>>>>>>> upstream\n");
    }

    [Fact]
    public void A_text_in_a_file_of_its_own_is_merged_there()
    {
        var course = Region.North().With(Region.Folder + "/handouts/moment-cards.md", "# 1\nOurs.\n\n# 2\nTwo.\n").With(SmallCourse.Cards, "---\nid: moment-cards\ntitle: Moment cards\nkind: card\naudience: trainee\n---\n# 1\nOne.\n\n# 2\nTwo.\n").Recorded()
            .Replace(SmallCourse.Cards, "Two.", "Second.");
        course.Upgraded().Files[Region.Folder + "/handouts/moment-cards.md"].ShouldBe("# 1\nOurs.\n\n# 2\nSecond.\n");
    }

    [Fact]
    public void An_activity_that_moved_to_another_session_takes_its_override_along()
    {
        var course = Moved(Titled);
        course.Plan().Said().ShouldBe([$"Retargeted {InTurn} -> activity listening/closing/in-turn"]);
        course.Upgraded().Merged().Activity("listening/closing/in-turn").Title.Value.ShouldBe("Hear each other");
    }

    [Fact]
    public void An_operation_names_what_moved_where_it_is_now() =>
        Moved(SmallCourse.Unchanged.Patched("{ op: append, at: listening/hearing/in-turn/care, text: Ring us. } # why").Recorded()).Upgraded()
            .Files[Region.CourseFile].ShouldEndWith("{ op: append, at: listening/closing/in-turn/care, text: Ring us. } # why\n");

    [Theory]
    [InlineData("id: in-turn", "id: by-turns", "listening/hearing/by-turns")]
    [InlineData("id: hearing", "id: heard", "listening/heard/in-turn")]
    [InlineData("id: listening", "id: hearing-out", "hearing-out/hearing/in-turn")]
    public void What_was_renamed_upstream_keeps_its_override(string old, string renamed, string activity)
    {
        var course = Titled.Replace(SmallCourse.Listening, old, renamed);
        course = course.With(SmallCourse.Schedule, course.Files[SmallCourse.Schedule].Replace("listening/hearing", activity[..activity.LastIndexOf('/')], StringComparison.Ordinal).Replace("listening/closing", activity.Split('/')[0] + "/closing", StringComparison.Ordinal));
        course.Upgraded().Layered().Course!.Activity(activity).Title.Value.ShouldBe("Hear each other");
    }

    [Fact]
    public void A_rename_keeps_comments_and_layout() =>
        Titled.Replace(SmallCourse.Listening, "id: in-turn", "id: by-turns").Upgraded().Files[Region.Listening].ShouldBe(Mirror.Replace("in-turn", "by-turns", StringComparison.Ordinal));

    [Fact]
    public void Files_follow_the_folder_of_their_module()
    {
        var course = Titled.With(Region.Folder + "/modules/02-listening/extra.md", "x");
        course = course.With("modules/03-hearing/module.yaml", course.Files[SmallCourse.Listening]).Without(SmallCourse.Listening).Upgraded();
        course.Files.Keys.Where(f => f.StartsWith(Region.Folder + "/modules", StringComparison.Ordinal)).ShouldBe([Region.Folder + "/modules/03-hearing/extra.md", Region.Folder + "/modules/03-hearing/module.yaml"]);
    }

    [Fact]
    public void What_upstream_took_away_under_an_override_is_for_a_person()
    {
        var start = SmallCourse.Unchanged.Files[SmallCourse.Listening].IndexOf("  - id: closing", StringComparison.Ordinal);
        var course = SmallCourse.Unchanged.Patched("{ op: set, at: listening/closing/leave/title, value: Ours }").Recorded();
        course = course.With(SmallCourse.Listening, course.Files[SmallCourse.Listening][..start]);
        course.Plan().Conflicts.ShouldHaveSingleItem().Why.ShouldBe("upstream does not have it any more");
        course.Upgraded().Files[Region.CourseFile].ShouldContain("<<<<<<< yours\npatch:\n  - { op: set, at: listening/closing/leave/title, value: Ours }\n=======\n>>>>>>> upstream\n");
    }

    [Fact]
    public void What_both_took_away_is_dropped()
    {
        var start = SmallCourse.Unchanged.Files[SmallCourse.Listening].IndexOf("  - id: closing", StringComparison.Ordinal);
        var course = SmallCourse.Unchanged.Patched("{ op: remove, at: listening/closing }").Recorded();
        course = course.With(SmallCourse.Listening, course.Files[SmallCourse.Listening][..start]);
        course.Plan().Said().ShouldBe(["Dropped listening/closing"]);
        course.Upgraded().Files[Region.CourseFile].ShouldNotContain("patch");
    }

    [Fact]
    public void A_key_that_both_added_is_for_a_person() =>
        Region.North("subtitle: Ours\n").Recorded().Replace(SmallCourse.CourseFile, "version:", "subtitle: Theirs\nversion:").Plan().Conflicts.ShouldHaveSingleItem().Why.ShouldBe("upstream has added it");

    [Theory]
    [InlineData("Tea", 1)]
    [InlineData("Coffee", 0)]
    public void An_activity_that_both_added_is_dropped_when_it_is_the_same_and_for_a_person_when_not(string title, int dropped)
    {
        const string tea = "{ id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. }";
        var course = SmallCourse.Unchanged.Patched($"{{ op: append, at: listening/closing, value: {tea} }}").Recorded()
            .Append(SmallCourse.Listening, "      - " + tea.Replace("Tea", title, StringComparison.Ordinal) + "\n");
        var plan = course.Plan();
        (plan.Count(UpgradeAction.Dropped), plan.Count(UpgradeAction.Conflict)).ShouldBe((dropped, 1 - dropped));
    }

    [Fact]
    public void Two_conflicts_on_one_line_stand_between_one_pair_of_marks()
    {
        var course = Region.North().With(Region.Listening, "sessions: [{ id: hearing, title: A, activities: [{ id: in-turn, title: B }] }]\n").Recorded()
            .Replace(SmallCourse.Listening, "title: Being heard", "title: C").Replace(SmallCourse.Listening, "title: Listening in turn", "title: D");
        course.Upgraded().Files[Region.Listening].ShouldBe("<<<<<<< yours\nsessions: [{ id: hearing, title: A, activities: [{ id: in-turn, title: B }] }]\n=======\nsessions: [{ id: hearing, title: C, activities: [{ id: in-turn, title: D }] }]\n>>>>>>> upstream\n");
    }

    [Fact]
    public void A_move_to_another_folder_changes_the_path_and_nothing_else_of_the_file()
    {
        var course = Region.North("# why\ntitle: Ours\n").Recorded();
        foreach (var (path, text) in SmallCourse.Unchanged.Files)
            course = course.With("courses/next/" + path, text);
        course.Upgraded("courses/next").Files[Region.CourseFile].ShouldBe("id: north\nextends: ../../courses/next\n# why\ntitle: Ours\n");
    }

    [Fact]
    public void Without_a_record_the_base_that_is_left_says_what_was_copied()
    {
        var course = Region.North("title: Ours\n");
        foreach (var (path, text) in SmallCourse.Unchanged.Files)
            course = course.With("courses/next/" + path, text.Replace("title: A tiny course", "title: A small course", StringComparison.Ordinal));
        course.Plan("courses/next").Conflicts.ShouldHaveSingleItem().Then.ShouldBe("A tiny course");
    }

    [Fact]
    public void Line_ends_stay()
    {
        var course = Titled.With(Region.Listening, Mirror.Replace("\n", "\r\n", StringComparison.Ordinal)).Replace(SmallCourse.Listening, "id: in-turn", "id: by-turns");
        course.Upgraded().Files[Region.Listening].ShouldBe(Mirror.Replace("in-turn", "by-turns", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_base_that_cannot_be_read_is_a_finding_and_changes_nothing()
    {
        var plan = Titled.With("courses/next/course.yaml", "a: [\n").Plan("courses/next");
        (plan.Diagnostics.IsEmpty, plan.Files.Count).ShouldBe((false, 0));
    }

    private static SmallCourse Table(string old, string changed)
    {
        var text = SmallCourse.Unchanged.Files[SmallCourse.Listening];
        var lines = text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('|')).Take(4).Select(l => l.Replace(old, changed, StringComparison.Ordinal));
        var patch = new StringBuilder("patch:\n  - op: replace\n    at: listening/hearing/in-turn/trainer\n    text: |\n");
        foreach (var line in lines)
            patch.Append("      ").Append(line).Append('\n');
        return SmallCourse.Unchanged.North(patch.ToString());
    }

    private static SmallCourse Moved(SmallCourse course)
    {
        var text = course.Files[SmallCourse.Listening];
        int start = text.IndexOf("      - id: in-turn", StringComparison.Ordinal), end = text.IndexOf("  - id: closing", StringComparison.Ordinal);
        var stub = "      - { id: stub, title: Stub, minutes: 5, method: check-in, trainer: Wait. }\n";
        return course.With(SmallCourse.Listening, text[..start] + stub + text[end..] + text[start..end])
            .Replace(SmallCourse.Schedule, "end: 12:00", "end: 12:30");
    }
}
