using System.Text.Json;

namespace CoursePack.Tests.Cli;

/// <summary><c>check --report FORMAT=FILE</c>: beside the screen, whole or not at all, also when the check fails.</summary>
public sealed class ReportOptionTests : IDisposable
{
    private readonly StarterCourse course = new();

    public ReportOptionTests()
    {
        Directory.CreateDirectory(Path.Combine(course.Folder, ".git"));
        course.Replace("schedules/one-morning.yaml", "end: \"10:30\"", "end: \"09:45\"");
    }

    public void Dispose() => course.Dispose();

    [Fact]
    public void Reports_are_written_beside_the_text_and_also_when_the_check_fails()
    {
        var run = course.Run("check", "--report", "sarif=out/deep/check.sarif", "--report", "junit=check.xml");
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldStartWith("error[CP4004]");
        File.ReadAllText(At("out/deep/check.sarif")).ShouldContain("\"ruleId\": \"CP4004\"");
        File.ReadAllText(At("check.xml")).ShouldContain("CP4004 day-overruns");
    }

    [Fact]
    public void A_report_is_what_the_screen_would_show()
    {
        var run = course.Run("check", "--format", "markdown", "--report", "markdown=comment.md");
        File.ReadAllText(At("comment.md")).ShouldBe(run.Out);
    }

    [Fact]
    public void An_absolute_file_may_be_named()
    {
        course.Run("check", "--report", $"concise={At("a.txt")}");
        File.Exists(At("a.txt")).ShouldBeTrue();
    }

    [Fact]
    public void An_old_report_is_replaced_and_nothing_is_left_beside_it()
    {
        File.WriteAllText(At("a.txt"), new string('x', 9999));
        course.Run("check", "--report", "concise=a.txt");
        File.ReadAllText(At("a.txt")).ShouldNotContain("xxx");
        Directory.EnumerateFiles(course.Folder).Select(Path.GetFileName).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_one_sentence_and_the_others_are_written()
    {
        File.WriteAllText(At("file"), "");
        var run = course.Run("check", "--report", "sarif=file/below.sarif", "--report", "concise=a.txt");
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldStartWith("coursepack: the report 'file/below.sarif' cannot be written: ");
        run.Error.ShouldNotContain("Exception");
        File.Exists(At("a.txt")).ShouldBeTrue();
    }

    [Fact]
    public void A_report_that_cannot_be_written_fails_a_check_without_findings()
    {
        course.Replace("schedules/one-morning.yaml", "end: \"09:45\"", "end: \"10:30\"");
        File.WriteAllText(At("file"), "");
        var run = course.Run("check", "--report", "sarif=file/below.sarif");
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldNotContain("Next:");
    }

    [Fact]
    public void A_link_in_the_place_of_a_report_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        File.WriteAllText(At("target.txt"), "");
        File.CreateSymbolicLink(At("link.txt"), At("target.txt"));
        course.Run("check", "--report", "concise=link.txt");
        File.ReadAllText(At("target.txt")).ShouldContain("CP4004");
        new FileInfo(At("link.txt")).LinkTarget.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("sarif", "'sarif' names no file for '--report'", "write '--report FORMAT=FILE'")]
    [InlineData("sarif=", "'sarif=' names no file for '--report'", "write '--report FORMAT=FILE'")]
    [InlineData("out.sarif", "'out.sarif' names no format and file for '--report'", "write '--report FORMAT=FILE'")]
    [InlineData("sarfi=x", "there is no 'sarfi' for '--report'", "did you mean 'sarif'?")]
    [InlineData("json=-", "'-' is no file for '--report'", "write '--format json'")]
    [InlineData("json=curriculum", "'curriculum' is a folder, where '--report' needs a file", "name a file in it")]
    [InlineData("json=new/", "'new/' is a folder, where '--report' needs a file", "name a file in it")]
    public void A_report_that_is_not_understood_is_wrong_usage(string value, string says, string hint)
    {
        var run = course.Run("check", "--report", value);
        run.Exit.ShouldBe(2, run.All);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldStartWith($"coursepack: {says}\n");
        run.Error.ShouldContain(hint);
    }

    [Fact]
    public void Two_reports_are_never_written_to_one_file() =>
        course.Run("check", "--report", "json=a", "--report", "sarif=./a").Error.ShouldStartWith("coursepack: two reports would be written to './a'\n");

