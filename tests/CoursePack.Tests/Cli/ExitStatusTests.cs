using System.Text.Json;

namespace CoursePack.Tests.Cli;

/// <summary>What CI relies on: the exit status, the manifest's verdict and the places in the JSON.</summary>
public sealed class ExitStatusTests
{
    [Fact]
    public void A_broken_promise_of_the_schedule_is_written_all_the_same_with_status_1()
    {
        using var course = Overrunning();
        var run = course.Run("build", "--product", "box-guide", "--format", "html");
        run.Exit.ShouldBe(1, run.All);
        File.Exists(Manifest(course)).ShouldBeTrue(run.All);
    }

    [Fact]
    public void The_manifest_of_a_build_with_findings_says_so()
    {
        using var course = Overrunning();
        course.Run("build", "--product", "box-guide", "--format", "html");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Manifest(course)));
        manifest.RootElement.GetProperty("status").GetString().ShouldBe("findings");
    }

    [Theory]
    [InlineData("check", 0)]
    [InlineData("check --strict", 1)]
    public void A_warning_fails_where_it_is_asked_to(string line, int exit)
    {
        using var course = Overrunning();
        course.Write("course.yaml", course.Read("course.yaml") + "severity: { CP4004: warning }\n");
        var run = course.Run(line.Split(' '));
        run.Exit.ShouldBe(exit, run.All);
    }

    [Fact]
    public void The_json_says_where_a_finding_begins_and_ends()
    {
        using var course = new StarterCourse();
        course.Replace("modules/01-first-steps/module.yaml", "teaches: [listen-to-the-end]", "teaches: [listen-to-the-edn]");
        using var json = JsonDocument.Parse(course.Run("check", "--format", "json").Out);
        var finding = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("message").GetString()!.Contains("edn", StringComparison.Ordinal));
        int[] place = [.. new[] { "line", "column", "endLine", "endColumn" }.Select(p => finding.GetProperty(p).GetInt32())];
        place.ShouldBe([39, 19, 39, 19 + "listen-to-the-edn".Length]);
    }

    private static StarterCourse Overrunning()
    {
        var course = new StarterCourse();
        course.Replace("schedules/one-morning.yaml", "end: \"10:30\"", "end: \"09:45\"");
        return course;
    }

    private static string Manifest(StarterCourse course) => Path.Combine(course.Folder, "output", "my-course", "manifest.json");
}
