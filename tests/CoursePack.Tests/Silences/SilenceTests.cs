using System.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Silences;
using CoursePack.Curriculum.Validation;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Silences;

/// <summary>An author's answer to a finding: where it may stand, what it speaks of, and what it leaves of the text.</summary>
public sealed class SilenceTests
{
    private const string Capitals = "CP5304", Unused = "CP1204", Misplaced = "CP1205";

    [Theory]
    [InlineData("PLEASE ring. <!-- silence CP5304: on the sign -->")]
    [InlineData("PLEASE ring. <!--silence   CP5304 :on the sign-->  ")]
    [InlineData("<!-- silence CP5304: on the sign -->\nPLEASE ring.")]
    [InlineData("<!-- silence CP5304: on the sign -->\n\nPLEASE ring.")]
    [InlineData("<!-- silence CP5304: on the sign -->\nRing twice,\nPLEASE.")]
    [InlineData("- One\n- PLEASE ring. <!-- silence CP5304: on the sign -->\n- Two")]
    [InlineData("# PLEASE ring {#ring} <!-- silence CP5304: on the sign -->\nText.")]
    [InlineData("| A | B |\n|---|---|\n| PLEASE | ring | <!-- silence CP5304: on the sign -->")]
    [InlineData("PLEASE ring. <!-- silence CP5304: on the sign --> <!-- silence CP5302: on the sign -->\n[here](https://example.org/)")]
    public void A_silence_in_Markdown_answers_its_line_or_the_block_that_follows(string markdown) =>
        new BaseCourse().Trainee(markdown).Messages(Capitals).ShouldBeEmpty();

    [Theory]
    [InlineData("<!-- silence CP5304: on the sign -->\nRing.\n\nPLEASE.")]
    [InlineData("PLEASE ring.\nTwice. <!-- silence CP5304: on the sign -->")]
    [InlineData("```\n<!-- silence CP5304: on the sign -->\n```\n\nPLEASE ring.")]
    [InlineData("PLEASE write `<!-- silence CP5304: on the sign -->`")]
    public void A_silence_answers_no_other_line(string markdown) =>
        new BaseCourse().Trainee(markdown).Messages(Capitals).Count().ShouldBe(1);

    [Fact]
    public void Nothing_of_a_silence_is_printed_and_no_paragraph_is_cut_by_it()
    {
        var plain = Blocks("One\ntwo\n\n- a\n- b\n\n| A |\n|---|\n| c |");
        Blocks("One <!-- silence CP5304: why -->\n<!-- silence CP5304: why -->\ntwo\n\n- a\n<!-- silence CP5304: why -->\n- b\n\n| A |\n|---|\n<!-- silence CP5304: why -->\n| c |").ShouldBe(plain);
        plain.Count.ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("<!-- a comment -->")]
    [InlineData("<!-- silenced CP5304: why -->")]
    [InlineData("<b>silence</b>")]
    public void Other_raw_html_stays_text(string html) =>
        Blocks($"Before {html}").ShouldContain($"text Before {html}");

    [Theory]
    [InlineData("<!-- silence CP5304: why --> Text.")]
    [InlineData("Text. <!-- silence CP5304: why")]
    [InlineData("# silence CP5304: why")]
    [InlineData("Text.\n\n<!-- silence CP5304: why -->")]
    public void What_would_be_printed_or_lost_is_found(string markdown) =>
        new BaseCourse().Trainee(markdown).Messages(Misplaced).Count().ShouldBe(1);

    [Fact]
    public void Lines_and_columns_after_a_silence_are_those_of_the_file()
    {
        var finding = new BaseCourse().Trainee("<!-- silence CP5302: why -->\n[Here](https://example.org/) and\nPLEASE ring.").Check().Shown.ShouldHaveSingleItem();
        (finding.Code, finding.Span.StartPosition.Line, finding.Span.StartPosition.Column).ShouldBe((Capitals, 33, 11));
    }

    [Theory]
    [InlineData("    title: PLEASE ring # silence CP5304: on the sign")]
    [InlineData("    # silence CP5304: on the sign\n    title: PLEASE ring")]
    [InlineData("    # silence CP5304: on the sign\n    # and another comment\n\n    title: PLEASE ring")]
    [InlineData("    title: \"PLEASE # ring\" # silence CP5304, CP5301: on the sign")]
    public void A_silence_in_yaml_answers_its_line_or_the_next(string title) =>
        new BaseCourse().Edit(BaseCourse.Listening, "    title: Closing", title).Messages(Capitals).ShouldBeEmpty();

    [Theory]
    [InlineData("    title: \"PLEASE # silence CP5304: on the sign\"")]
    [InlineData("    title: PLEASE#silence CP5304 ring")]
    [InlineData("    title: PLEASE ring\n    # silence CP5304: on the sign")]
    public void A_number_sign_in_a_text_and_a_comment_below_answer_nothing(string title) =>
        new BaseCourse().Edit(BaseCourse.Listening, "    title: Closing", title).Messages(Capitals).Count().ShouldBe(1);

    [Fact]
    public void The_mark_of_a_block_may_be_followed_by_a_silence() =>
        new BaseCourse().Edit(BaseCourse.Listening, "        care: |\n", "        care: | # silence CP5304: why\n")
            .Messages(Unused).ShouldBe(["there is no CP5304 here to silence"]);

