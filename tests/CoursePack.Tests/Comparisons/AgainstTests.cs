using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Comparisons;

/// <summary>What a course can be compared with, and what the comparison says.</summary>
public sealed class AgainstTests
{
    private const string Module = "modules/01-first-steps/module.yaml";

    [Theory]
    [InlineData("table", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    public void A_lost_depth_and_a_lower_policy_print_as_verified(string format, string ending)
    {
        using var before = new StarterCourse();
        using var after = new StarterCourse();
        Spoil(after);
        after.Replace("course.yaml", "assessed: 50", "assessed: 0");
        Directory.Move(before.PathOf(""), Path.Combine(after.Folder, "before"));
        Golden.Match(after.Run("coverage", "--against", "before", "--format", format).Out, $"Comparisons/printed/lost.{ending}");
        Directory.CreateDirectory(before.PathOf(""));
    }

    [Fact]
    public void A_loss_fails_where_that_is_asked()
    {
        using var before = new StarterCourse();
        using var after = new StarterCourse();
        Spoil(after);
        after.Run("coverage", "--against", before.PathOf("")).Exit.ShouldBe(0);
        after.Run("coverage", "--against", before.PathOf(""), "--fail-on-loss").Exit.ShouldBe(1);
        before.Run("coverage", "--against", after.PathOf(""), "--fail-on-loss").Exit.ShouldBe(0);
    }

    [Fact]
    public void Fewer_minutes_thin_a_competence_and_lose_nothing()
    {
        using var before = new StarterCourse();
        using var after = new StarterCourse();
        after.Replace(Module, "        minutes: 40\n", "        minutes: 36\n");
        after.Replace(Module, "          | 12 | \"What", "          | 8 | \"What");
        var run = after.Run("coverage", "--against", before.PathOf(""), "--fail-on-loss");
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldContain("36 minutes, was 40");
        run.Out.ShouldContain("Modules touched: first-steps");
    }

    [Fact]
    public void A_report_of_an_earlier_build_can_be_compared_and_holds_no_policy()
    {
        using var course = new StarterCourse();
        course.Write("before.json", course.Run("coverage", "--format", "json").Out);
        Spoil(course);
        var run = course.Run("coverage", "--against", "curriculum/before.json", "--fail-on-loss");
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("a report holds no policy");
        run.Out.ShouldContain("no longer assessed");
        course.Run("coverage", "--against", "curriculum/before.json", "--fail-on-loosened").Exit.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"version\": 2 }")]
    [InlineData("{ \"version\": 1, \"course\": 1, \"schedule\": \"s\", \"competences\": [] }")]
    [InlineData("{ \"version\": 1, \"course\": \"c\", \"schedule\": \"s\", \"competences\": [ { \"framework\": null } ] }")]
    public void A_file_that_is_no_report_is_wrong_usage(string text)
    {
        using var course = new StarterCourse();
        course.Write("before.json", text);
        var run = course.Run("coverage", "--against", "curriculum/before.json");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain("is no coverage report");
    }

    [Fact]
    public void A_branch_is_compared_where_it_began()
    {
        using var course = new StarterCourse();
        Commit(course, "one");
        Git(course, "branch", "work");
        course.Replace("course.yaml", "assessed: 50", "assessed: 60");
        Commit(course, "the main branch goes on");
        Git(course, "checkout", "-q", "work");
        var same = course.Run("coverage", "--against", "main");
        same.Out.ShouldContain("Loosened (0)");
        same.Out.ShouldContain("Coverage is the same.");
        Spoil(course);
        var run = course.Run("coverage", "--against", "main");
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldContain("Loosened (0)");
        run.Out.ShouldContain("no longer assessed");
    }

    [Fact]
    public void A_shallow_clone_is_told_what_to_add_and_compares_nothing()
    {
        using var course = new StarterCourse();
        Commit(course, "one");
        Git(course, "branch", "old");
        course.Replace("course.yaml", "assessed: 50", "assessed: 60");
        Commit(course, "two");
        using var clone = new TemporaryFolder();
        ExternalTool.Run("git", "clone", "-q", "--depth", "1", "--branch", "main", new Uri(course.Folder).AbsoluteUri, clone.Path).Expect();
        var run = CliRun.In(clone.Path, "coverage", "--against", "origin/old");
        run.Exit.ShouldBe(2, run.All);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain("fetch-depth: 0");
        run.Error.ShouldContain("GIT_DEPTH: 0");
    }

    [Theory]
    [InlineData("no-such-branch", "there is no folder, file or git ref")]
    [InlineData("main", "cannot be compared")]
    public void What_cannot_be_compared_is_wrong_usage(string reference, string says)
    {
        using var course = new StarterCourse();
        course.Replace("course.yaml", "licence:", "license:");
        Commit(course, "broken");
        course.Replace("course.yaml", "license:", "licence:");
        var run = course.Run("coverage", "--against", reference);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain(says);
    }

    [Theory]
    [InlineData("--fail-on-loss")]
    [InlineData("--fail-on-loosened")]
    [InlineData("--baseline", "x.json")]
    public void Options_of_a_comparison_need_one(params string[] options)
    {
        using var course = new StarterCourse();
        var run = course.Run(["coverage", .. options]);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("needs '--against'");
    }

    private static void Spoil(StarterCourse course)
    {
        course.Replace(Module, "        assesses: [listen-to-the-end]\n", "");
        course.Replace(Module, "        evidence: The listener waits for the end, and says back one thing they heard.\n", "");
    }

    private static void Commit(StarterCourse course, string message)
    {
        if (!Directory.Exists(Path.Combine(course.Folder, ".git")))
            Git(course, "init", "-q", "-b", "main");
        Git(course, "add", "-A");
        Git(course, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }

    private static void Git(StarterCourse course, params string[] arguments) =>
        ExternalTool.Run("git", ["-C", course.Folder, .. arguments]).Expect();
}
