using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>Every operation, on what is there and on what is missing, has moved, has changed or stands twice.</summary>
public sealed class OperationTests
{
    private const string InTurn = "listening/hearing/in-turn";

    // The text has two named blocks, a section and a directive.
    private const string Trainer = """
                trainer: |
                  | Minutes | You | They |
                  |---|---|---|
                  | 50 | Ring. | Speak. |

                  # Why {#why}
                  Because.

                  ::: note "Mind" #mind
                  Mind the clock.
                  :::

                  # Cues
                  Listen.

        """;

    private static readonly SmallCourse Base = SmallCourse.Unchanged.Replace(SmallCourse.Listening, """
                trainer: |
                  | Minutes | You | They |
                  |---|---|---|
                  | 5 | Show it once. | Watch. |
                  | 45 | Ring the bell every 15 minutes. | Speak, listen, watch, in turn. |

        """, Trainer);

    private static readonly Dictionary<string, string> Operations = new()
    {
        ["set"] = "{ op: set, at: AT/title, value: New }",
        ["replace"] = "{ op: replace, at: AT/title, value: New }",
        ["replace block"] = "{ op: replace, at: AT/trainer#why, text: New. }",
        ["append"] = "{ op: append, at: AT/care, text: New. }",
        ["append block"] = "{ op: append, at: AT/trainer#mind, text: New. }",
        ["insert-before"] = "{ op: insert-before, at: AT, value: { id: new, title: New, minutes: 5, method: energiser, trainer: New. } }",
        ["insert-after"] = "{ op: insert-after, at: AT, value: { id: new, title: New, minutes: 5, method: energiser, trainer: New. } }",
        ["remove"] = "{ op: remove, at: AT/evidence }",
        ["remove block"] = "{ op: remove, at: AT/trainer#mind }",
        ["move"] = "{ op: move, at: AT, to: listening/closing }",
    };

    public static TheoryData<string> All => [.. Operations.Keys];

    public static TheoryData<string> Replacing => [.. Operations.Keys.Where(k => k.StartsWith("set", StringComparison.Ordinal) || k.StartsWith("replace", StringComparison.Ordinal) || k.StartsWith("remove", StringComparison.Ordinal))];

    public static TheoryData<string> Adding => [.. Operations.Keys.Where(k => k.StartsWith("append", StringComparison.Ordinal) || k.StartsWith("insert", StringComparison.Ordinal) || k.StartsWith("move", StringComparison.Ordinal))];

    private static string Operation(string name, string at = InTurn) => Operations[name].Replace("AT", at, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public void An_operation_on_what_is_there_finds_nothing(string name) =>
        Base.Patched(Operation(name)).Layered().Findings().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void An_operation_on_what_is_missing_is_found_at_its_target(string name) =>
        Base.Patched(Operation(name, "listening/hearing/in-tern")).Layered().Findings().ShouldHaveSingleItem().ShouldStartWith("regions/north/course.yaml:4:");

    [Theory]
    [MemberData(nameof(All))]
    public void An_operation_on_what_is_missing_is_not_carried_out_in_silence(string name) =>
        Base.Patched(Operation(name, "listening/hearing/in-tern")).Layered().Diagnostics.Select(d => d.Code).ShouldBe(["CP8006"]);

    [Theory]
    [MemberData(nameof(All))]
    public void An_operation_on_what_has_moved_says_where_it_is_now(string name)
    {
        var finding = Base.Patched(Operation(name, "listening/closing/in-turn")).Layered().Diagnostics.ShouldHaveSingleItem();
        (finding.Code, finding.Related[0].Span.Place(), finding.Hints[0].Contains(InTurn, StringComparison.Ordinal)).ShouldBe(("CP8007", "modules/02-listening/module.yaml:15", true));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_operation_on_what_stands_twice_chooses_neither(string name)
    {
        var twice = Base.Replace(SmallCourse.Listening, "      - id: leave", "      - { id: in-turn, title: Again, minutes: 5, method: energiser, evidence: x, care: x, trainer: x }\n      - id: leave")
            .Replace(SmallCourse.Listening, "id: closing", "id: hearing");
        twice.Patched(Operation(name)).Layered().Of("CP8008").ShouldHaveSingleItem().Related.Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Replacing))]
    public void An_operation_that_replaces_is_stale_when_the_base_has_changed(string name)
    {
        var recorded = Base.Patched(Operation(name)).Recorded();
        recorded.Layered().Diagnostics.ShouldBeEmpty();
        Changed(recorded).Layered().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP8013");
    }

