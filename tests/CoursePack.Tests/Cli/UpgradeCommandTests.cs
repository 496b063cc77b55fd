using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>A region on disk whose base moves on: <c>drift</c>, <c>upgrade --to</c>, <c>promote</c>.</summary>
public sealed class UpgradeCommandTests : IDisposable
{
    private const string North = "curriculum/regions/north", Listening = "curriculum/" + SmallCourse.Listening;

    private readonly TemporaryFolder folder = new();

    public UpgradeCommandTests()
    {
        var course = SmallCourse.Unchanged.North("title: The north\npatch:\n  - op: append # our line\n    at: listening/hearing/in-turn/care\n    text: Ring our own line.\n")
            .With(Region.Listening, "sessions:\n  - id: hearing\n    activities:\n      - id: in-turn\n        title: Hear each other\n        evidence: Nods.\n").Recorded();
        foreach (var (path, text) in course.Files)
            Write("curriculum/" + path, text);
    }

    [Fact]
    public void Drift_shows_then_now_and_ours()
    {
        MoveOn();
        var run = Run("drift", North);
        run.Exit.ShouldBe(0, run.All);
        Golden.Match(run.Out, "Cli/goldens/drift.txt");
    }

    [Fact]
    public void Drift_says_the_same_to_programs()
    {
        MoveOn();
        Golden.Match(Run("drift", North, "--format", "json").Out, "Cli/goldens/drift-json.txt");
    }

    [Fact]
    public void Drift_fits_in_a_comment()
    {
        MoveOn();
        Golden.Match(Run("drift", North, "--format", "markdown").Out, "Cli/goldens/drift-markdown.txt");
    }

    [Fact]
    public void Drift_is_a_page_with_a_table_whose_columns_have_headings()
    {
        MoveOn();
        var page = Run("drift", North, "--format", "html").Out;
        foreach (var heading in new[] { "Where", "Upstream when you copied it", "Upstream now", "Your version" })
            page.ShouldMatch($"<th[^>]*scope=\"col\"[^>]*>(<p>)?{heading}");
    }

    [Fact]
    public void Drift_of_what_has_not_changed_is_one_line() =>
        Run("drift", North).ShouldBe(new(0, "0 of 3 overrides changed upstream since you copied it; 0 new upstream, 0 gone\n", "nothing to do. Next: coursepack check\n"));

    [Fact]
    public void Drift_knows_a_form_by_its_near_name()
    {
        var run = Run("drift", North, "--format", "jsn");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain("did you mean 'json'?");
    }

    [Theory]
    [InlineData("drift")]
    [InlineData("promote", "course/title")]
    [InlineData("upgrade", "--to", "curriculum/regions/north")]
    public void A_course_that_extends_none_is_wrong_usage(params string[] arguments)
    {
        var run = Run(arguments);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain("extends none");
    }

    [Fact]
    public void A_plan_is_printed_and_nothing_is_written()
    {
        MoveOn();
        var before = Sources();
        var run = Run("upgrade", North, "--to", "curriculum", "--dry-run");
        run.Exit.ShouldBe(1, run.All);
        Golden.Match(run.Out + run.Error, "Cli/goldens/upgrade-dry-run.txt");
        Sources().ShouldBe(before);
    }

    [Fact]
    public void Upgrade_writes_what_it_says_and_check_names_what_is_left_to_decide()
    {
        MoveOn();
        Run("upgrade", North, "--to", "curriculum").Exit.ShouldBe(1);
        Read(North + "/modules/02-listening/module.yaml").ShouldContain("<<<<<<< yours\n");
        Run("check", North).Out.ShouldContain("[CP8040]");
        Run("build", North).Exit.ShouldBe(1);
        Directory.Exists(PathOf("output")).ShouldBeFalse();
    }

    [Fact]
    public void Upgrade_leaves_marks_alone_the_second_time()
    {
        MoveOn();
        Run("upgrade", North, "--to", "curriculum");
        var before = Sources();
        var run = Run("upgrade", North, "--to", "curriculum");
        run.Exit.ShouldBe(1, run.All);
        Sources().ShouldBe(before);
    }

    [Fact]
    public void Upgrade_without_changes_upstream_does_nothing()
    {
        var before = Sources();
        Run("upgrade", North, "--to", "curriculum").ShouldBe(new(0, "3 kept, 0 followed, 0 merged, 0 dropped, 0 to decide\n", "nothing to do: the overlay fits tiny 1.0.0 as it is\n"));
        Sources().ShouldBe(before);
    }

    [Fact]
    public void Recording_before_moving_forgets_nothing_and_says_what_waits()
    {
        Write(Listening, Read(Listening).Replace("id: in-turn", "id: by-turns", StringComparison.Ordinal));
        var run = Run("upgrade", North);
        run.Exit.ShouldBe(1, run.All);
        Golden.Match(run.Out + run.Error, "Cli/goldens/upgrade-waiting.txt");
        Run("upgrade", North, "--to", "curriculum").Exit.ShouldBe(0);
        Read(North + "/modules/02-listening/module.yaml").ShouldContain("id: by-turns");
    }

    [Fact]
    public void A_rename_with_other_words_is_offered_and_taken_when_a_person_says_so()
    {
        Write(Listening, Read(Listening).Replace("id: in-turn", "id: by-turns", StringComparison.Ordinal).Replace("Show it once.", "Show it once, slowly.", StringComparison.Ordinal));
        Golden.Match(Run("upgrade", North, "--to", "curriculum", "--dry-run").Out, "Cli/goldens/upgrade-offer.txt");
        var run = Run("upgrade", North, "--to", "curriculum", "--renamed", "listening/hearing/in-turn=listening/hearing/by-turns");
        run.Exit.ShouldBe(0, run.All);
        Run("check", North).Out.ShouldNotContain("CP80");
    }

