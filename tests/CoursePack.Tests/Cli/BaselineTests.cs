using System.Text.Json;
using CoursePack.Cli.Baselines;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>The ratchet: old findings are known, new ones fail, and nothing that stops a build is ever hidden.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Schedule = "schedules/one-morning.yaml", Module = "modules/01-first-steps/module.yaml", File = "known.json";

    private readonly StarterCourse course = new();

    public BaselineTests() => course.Replace(Schedule, "end: \"10:30\"", "end: \"09:45\"");

    public void Dispose() => course.Dispose();

    private string Baseline => Path.Combine(course.Folder, File);

    [Fact]
    public void Writing_a_baseline_makes_the_findings_of_today_known()
    {
        var run = Update();
        run.Exit.ShouldBe(0, run.All);
        run.Error.ShouldContain(": no new findings, 1 known. known.json now names 1 known finding. Next: coursepack build");
    }

    [Fact]
    public void A_baseline_has_a_line_for_each_finding_and_is_as_verified()
    {
        course.Replace(Module, "assesses: [listen-to-the-end]\n        evidence: The listener waits for the end, and says back one thing they heard.\n", "tags: [x-none]\n");
        Update();
        Golden.Match(System.IO.File.ReadAllText(Baseline), "Cli/goldens/baseline.json");
    }

    [Fact]
    public void Old_findings_are_listed_as_known_and_fail_nothing()
    {
        Update();
        var run = Check();
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldBe("""
            known from the baseline, nothing fails because of them:
              curriculum/schedules/one-morning.yaml:9:18: error[CP4004] day 1 of schedule 'one-morning' runs 45 minutes past its end at 09:45

            1 known

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void They_stay_known_when_their_lines_move_and_their_figures_change()
    {
        Update();
        course.Write(Schedule, "# A line more.\n\n" + course.Read(Schedule));
        course.Replace(Module, "minutes: 10\n        trainer", "minutes: 11\n        trainer");
        course.Replace(Module, "| 10 | Say your name", "| 11 | Say your name");
        var run = Check();
        run.Out.ShouldContain(":11:18: error[CP4004] day 1 of schedule 'one-morning' runs 4");
        run.Out.ShouldEndWith("1 known\n");
    }

    [Fact]
    public void A_new_finding_fails()
    {
        Update();
        NotShown();
        var run = Check();
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldStartWith("error[CP3004]");
        run.Out.ShouldEndWith("1 error, 1 known\n");
    }

    [Fact]
    public void One_more_of_the_same_is_new()
    {
        const string Person = "  - { role: writer, did: wrote, lived_experience: true }\n";
        course.Write("course.yaml", course.Read("course.yaml") + "people:\n" + Person);
        Update();
        course.Write("course.yaml", course.Read("course.yaml") + Person);
        Check("--format", "concise").Out.Split('\n').Where(l => l.Contains("CP3010", StringComparison.Ordinal)).Select(l => l.Contains(": known ", StringComparison.Ordinal)).ShouldBe([false, true]);
    }

    [Fact]
    public void A_known_warning_does_not_fail_a_strict_check()
    {
        course.Write("course.yaml", course.Read("course.yaml") + "severity: { CP4004: warning }\n");
        Update();
        Check("--strict").Exit.ShouldBe(0);
    }

    [Fact]
    public void A_finding_that_is_gone_is_said_in_the_last_line()
    {
        Update();
        course.Replace(Schedule, "end: \"09:45\"", "end: \"10:30\"");
        Check().Error.ShouldContain(": no findings. 1 old finding is gone: run with --update-baseline. Next: coursepack build");
    }

    [Fact]
    public void Writing_it_anew_takes_out_what_is_gone()
    {
        Update();
        course.Replace(Schedule, "end: \"09:45\"", "end: \"10:30\"");
        Update();
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(Baseline));
        json.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(0);
        Check().Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("title: First steps", "titel: First steps", "CP2001")]
    [InlineData("title: First steps", "title: \"First steps", "CP1009")]
    public void An_error_that_stops_a_build_is_never_written_to_a_baseline(string old, string with, string code)
    {
        course.Replace(Module, old, with);
        var run = Update();
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain($"error[{code}]");
        run.Error.ShouldContain("coursepack: the baseline 'known.json' is not written: ");
        System.IO.File.Exists(Baseline).ShouldBeFalse();
    }

    [Fact]
    public void An_error_that_stops_a_build_is_never_known_even_where_a_baseline_names_it()
    {
        course.Replace(Schedule, "end: \"09:45\"", "end: \"10:30\"");
        course.Replace(Module, "title: First steps", "titel: First steps");
        using var json = JsonDocument.Parse(course.Run("check", "--format", "sarif").Out);
        var names = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => new BaselineEntry("x", r.GetProperty("ruleId").GetString()!, r.GetProperty("partialFingerprints").GetProperty("coursepack/v1").GetString()!.Split(':')[0], 9, "x"));
        System.IO.File.WriteAllText(Baseline, BaselineWriter.Write(new([.. names])));
        var run = Check();
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("error[CP2001]");
        run.Out.ShouldNotContain("known");
    }

    [Fact]
    public void Nothing_is_said_to_be_gone_while_rules_are_not_asked()
    {
        Update();
        course.Replace(Module, "title: First steps", "title: \"First steps");
        Check().Error.ShouldNotContain("gone");
    }

    [Fact]
    public void A_file_that_is_no_baseline_is_never_written_over()
    {
        var before = course.Read("course.yaml");
        var run = course.Run("check", "--baseline", "curriculum/course.yaml", "--update-baseline");
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("error[CP1301]");
        course.Read("course.yaml").ShouldBe(before);
    }

    [Fact]
    public void Branches_that_added_the_same_line_do_not_add_it_up()
    {
        Update();
        var line = System.IO.File.ReadAllLines(Baseline).Single(l => l.Contains("CP4004", StringComparison.Ordinal));
        System.IO.File.WriteAllText(Baseline, System.IO.File.ReadAllText(Baseline).Replace(line, $"{line},\n{line}", StringComparison.Ordinal));
        Check().Error.ShouldNotContain("gone");
    }

    [Fact]
    public void The_baseline_of_one_place_holds_from_another()
    {
        Update();
        CliRun.In(course.PathOf(""), "check", "--baseline", "../known.json").Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("", "known.json")]
    [InlineData("curriculum", "../known.json")]
    public void A_broken_baseline_is_named_as_a_person_can_open_it(string folder, string named)
    {
        System.IO.File.WriteAllText(Baseline, "x");
        CliRun.In(Path.Combine(course.Folder, folder), "check", "--baseline", named).Out.ShouldContain($"--> {named}:1:1\n");
    }

    [Fact]
    public void A_new_error_is_marked_new_and_an_old_one_unchanged_in_SARIF()
    {
        Update();
        NotShown();
        var run = Check("--format", "sarif");
        run.Out.ShouldContain("\"baselineState\": \"unchanged\"");
        run.Out.ShouldContain("\"baselineState\": \"new\"");
    }

    [Theory]
    [InlineData("--baseline nowhere.json", "there is no baseline 'nowhere.json'", "make it with '--update-baseline', or correct the path")]
    [InlineData("--baseline knwon.json", "there is no baseline 'knwon.json'", "did you mean 'known.json'?")]
    [InlineData("--update-baseline", "'--update-baseline' needs '--baseline'", "write '--baseline FILE --update-baseline'")]
    [InlineData("--baseline curriculum", "'curriculum' is a folder, where '--baseline' needs a file", "name a file in it")]
    [InlineData("--baseline known.json --report json=known.json", "a report would be written over the baseline 'known.json'", "give each a file of its own")]
    public void A_baseline_that_is_not_there_is_wrong_usage(string line, string says, string hint)
    {
        Update();
        var run = course.Run(["check", .. line.Split(' ')]);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith($"coursepack: {says}\n");
        run.Error.ShouldContain(hint);
    }

    [Fact]
    public void A_baseline_that_cannot_be_written_is_one_sentence()
    {
        System.IO.File.WriteAllText(Path.Combine(course.Folder, "file"), "");
        var run = course.Run("check", "--baseline", "file/known.json", "--update-baseline");
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldContain("coursepack: the baseline 'file/known.json' cannot be written: ");
    }

    private CliRun Update() => course.Run("check", "--baseline", File, "--update-baseline");

    private CliRun Check(params string[] more) => course.Run(["check", "--baseline", File, .. more]);

    /// <summary>Nobody shows what they can do any more.</summary>
    private void NotShown() => course.Replace(Module, "        assesses: [listen-to-the-end]\n        evidence: The listener waits for the end, and says back one thing they heard.\n", "");
}