    [Fact]
    public void A_comment_may_speak_of_silence() =>
        new BaseCourse().Edit(BaseCourse.Listening, "    title: Closing", "    # Silence: leave ten seconds.\n    title: Closing").Check().Shown.ShouldBeEmpty();

    [Fact]
    public void A_comment_among_the_keys_of_a_page_is_read_and_one_in_its_text_is_a_heading() =>
        new BaseCourse().Add("handouts/sheet.md", "---\nid: sheet\n# silence CP5304: on the sign\ntitle: PLEASE ring\nkind: handout\naudience: trainee\n---\n# silence CP5304: why\nText.\n")
            .Check().Shown.Select(d => d.Code).ShouldBe([Misplaced]);

    [Fact]
    public void Silences_are_kept_with_file_line_code_and_reason()
    {
        var course = Read(new BaseCourse().Trainee("PLEASE ring. <!-- silence CP5304: on the sign -->")
            .Edit(BaseCourse.Welcome, "    title: Opening", "    title: Opening # silence CP5301, CP5302: their own words").Workspace);
        course.Silences.Select(s => (s.File, s.Line, s.Code, s.Reason)).ShouldBe(
        [
            (BaseCourse.Welcome, 11, "CP5301", "their own words"),
            (BaseCourse.Welcome, 11, "CP5302", "their own words"),
            (BaseCourse.Listening, 31, "CP5304", "on the sign"),
        ]);
    }

    [Fact]
    public void What_is_silenced_is_counted_apart()
    {
        var workspace = new BaseCourse().Trainee("PLEASE ring. <!-- silence CP5304: on the sign -->").Workspace;
        var course = Read(workspace);
        var judged = Silencer.Apply(course, CourseValidator.Validate(new(course, workspace, CourseCheck.Today), []));
        judged.Silenced.Select(d => d.Code).ShouldBe([Capitals]);
        judged.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void A_silence_of_a_rule_that_is_off_is_not_called_unused() =>
        new BaseCourse().Edit(BaseCourse.Listening, "    statement: Listen to", "    # silence CP3503: the framework's word\n    statement: Understand").Check().Shown.ShouldBeEmpty();

    [Fact]
    public void No_silence_is_called_unused_while_something_could_not_be_read() =>
        new BaseCourse().Edit(BaseCourse.Listening, "    title: Closing", "    title: Closing # silence CP5304: why\n    colour: red")
            .Messages(Unused).ShouldBeEmpty();

    [Fact]
    public void A_shared_file_may_be_silenced_for_another_course()
    {
        const string Folder = "courses/more/";
        var files = new BaseCourse().Workspace;
        var all = files.Files("").ToDictionary(p => p.StartsWith("frameworks", StringComparison.Ordinal) ? p : Folder + p, p => ((FileLookup.Found)files.Read(p)).Bytes, StringComparer.Ordinal);
        all["frameworks/tiny.yaml"] = Bytes(Text(all["frameworks/tiny.yaml"]) + "# silence CP5304: for another course\n" + "levels: [one]\n");
        all[Folder + "course.yaml"] = Bytes(Text(all[Folder + "course.yaml"]).Replace("frameworks/", "../../frameworks/", StringComparison.Ordinal));
        var workspace = new MemoryWorkspace(all);
        var read = CurriculumReader.Read(workspace, Folder.TrimEnd('/'), "1.0.0");
        read.Value!.Silences.ShouldHaveSingleItem();
        Silencer.Apply(read.Value, read.Diagnostics).Kept.ShouldBeEmpty();

        static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);
        static ReadOnlyMemory<byte> Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }

    [Theory]
    [InlineData("<!-- silence CP5304: a -->\nPLEASE\n")]
    [InlineData("<!-- silence")]
    [InlineData("PLEASE <!-- silence CP5304: a -->\n")]
    [InlineData("<!-- silence CP5304: a --> ")]
    [InlineData("<!-->")]
    [InlineData("########################################")]
    public void A_hostile_number_of_silences_is_read_in_no_time(string piece)
    {
        var clock = Stopwatch.StartNew();
        new BaseCourse().Add("handouts/sheet.md", "---\nid: sheet\ntitle: Sheet\nkind: handout\naudience: trainee\n---\nsilence " + string.Concat(Enumerable.Repeat(piece, 20_000)) + "\nEnd.\n").Check();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static Course Read(IWorkspace workspace) => CurriculumReader.Read(workspace, "", "1.0.0").Value!;

    /// <summary>The kinds of all blocks, and the words of their lines.</summary>
    private static List<string> Blocks(string markdown)
    {
        var course = Read(new BaseCourse().Trainee(markdown).Workspace);
        var text = course.AllModules.SelectMany(m => m.Sessions).SelectMany(s => s.Activities).Single(a => a.Id.Id == "in-turn").Trainee!;
        return [.. Core.Documents.DocumentWalk.Blocks(text.Blocks).SelectMany(b => new[] { b.GetType().Name, "text " + Core.Documents.Inline.PlainText([.. b.Own]) })];
    }
}
