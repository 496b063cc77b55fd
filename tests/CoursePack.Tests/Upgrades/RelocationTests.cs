using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Upgrades;

/// <summary>What people wrote around an override goes with it when it becomes an operation, because its thing lies elsewhere now.</summary>
public sealed class RelocationTests
{
    private const string Mirror = """
        # Agreed with the group in May.
        sessions:
          - id: hearing
            activities:
              # Ours is shorter.
              - id: in-turn # kept since 2025
                # People here say it like this.
                title: "Hear each other" # not 'listen'
                evidence: Nods.
                # silence CP5301: the word is theirs
                aim: Ours.
                trainer: | # read aloud
                  | Minutes | You | They |
                  |---|---|---|
                  | 50 | Ring the bell. # twice | Speak. |

        """;

    [Fact]
    public void Comments_layout_and_quotation_marks_go_with_what_they_are_about() =>
        Moved(Region.North("# why\ntitle: Ours\n").With(Region.Listening, Mirror).Recorded()).Upgraded().Files[Region.CourseFile].ShouldBe("""
            id: north
            extends: ../..
            # why
            title: Ours
            patch:
              # Agreed with the group in May.
              # Ours is shorter.
              # kept since 2025
              # People here say it like this.
              - op: set
                at: activity listening/closing/in-turn/title
                value: "Hear each other" # not 'listen'
              - op: set
                at: activity listening/closing/in-turn/evidence
                value: Nods.
              - op: set
                at: activity listening/closing/in-turn/aim
                # silence CP5301: the word is theirs
                value: Ours.
              - op: set
                at: activity listening/closing/in-turn/trainer
                value: | # read aloud
                  | Minutes | You | They |
                  |---|---|---|
                  | 50 | Ring the bell. # twice | Speak. |

            """);

    [Fact]
    public void Comments_between_brackets_stand_above_the_operations() =>
        Moved(Region.North("patch: [{ op: set, at: course/title, value: Ours }]\n").With(Region.Listening, "sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Heard # ours\n").Recorded()).Upgraded().Files[Region.CourseFile]
            .ShouldBe("id: north\nextends: ../..\n# ours\npatch: [{ op: set, at: course/title, value: Ours }, { op: set, at: activity listening/closing/in-turn/title, value: Heard }]\n");

    [Fact]
    public void A_comment_of_what_stays_stays_with_it()
    {
        var course = Moved(Region.North().With(Region.Listening, "sessions:\n  - id: hearing\n    title: Heard # stays\n    activities:\n      - id: in-turn\n        title: Ours # goes\n").Recorded()).Upgraded();
        (course.Files[Region.Listening], course.Files[Region.CourseFile]).ShouldBe(("sessions:\n  - id: hearing\n    title: Heard # stays\n", "id: north\nextends: ../..\npatch:\n  - op: set\n    at: activity listening/closing/in-turn/title\n    value: Ours # goes\n"));
    }

    [Fact]
    public void The_line_that_names_a_schema_does_not_leave_its_file() =>
        Moved(Region.North().With(Region.Listening, "# yaml-language-server: $schema=x\nsessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Ours\n").Recorded()).Upgraded().Files[Region.CourseFile].ShouldNotContain("yaml-language-server");

    [Fact]
    public void Operations_are_put_in_the_place_of_ones_that_all_go()
    {
        var course = Moved(Region.North("patch: # ours\n  - { op: remove, at: listening/hearing/warning }\n").With(Region.Listening, "sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Ours\n").Recorded())
            .Replace(SmallCourse.Listening, "    warning: In the next part we listen to each other. You can pass.\n", "");
        course.Upgraded().Files[Region.CourseFile].ShouldBe("id: north\nextends: ../..\npatch:\n  - op: set\n    at: activity listening/closing/in-turn/title\n    value: Ours\n");
    }

    [Fact]
    public void Two_modules_that_change_folders_keep_their_own_files()
    {
        var course = Region.North().With(Region.Listening, "title: Ours\n").With(Region.Folder + "/" + SmallCourse.Welcome, "title: Hello\n").Recorded();
        course = course.With("modules/02-welcome/module.yaml", course.Files[SmallCourse.Welcome].Replace("number: 1", "number: 2", StringComparison.Ordinal))
            .With("modules/03-listening/module.yaml", course.Files[SmallCourse.Listening].Replace("number: 2", "number: 3", StringComparison.Ordinal))
            .Without(SmallCourse.Welcome).Without(SmallCourse.Listening);
        course = course.Upgraded();
        (course.Files[Region.Folder + "/modules/02-welcome/module.yaml"], course.Files[Region.Folder + "/modules/03-listening/module.yaml"]).ShouldBe(("title: Hello\n", "title: Ours\n"));
    }

    [Fact]
    public void Folders_that_are_exchanged_keep_their_own_files()
    {
        var course = Region.North().With(Region.Listening, "title: Ours\n").With(Region.Folder + "/" + SmallCourse.Welcome, "title: Hello\n").Recorded();
        var (welcome, listening) = (course.Files[SmallCourse.Welcome].Replace("number: 1", "number: 2", StringComparison.Ordinal), course.Files[SmallCourse.Listening].Replace("number: 2", "number: 1", StringComparison.Ordinal));
        course = course.With("modules/01-welcome/module.yaml", listening).With("modules/02-listening/module.yaml", welcome);
        course = course.Upgraded();
        (course.Files[Region.Folder + "/" + SmallCourse.Welcome], course.Files[Region.Listening]).ShouldBe(("title: Ours\n", "title: Hello\n"));
    }

    /// <summary>The activity lies in another session.</summary>
    private static SmallCourse Moved(SmallCourse course)
    {
        var text = course.Files[SmallCourse.Listening];
        int start = text.IndexOf("      - id: in-turn", StringComparison.Ordinal), end = text.IndexOf("  - id: closing", StringComparison.Ordinal);
        var stub = "      - { id: stub, title: Stub, minutes: 5, method: check-in, trainer: Wait. }\n";
        return course.With(SmallCourse.Listening, text[..start] + stub + text[end..] + text[start..end]);
    }
}