    [Theory]
    [InlineData(".", "check")]
    [InlineData("curriculum", "check")]
    [InlineData("curriculum/modules", "check ..")]
    [InlineData(".", "check ABSOLUTE")]
    public void Services_find_files_from_the_root_of_the_repository_wherever_one_stands(string folder, string line)
    {
        var words = line.Replace("ABSOLUTE", course.PathOf(""), StringComparison.Ordinal).Split(' ');
        var run = CliRun.In(At(folder), [.. words, "--format", "sarif", "--report", $"github={At("g")}", "--report", $"junit={At("j")}", "--report", $"markdown={At("m")}"]);
        Uri(run.Out).ShouldBe("curriculum/schedules/one-morning.yaml");
        File.ReadAllText(At("g")).ShouldStartWith("::error file=curriculum/schedules/one-morning.yaml,line=9,");
        File.ReadAllText(At("j")).ShouldContain(">curriculum/schedules/one-morning.yaml:9:18: error");
        File.ReadAllText(At("m")).ShouldContain("\n### `curriculum/schedules/one-morning.yaml`\n");
    }

    [Theory]
    [InlineData("courses/evening", "../../frameworks/starter.yaml")]
    [InlineData("regions/north", "../../frameworks/starter.yaml")]
    public void Files_of_a_course_below_another_are_found_too(string place, string framework)
    {
        foreach (var file in Directory.EnumerateFiles(course.PathOf(""), "*.yaml", SearchOption.AllDirectories).ToList())
        {
            var copy = Path.Combine(course.PathOf(place), Path.GetRelativePath(course.PathOf(""), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        course.Replace($"{place}/course.yaml", "frameworks/starter.yaml", framework);
        Uri(course.Run("check", $"curriculum/{place}", "--format", "sarif").Out).ShouldBe($"curriculum/{place}/schedules/one-morning.yaml");
    }

    [Theory]
    [InlineData("GITHUB_WORKSPACE")]
    [InlineData("CI_PROJECT_DIR")]
    public void A_service_that_says_where_the_repository_lies_is_believed(string variable)
    {
        var run = CliRun.In(course.Folder, new Dictionary<string, string> { [variable] = Path.GetDirectoryName(course.Folder)! }, "check", "--format", "sarif");
        Uri(run.Out).ShouldBe($"{Path.GetFileName(course.Folder)}/curriculum/schedules/one-morning.yaml");
    }

    [Fact]
    public void A_service_that_names_another_folder_is_not_believed()
    {
        Directory.CreateDirectory(At("elsewhere"));
        var run = CliRun.In(course.Folder, new Dictionary<string, string> { ["GITHUB_WORKSPACE"] = At("elsewhere") }, "check", "--format", "sarif");
        Uri(run.Out).ShouldBe("curriculum/schedules/one-morning.yaml");
    }

    [Fact]
    public void A_work_tree_is_a_repository_too()
    {
        Directory.Delete(At(".git"));
        File.WriteAllText(course.PathOf(".git"), "gitdir: /elsewhere\n");
        Uri(course.Run("check", "--format", "sarif").Out).ShouldBe("schedules/one-morning.yaml");
    }

    [Fact]
    public void The_step_summary_gets_the_comment_behind_what_it_holds()
    {
        File.WriteAllText(At("summary.md"), "before\n");
        var variables = new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = At("summary.md") };
        CliRun.In(course.Folder, variables, "check", "--format", "github").Exit.ShouldBe(1);
        File.ReadAllText(At("summary.md")).ShouldStartWith("before\n## The course check found 1 thing to mend\n");
    }

    [Fact]
    public void The_step_summary_is_for_the_github_format_alone()
    {
        CliRun.In(course.Folder, new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = At("summary.md") }, "check");
        File.Exists(At("summary.md")).ShouldBeFalse();
    }

    [Fact]
    public void A_step_summary_that_cannot_be_written_is_one_sentence()
    {
        var run = CliRun.In(course.Folder, new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = At("nowhere/summary.md") }, "check", "--format", "github");
        run.Exit.ShouldBe(1);
        run.Error.ShouldStartWith("coursepack: the file of GITHUB_STEP_SUMMARY cannot be written: ");
    }

    [Fact]
    public void The_shell_completes_the_formats_of_a_report()
    {
        var run = CliRun.In(course.Folder, "[suggest:26]", "coursepack check --report ");
        run.Out.Split('\n').ShouldContain("sarif=");
    }

    private string At(string path) => Path.Combine(course.Folder, path.Replace('/', Path.DirectorySeparatorChar));

    private static string? Uri(string sarif)
    {
        using var log = JsonDocument.Parse(sarif);
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(r => r.GetProperty("ruleId").GetString() == "CP4004")
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
    }
}