    [Theory]
    [InlineData("listening/hearing/in-turn", "does not say what was renamed")]
    [InlineData("listening/hearing/in-tunr=listening/hearing/by-turns", "did you mean")]
    [InlineData("listening/hearing/in-turn=nowhere", "the base did not hold 'listening/hearing/in-turn', or still does")]
    public void A_rename_of_nothing_is_wrong_usage(string renamed, string message)
    {
        if (message == "did you mean")
            Write(Listening, Read(Listening).Replace("id: in-turn", "id: by-turns", StringComparison.Ordinal));
        var run = Run("upgrade", North, "--to", "curriculum", "--renamed", renamed);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void A_box_from_elsewhere_comes_into_the_overlay()
    {
        Run("build", "--format", "html").Exit.ShouldBe(0);
        var run = Run("upgrade", North, "--to", "output/tiny/tiny-1.0.0-training-in-a-box.zip");
        run.Exit.ShouldBe(0, run.All);
        Read(North + "/course.yaml").ShouldContain("extends: { box: upstream/tiny-1.0.0-training-in-a-box.zip, sha256: ");
        Run("check", North).Out.ShouldNotContain("CP80");
        Run("upgrade", North, "--to", "curriculum").Exit.ShouldBe(0);
        Read(North + "/course.yaml").ShouldContain("extends: ../..\n");
    }

    [Theory]
    [InlineData("curriculum/regions/north", "a course cannot extend itself")]
    [InlineData("nowhere", "there is no file 'nowhere' for '--to'")]
    [InlineData("curriculum/modules", "there is no course in 'curriculum/modules'")]
    [InlineData("curriculum/course.yaml", "'curriculum/course.yaml' is no box")]
    [InlineData(".", "there is no course in '.'")]
    public void A_base_that_is_none_is_wrong_usage(string to, string message)
    {
        var run = Run("upgrade", North, "--to", to);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith($"coursepack: {message}");
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--renamed", "a=b")]
    [InlineData("--to", "curriculum", "--accept", "course/title")]
    public void Options_that_do_not_go_together_are_wrong_usage(params string[] options) =>
        Run(["upgrade", North, .. options]).Exit.ShouldBe(2);

    [Theory]
    [InlineData("listening/hearing/in-turn/care")]
    [InlineData("listening/hearing/in-turn/title")]
    [InlineData("course/title")]
    [InlineData("listening")]
    public void What_is_promoted_makes_the_override_redundant(string id)
    {
        var run = Run("promote", id, North, "--output", "up.patch");
        run.Exit.ShouldBe(0, run.All);
        Git("apply", PathOf("up.patch"));
        Run("check", North).Out.ShouldContain("[CP8010]");
        Run("upgrade", North, "--to", "curriculum").Out.ShouldContain("dropped   ");
        Run("check", North).Out.ShouldNotContain("CP80");
    }

    [Fact]
    public void A_promotion_is_a_diff_from_the_root_of_the_base() =>
        Golden.Match(Run("promote", "listening", North).Out, "Cli/goldens/promote.txt");

    [Fact]
    public void A_new_page_is_promoted_as_a_new_file()
    {
        Write(North + "/handouts/map.md", "---\nid: map\ntitle: Map\nkind: handout\naudience: trainee\n---\nHere.\n");
        Run("promote", "handout map", North, "--output", "up.patch").Exit.ShouldBe(0);
        Git("apply", PathOf("up.patch"));
        Read("curriculum/handouts/map.md").ShouldBe(Read(North + "/handouts/map.md"));
    }

    [Fact]
    public void What_cannot_be_promoted_is_said_with_the_reason()
    {
        Write(North + "/course.yaml", "id: north\nextends: ../..\npatch: [{ op: remove, at: framework tiny }]\n");
        var run = Run("promote", "framework tiny", North);
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldContain("'framework tiny' cannot be promoted: it takes away a file that others build on");
    }

    [Fact]
    public void Promote_knows_an_override_by_its_near_name()
    {
        var run = Run("promote", "course/titel", North);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain("did you mean 'course/title'?");
    }

    [Fact]
    public void A_file_that_may_not_be_written_leaves_all_as_it_was()
    {
        MoveOn();
        File.SetAttributes(PathOf(North + "/modules/02-listening/module.yaml"), FileAttributes.ReadOnly);
        var before = Sources();
        Run("upgrade", North, "--to", "curriculum").Exit.ShouldBe(1);
        Sources().ShouldBe(before);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Upstream: one text under an override changes, one becomes the same, one thing is new and one is renamed.</summary>
    private void MoveOn()
    {
        Write(Listening, Read(Listening).Replace("title: Listening in turn", "title: Taking turns", StringComparison.Ordinal).Replace("evidence: Lets the speaker finish.", "evidence: Nods.", StringComparison.Ordinal)
            .Replace("      - id: leave\n", "      - { id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. }\n      - id: go\n", StringComparison.Ordinal));
    }

    private void Git(params string[] arguments) =>
        ExternalTool.Run("git", ["-C", PathOf("curriculum"), .. arguments]).Expect();

    private Dictionary<string, string> Sources() =>
        Directory.EnumerateFiles(PathOf("curriculum"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);

    private CliRun Run(params string[] arguments) => CliRun.In(folder.Path, arguments);

    private string PathOf(string path) => Path.Combine(folder.Path, path);

    private string Read(string path) => File.ReadAllText(PathOf(path));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
