using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>The record of what the base said.</summary>
public sealed class LockTests
{
    [Theory]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("  indented\n    more\n\nblank")]
    [InlineData("- looks: like\n# YAML")]
    [InlineData("trailing space \nnext\t")]
    [InlineData("")]
    [InlineData("\u2028 \u0085 odd\nline ends")]
    [InlineData("\"quoted\" \\ 'too'")]
    [InlineData("日本 🎈\n{{name}}")]
    [InlineData("null")]
    [InlineData("\n\nleading")]
    public void What_was_recorded_is_read_back(string text) => Again(text).ShouldBe(text);

    [Fact]
    public void That_the_base_said_nothing_is_read_back() => Again(null).ShouldBeNull();

    [Fact]
    public void Everything_recorded_is_found_fresh() =>
        Changed.Recorded().Layered().Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_record_is_the_same_for_the_same_sources() =>
        Changed.Recorded().Files[Region.Lock].ShouldBe(Changed.Recorded().Recorded().Files[Region.Lock]);

    [Fact]
    public void How_the_base_writes_a_text_makes_no_difference() =>
        Changed.Recorded().Replace(SmallCourse.Listening, "title: Listening in turn", "title: 'Listening in turn' # as before").Layered().Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_text_of_the_base_that_gets_a_file_of_its_own_is_the_same_text() =>
        SmallCourse.Unchanged.Patched("{ op: replace, at: listening/hearing/warning, text: Ours. }")
            .Recorded().Replace(SmallCourse.Listening, "warning: In the next part we listen to each other. You can pass.", "warning: { file: w.md }")
            .With("modules/02-listening/w.md", "In the next part we listen to each other. You can pass.\n").Layered().Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_file_of_its_own_that_changes_makes_the_override_stale()
    {
        var course = SmallCourse.Unchanged.Replace(SmallCourse.Listening, "care: |\n          If someone says more than they meant to, step out with them.", "care: { file: care.md }")
            .With("modules/02-listening/care.md", "Then.\n").Patched("{ op: set, at: listening/hearing/in-turn/care, text: Ours. }").Recorded();
        course.Layered().Diagnostics.ShouldBeEmpty();
        course.With("modules/02-listening/care.md", "Now.\n").Layered().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP8013");
    }

    [Fact]
    public void A_key_that_the_base_gets_later_makes_the_override_stale() =>
        SmallCourse.Unchanged.North("subtitle: Ours\n").Recorded().Replace(SmallCourse.CourseFile, "version:", "subtitle: Theirs\nversion:").Layered().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP8013");

    [Fact]
    public void What_is_stale_is_not_approved_by_recording_again() =>
        Moved.Recorded().Layered().Of("CP8013").ShouldHaveSingleItem();

    [Fact]
    public void What_is_stale_is_approved_by_its_name() =>
        Moved.Recorded("activity listening/hearing/in-turn/title").Layered().Diagnostics.ShouldBeEmpty();

    [Fact]
    public void What_is_no_longer_overridden_leaves_the_record() =>
        Changed.Recorded().With(Region.Listening, "{}\n").Recorded().Files[Region.Lock].ShouldContain("overrides: []");

    [Fact]
    public void A_new_override_beside_recorded_ones_is_found_at_its_place() =>
        Changed.Recorded().North("title: The north\n").Layered().Of("CP8014").ShouldHaveSingleItem().Span.Place().ShouldBe("regions/north/course.yaml:3");

    [Theory]
    [InlineData("care", "{ op: set, at: listening/hearing/in-turn/care, text: Ours. }", "step out with them", Severity.Error)]
    [InlineData("warning", "{ op: set, at: listening/hearing/warning, text: Ours. }", "You can pass.", Severity.Error)]
    [InlineData("evidence", "{ op: set, at: listening/hearing/in-turn/evidence, value: Ours. }", "Lets the speaker", Severity.Warning)]
    public void What_keeps_people_safe_is_an_error_when_its_base_has_changed(string _, string operation, string words, Severity severity) =>
        SmallCourse.Unchanged.Patched(operation).Recorded().Replace(SmallCourse.Listening, words, words + " today").Layered().Of("CP8013").ShouldHaveSingleItem().Severity.ShouldBe(severity);

    [Theory]
    [InlineData("version: 2", "version: 3")]
    [InlineData("fingerprint: sha256-1", "fingerprint: sha256-2")]
    [InlineData("fingerprint: sha256-1\n", "")]
    [InlineData("base: \"Listening in turn\"", "base: \"Listening\"")]
    [InlineData("base: \"Listening in turn\"\n", "\n")]
    [InlineData("overrides:\n", "overides:\n")]
    [InlineData("  - target: \"activity listening/hearing/in-turn/title\"\n", "  - title: x\n")]
    [InlineData("things:\n", "thigs:\n")]
    [InlineData("{ name: \"module listening\",", "{ nam: \"module listening\",")]
    public void A_record_that_was_not_written_by_the_tool_approves_nothing(string old, string written) =>
        Changed.Recorded().Replace(Region.Lock, old, written).Layered().Diagnostics.Select(d => d.Code).ShouldBe(["CP8015"]);

    [Fact]
    public void A_record_of_the_first_layout_is_read_and_knows_nothing_of_what_the_base_held()
    {
        var text = Changed.Recorded().Files[Region.Lock];
        var old = text[..text.IndexOf("# What the base held", StringComparison.Ordinal)].Replace("version: 2", "version: 1", StringComparison.Ordinal);
        var read = Changed.With(Region.Lock, old).Layered();
        read.Diagnostics.ShouldBeEmpty();
        read.Effective!.Lock!.Things.ShouldBeNull();
    }

    [Fact]
    public void What_the_base_held_is_read_back() =>
        Changed.Recorded().Layered().Effective!.Lock!.Things!["module listening"].File.ShouldBe(SmallCourse.Listening);

    [Fact]
    public void A_record_that_is_no_YAML_is_one_finding() =>
        Changed.With(Region.Lock, "a: [\n").Layered().Diagnostics.Select(d => d.Code).ShouldBe(["CP1009"]);

    private static SmallCourse Changed => Region.North().With(Region.Listening, "sessions: [{ id: hearing, activities: [{ id: in-turn, title: Ours }] }]\n");

    private static SmallCourse Moved => Changed.Recorded().Replace(SmallCourse.Listening, "title: Listening in turn", "title: Listening, in turn");

    private static string? Again(string? text)
    {
        var entries = OverlayLock.Empty.Entries.Add("a b/c", new(text, SourceSpan.None));
        var file = new SourceText("overlay.lock.yaml", OverlayLockFile.Write(new("tiny", "1.0.0", entries)));
        var read = OverlayLockFile.Read(YamlLoader.Load(file).Value!);
        read.Diagnostics.ShouldBe(ImmutableArray<Diagnostic>.Empty);
        return read.Value!.Entries["a b/c"].Base;
    }
}
