using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Reviews;
using CoursePack.Curriculum.Validation;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Reviews;

/// <summary>What <c>review</c> records, and what makes a recorded claim suspect.</summary>
public sealed class ReviewTests
{
    private const string Module = "modules/01-first-steps/module.yaml";

    [Fact]
    public void Without_ids_nothing_is_recorded()
    {
        using var course = new StarterCourse();
        var run = course.Run("review");
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldContain("never reviewed");
        File.Exists(course.PathOf(ReviewLog.FileName)).ShouldBeFalse();
    }

    [Fact]
    public void Reviewing_twice_gives_the_same_bytes()
    {
        using var course = new StarterCourse();
        course.Run("review", "--all").Exit.ShouldBe(0);
        var first = course.Read(ReviewLog.FileName);
        course.Run("review", "--all").Exit.ShouldBe(0);
        course.Read(ReviewLog.FileName).ShouldBe(first);
        course.Run("check", "--strict").Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("activity's words", "Pick something small", "Choose something small")]
    [InlineData("activity's title", "title: Three minutes each", "title: Three minutes for each")]
    public void A_change_of_words_makes_its_claims_suspect(string what, string old, string with)
    {
        using var course = Reviewed();
        Replace(course, old, with);
        var run = course.Run("check", "--format", "concise");
        run.Exit.ShouldBe(0, run.All);
        run.Out.Split('\n').Where(l => l.Contains("[CP", StringComparison.Ordinal)).ShouldHaveSingleItem(what).ShouldContain("CP3601");
    }

    [Fact]
    public void The_old_words_stand_beside_the_new_ones()
    {
        using var course = Reviewed();
        var outcome = Bound(course).Course.Modules[0].Outcomes[0];
        Replace(course, outcome.Statement.Value, "Can do something else.");
        var run = course.Run("review");
        run.Out.ShouldContain($"outcome {outcome.Id}");
        run.Out.ShouldContain($"  was  {outcome.Statement.Value}");
        run.Out.ShouldContain("  is   Can do something else.");
        course.Run("check").Out.ShouldContain($"it said: {outcome.Statement.Value}");
    }

    [Fact]
    public void A_review_of_the_id_that_the_finding_names_settles_it()
    {
        using var course = Reviewed();
        var outcome = Bound(course).Course.Modules[0].Outcomes[0];
        Replace(course, outcome.Statement.Value, "Can do something else.");
        course.Run("review", outcome.Id.ToString()).Exit.ShouldBe(0);
        course.Run("check").Out.ShouldBeEmpty();
    }

    [Fact]
    public void White_space_and_order_do_not_count()
    {
        using var course = Reviewed();
        var text = course.Read(Module);
        var line = text.Split('\n').First(l => l.Contains("statement: ", StringComparison.Ordinal));
        course.Write(Module, text.Replace(line, line.Replace(" ", "  ", StringComparison.Ordinal).Replace("  statement:  ", " statement: ", StringComparison.Ordinal), StringComparison.Ordinal));
        var run = course.Run("check", "--strict");
        run.Out.ShouldNotContain("CP3601");
    }

    [Fact]
    public void A_fingerprint_of_another_version_approves_nothing()
    {
        using var course = Reviewed();
        course.Write(ReviewLog.FileName, course.Read(ReviewLog.FileName).Replace("activity: 1-", "activity: 2-", StringComparison.Ordinal));
        var run = course.Run("check");
        run.Out.ShouldContain("CP3601");
        run.Out.ShouldContain("cannot compare");
    }

    [Fact]
    public void A_claim_that_grew_counts_as_not_reviewed()
    {
        using var course = Reviewed();
        var log = course.Read(ReviewLog.FileName);
        var from = log.IndexOf("competences: [", StringComparison.Ordinal) + "competences: [".Length;
        course.Write(ReviewLog.FileName, log[..from] + log[log.IndexOf(']', from)..]);
        course.Run("review").Out.ShouldContain(" 1 never reviewed or widened since");
    }

    [Theory]
    [InlineData("claims: { nonsense: { on: 2026-01-01 } }\n", "is no claim")]
    [InlineData("claims:\n  a/b/c teaches a/o: { on: 2026-01-01, activity: x, outcome: 1-0000000000000000, competences: [] }\n", "is no fingerprint")]
    [InlineData("claims: []\n", "is written with keys")]
    public void A_broken_log_is_a_finding_and_no_crash(string body, string says)
    {
        using var course = new StarterCourse();
        course.Write(ReviewLog.FileName, "version: 1\n" + body);
        var run = course.Run("check");
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain(says);
        course.Run("review", "--all").Exit.ShouldBe(1);
        course.Read(ReviewLog.FileName).ShouldBe("version: 1\n" + body);
    }

    [Fact]
    public void An_unknown_id_is_wrong_usage_with_the_nearest_one()
    {
        using var course = new StarterCourse();
        var run = course.Run("review", "first-step");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("first-steps");
    }

    [Fact]
    public void What_the_course_no_longer_claims_leaves_the_log()
    {
        using var course = Reviewed();
        var log = course.Read(ReviewLog.FileName);
        course.Write(ReviewLog.FileName, log.Replace("claims:\n", "claims:\n  gone/gone/gone teaches gone/gone: { on: 2026-01-01, activity: 1-0000000000000000, outcome: 1-0000000000000000, competences: [] }\n", StringComparison.Ordinal));
        course.Run("check", "--strict").Exit.ShouldBe(0);
        course.Run("review", "--all").Exit.ShouldBe(0);
        course.Read(ReviewLog.FileName).ShouldBe(log);
    }

    private static StarterCourse Reviewed()
    {
        var course = new StarterCourse();
        course.Run("review", "--all").Exit.ShouldBe(0);
        return course;
    }

    private static void Replace(StarterCourse course, string old, string with)
    {
        var text = course.Read(Module);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, text);
        course.Write(Module, text[..at] + with + text[(at + old.Length)..]);
    }

    private static CourseFacts Bound(StarterCourse course)
    {
        var workspace = new DiskWorkspace(course.PathOf(""));
        return new(CurriculumReader.Read(workspace, "", "1.0.0").Value!, workspace, CourseCheck.Today);
    }
}
