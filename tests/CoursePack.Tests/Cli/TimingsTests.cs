namespace CoursePack.Tests.Cli;

public sealed class TimingsTests
{
    [Fact]
    public void A_build_says_how_long_each_stage_took_and_all_of_them() =>
        Labels().Where(l => l != "slow").ShouldBe(["check", "compose", "render", "package", "write", "all"]);

    [Fact]
    public void A_build_names_the_files_that_took_longest()
    {
        var files = Lines().Where(l => l.StartsWith("slow", StringComparison.Ordinal)).Select(l => l.Split(' ')[^1]).ToList();
        files.Count.ShouldBe(5);
        files.ShouldContain("trainer-handbook.pdf");
    }

    private static IEnumerable<string> Labels() => Lines().Select(l => l.Split(' ')[0]);

    /// <summary>The lines before the last, which sums up.</summary>
    private static string[] Lines()
    {
        using var course = new StarterCourse();
        var run = course.Run("build", "--timings");
        run.Exit.ShouldBe(0, run.All);
        return run.Error.TrimEnd('\n').Split('\n')[..^1];
    }
}