    [Theory]
    [MemberData(nameof(Adding))]
    public void An_operation_that_adds_is_right_whatever_the_base_says(string name) =>
        Changed(Base.Patched(Operation(name)).Recorded()).Layered().Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("{ op: set, at: listening/hearing/in-turn, value: x }", "'set' does not fit 'activity listening/hearing/in-turn'")]
    [InlineData("{ op: append, at: listening, value: { id: x } }", "'append' does not fit 'module listening'")]
    [InlineData("{ op: append, at: listening/hearing/in-turn/minutes, value: [5] }", "'append' does not fit 'activity listening/hearing/in-turn/minutes'")]
    [InlineData("{ op: insert-before, at: listening/hearing/title, value: x }", "'insert-before' does not fit 'session listening/hearing/title'")]
    [InlineData("{ op: insert-after, at: listening, value: { id: x } }", "'insert-after' does not fit 'module listening'")]
    [InlineData("{ op: insert-after, at: listening/hearing, value: Text }", "this is no session")]
    [InlineData("{ op: insert-after, at: listening/hearing, value: { id: closing } }", "there is session listening/closing already")]
    [InlineData("{ op: remove, at: course }", "'remove' does not fit 'course'")]
    [InlineData("{ op: move, at: listening/hearing/title, to: listening/closing }", "'move' does not fit 'session listening/hearing/title'")]
    [InlineData("{ op: move, at: listening/hearing, to: welcome }", "session listening/hearing cannot move to 'welcome'")]
    [InlineData("{ op: move, at: listening/hearing, before: listening/hearing/in-turn }", "session listening/hearing cannot move before 'listening/hearing/in-turn'")]
    [InlineData("{ op: move, at: listening, to: welcome }", "module listening cannot move to 'welcome'")]
    [InlineData("{ op: set, at: listening/id, value: x }", "'set' does not fit 'module listening/id'")]
    [InlineData("{ op: replace, at: listening/hearing, value: { id: other } }", "what replaces 'listening/hearing' must have its id")]
    [InlineData("{ op: set, at: listening/hearing/in-turn/trainer#why, text: x }", "'set' does not fit 'activity listening/hearing/in-turn/trainer#why'")]
    [InlineData("{ op: replace, at: listening/hearing/in-turn/trainer#why, value: [x] }", "'replace' does not fit 'activity listening/hearing/in-turn/trainer#why'")]
    [InlineData("{ op: move, at: \"listening#why\", to: listening }", "'move' does not fit 'activity listening/hearing/in-turn/trainer#why'")]
    [InlineData("{ op: set, at: listening/hearing/in-turn/warnin/x, value: x }", "there is no 'listening/hearing/in-turn/warnin/x' in the base")]
    [InlineData("{ op: remove, at: listening/hearing/room }", "there is no 'listening/hearing/room' in the base")]
    public void An_operation_that_does_not_fit_is_one_finding(string operation, string message) =>
        Base.Patched(operation).Layered().Diagnostics.Select(d => d.Message).ShouldBe([message]);

    [Theory]
    [InlineData("{ op: set, at: listening/title }", "'set' does not say what to put there")]
    [InlineData("{ op: set, at: listening/title, value: }", "'value' has no value")]
    [InlineData("{ op: set, at: listening/title, value: x, text: y }", "an operation has both 'value' and 'text'")]
    [InlineData("{ op: remove, at: listening/title, value: x }", "'remove' takes no 'value'")]
    [InlineData("{ op: move, at: listening }", "'move' must say where")]
    [InlineData("{ op: set, at: listening/title, value: x, to: y }", "'set' takes no 'to'")]
    [InlineData("{ op: set, value: x }", "'at' is missing here")]
    [InlineData("{ at: x, value: x }", "'op' is missing here")]
    [InlineData("{ op: set, att: x, value: x }", "an operation has no key 'att'")]
    [InlineData("{ op: remove, at: [x] }", "'at' must be a word or a text")]
    [InlineData("{ op: append, at: x, text: [x] }", "'text' must be a text")]
    [InlineData("remove it", "an operation is written with keys")]
    [InlineData("{ op: remove, at: x, waiver: { reason: r, owner: o } }", "'expires' is missing here")]
    [InlineData("{ op: remove, at: x, waiver: { reason: r, owner: o, expires: soon } }", "'soon' is no date")]
    public void An_operation_that_cannot_be_read_is_one_finding(string operation, string message)
    {
        var finding = Base.Patched(operation).Layered().Diagnostics.ShouldHaveSingleItem();
        (finding.Code, finding.Message).ShouldBe(("CP8011", message));
    }

    [Theory]
    [InlineData("{ op: set, at: listening/title, value: x }", "{ op: set, at: listening/title, value: y }")]
    [InlineData("{ op: remove, at: listening/closing }", "{ op: set, at: listening/hearing/title, value: y }\n  - { op: remove, at: listening/hearing/title }")]
    [InlineData("{ op: set, at: listening/closing/title, value: x }", "{ op: remove, at: listening/closing }")]
    [InlineData("{ op: append, at: \"listening#why\", text: x }", "{ op: remove, at: \"listening#why\" }")]
    [InlineData("{ op: append, at: \"listening#why\", text: x }", "{ op: set, at: listening/hearing/in-turn/trainer, text: x }")]
    public void Two_operations_on_one_thing_collide(string first, string second) =>
        Base.North($"patch:\n  - {first}\n  - {second}\n").Layered().Diagnostics.Select(d => d.Code).Where(c => c == "CP8009").ShouldHaveSingleItem();

    [Theory]
    [InlineData("{ op: append, at: \"listening#why\", text: x }", "{ op: append, at: \"listening#why\", text: y }")]
    [InlineData("{ op: set, at: listening/closing/title, value: x }", "{ op: set, at: listening/closing/aim, value: x }")]
    [InlineData("{ op: move, at: listening/closing, before: listening/hearing }", "{ op: set, at: listening/closing/aim, value: x }")]
    public void Two_operations_that_leave_each_other_alone_do_not_collide(string first, string second) =>
        Base.North($"patch:\n  - {first}\n  - {second}\n").Layered().Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("{ op: move, at: listening/closing, before: listening/hearing }", "closing hearing")]
    [InlineData("{ op: move, at: listening/hearing, after: listening/closing }", "closing hearing")]
    [InlineData("{ op: insert-before, at: listening/hearing, value: { id: x, title: X, aim: X, activities: [] } }", "x hearing closing")]
    [InlineData("{ op: insert-after, at: listening/hearing, value: { id: x, title: X, aim: X, activities: [] } }", "hearing x closing")]
    [InlineData("{ op: append, at: listening/sessions, value: { id: x, title: X, aim: X, activities: [] } }", "hearing closing x")]
    public void Things_come_where_the_operation_says(string operation, string order) =>
        Base.Patched(operation).Layered().Course!.Modules[1].Sessions.Select(s => s.Id.Id).ShouldBe(order.Split(' '));

    [Theory]
    [InlineData("")]
    [InlineData("modules: [welcome, listening]\n")]
    public void A_module_moves_in_the_order_of_teaching(string listed) =>
        Base.Append(SmallCourse.CourseFile, listed).Patched("{ op: move, at: listening, before: welcome }").Merged().Modules.Select(m => m.Id).ShouldBe(["listening", "welcome"]);

    [Fact]
    public void A_module_that_is_taken_away_leaves_the_list_of_modules_too() =>
        Base.Append(SmallCourse.CourseFile, "modules: [welcome, listening]\n").Patched("{ op: remove, at: welcome }").Layered().Course!.Modules.Select(m => m.Id).ShouldBe(["listening"]);

    [Fact]
    public void An_id_of_two_kinds_needs_the_kind_in_front()
    {
        var course = Base.With("glossary.yaml", "- { id: listening, term: Listening, meaning: To hear. }\n");
        course.Patched("{ op: remove, at: listening }").Layered().Of("CP8008").ShouldHaveSingleItem().Hints.ShouldBe(["write one of: glossary listening, module listening"]);
        course.Patched("{ op: remove, at: glossary listening }").Merged().Glossary.ShouldBeEmpty();
    }

    [Fact]
    public void A_patch_may_stand_at_the_foot_of_any_file() =>
        Region.North().With(Region.Listening, "title: Hearing\npatch:\n  - { op: remove, at: listening/hearing/in-turn/evidence }\n").Merged().Activity(InTurn).Evidence.ShouldBeNull();

    private static SmallCourse Changed(SmallCourse course) => course
        .Replace(SmallCourse.Listening, "title: Listening in turn", "title: Listening, in turn")
        .Replace(SmallCourse.Listening, "Lets the speaker finish.", "Lets every speaker finish.")
        .Replace(SmallCourse.Listening, "Because.", "Because it helps.")
        .Replace(SmallCourse.Listening, "Mind the clock.", "Mind the time.");
}
