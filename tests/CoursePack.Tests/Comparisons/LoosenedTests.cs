using System.Text.Json;
using CoursePack.Tests.Cli;

namespace CoursePack.Tests.Comparisons;

/// <summary>Each way of asking less of a course is listed, and fails where that is asked.</summary>
public sealed class LoosenedTests
{
    private const string Course = "course.yaml", Framework = "frameworks/starter.yaml", Module = "modules/01-first-steps/module.yaml";

    private const string Waiver = "waivers: [{ competence: 1.1.2, depth: assessed, reason: Later., owner: course lead, expires: 2027-06-30 }]\n";

    [Theory]
    [InlineData("lower-policy", Course, "assessed: 50", "assessed: 40", "assessed: 40, it asked 50")]
    [InlineData("lower-policy", Course, ", assessed: 50", "", "asks nothing for assessed, it asked 50")]
    [InlineData("new-waiver", Course, "schedules:", Waiver + "schedules:", "1.1.2 assessed is waived until 2027-06-30")]
    [InlineData("rule-turned-down", Course, "schedules:", "severity: { CP3003: warning }\nschedules:", "CP3003 counts as warning, it counted as error")]
    [InlineData("competence-removed", Framework, "          - { id: 1.1.2, statement: Listens to the end before answering., kind: skill }\n", "", "1.1.2 is gone from tier 'core'", Module, "[1.1.1, 1.1.2]", "[1.1.1]")]
    [InlineData("competence-moved", Framework, "tier: core", "tier: optional", "is in tier 'optional', it was in 'core'")]
    [InlineData("new-silence", Module, "        minutes: 40\n", "        minutes: 40 # silence CP3204: it is so on purpose\n", "CP3204 is silenced: it is so on purpose")]
    public void A_looser_gate_is_listed(string kind, string file, string old, string with, string says, string? alsoFile = null, string? alsoOld = null, string? alsoWith = null)
    {
        using var before = new StarterCourse();
        using var after = new StarterCourse();
        after.Replace(file, old, with);
        if (alsoFile is not null)
            after.Replace(alsoFile, alsoOld!, alsoWith!);
        var loosened = Loosened(after, before);
        loosened.Select(l => l.Kind).Distinct().ShouldHaveSingleItem().ShouldBe(kind);
        loosened[0].Message.ShouldContain(says);
        after.Run("coverage", "--against", before.PathOf(""), "--fail-on-loosened").Exit.ShouldBe(1);
        after.Run("coverage", "--against", before.PathOf("")).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData(Course, "assessed: 50", "assessed: 40")]
    [InlineData(Course, "schedules:", "severity: { CP3003: warning }\nschedules:")]
    [InlineData(Framework, "tier: core", "tier: core # as before")]
    public void The_way_back_and_a_comment_loosen_nothing(string file, string old, string with)
    {
        using var before = new StarterCourse();
        using var after = new StarterCourse();
        before.Replace(file, old, with);
        Loosened(after, before).ShouldBeEmpty();
        after.Run("coverage", "--against", before.PathOf(""), "--fail-on-loosened").Exit.ShouldBe(0);
    }

    [Fact]
    public void A_longer_waiver_is_listed_and_a_shorter_one_is_not()
    {
        using var shorter = new StarterCourse();
        using var longer = new StarterCourse();
        shorter.Replace(Course, "schedules:", Waiver + "schedules:");
        longer.Replace(Course, "schedules:", Waiver.Replace("2027-06-30", "2027-07-01", StringComparison.Ordinal) + "schedules:");
        Loosened(longer, shorter).ShouldHaveSingleItem().Kind.ShouldBe("longer-waiver");
        Loosened(shorter, longer).ShouldBeEmpty();
    }

    [Fact]
    public void A_waiver_that_covers_more_depths_is_a_new_one()
    {
        using var one = new StarterCourse();
        using var all = new StarterCourse();
        one.Replace(Course, "schedules:", Waiver + "schedules:");
        all.Replace(Course, "schedules:", Waiver.Replace("depth: assessed, ", "", StringComparison.Ordinal) + "schedules:");
        Loosened(all, one).ShouldHaveSingleItem().Kind.ShouldBe("new-waiver");
    }

    [Fact]
    public void A_baseline_that_knows_more_is_listed()
    {
        using var before = new StarterCourse();
        using var after = new StarterCourse();
        after.Replace(Module, "        assesses: [listen-to-the-end]\n", "");
        after.Replace(Module, "        evidence: The listener waits for the end, and says back one thing they heard.\n", "");
        after.Run("check", "--baseline", after.PathOf("known.json"), "--update-baseline").Exit.ShouldBe(0);
        var run = after.Run("coverage", "--against", before.PathOf(""), "--baseline", after.PathOf("known.json"), "--format", "json");
        run.Exit.ShouldBe(0, run.All);
        Kinds(run.Out).Select(l => l.Kind).Distinct().ShouldHaveSingleItem().ShouldBe("larger-baseline");
    }

    private static List<(string Kind, string Message)> Loosened(StarterCourse after, StarterCourse before)
    {
        var run = after.Run("coverage", "--against", before.PathOf(""), "--format", "json");
        run.Exit.ShouldBe(0, run.All);
        return Kinds(run.Out);
    }

    private static List<(string Kind, string Message)> Kinds(string json)
    {
        using var read = JsonDocument.Parse(json);
        return [.. read.RootElement.GetProperty("loosened").EnumerateArray().Select(l => (l.GetProperty("kind").GetString()!, l.GetProperty("message").GetString()!))];
    }
}
