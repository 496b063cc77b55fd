using CoursePack.Cli;
using CoursePack.Cli.CommandLine;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Migration;

public sealed class MigrateTests : IDisposable
{
    private const string Renamed = "changes:\n  - { from: 1.1.2, to: 1.2.7 }\n  - { from: 9.1.1, to: P9 }\n";

    private static readonly (string, string)[] RenamedFramework = [("- id: 1.1.2", "- id: 1.2.7"), ("- id: 9.1.1", "- id: P9"), ("id: \"9.1\"", "id: \"8.8\"")];

    private readonly MigratedCourse course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public void A_renaming_reaches_every_source_and_leaves_the_rest_alone()
    {
        Rename();
        var run = course.Migrate();
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldBe("Nothing to decide: every competence says what it said before.\n");
        course.Read("course.yaml").ShouldContain("frameworks: [frameworks/next.yaml]\n");
        course.Read("course.yaml").ShouldContain("  # Agreed in spring.\n  - competence: next:1.1.1  # until June\n");
        course.Read("course.yaml").ShouldContain("mandatory: [1.2.7, listening] # stays\n");
        course.Read(BaseCourse.Listening).ShouldContain("competences: ['1.2.7', 1.1.1]  # both\n");
        course.Read(BaseCourse.Listening).ShouldContain("          # Only this one.\n          - { outcome: hear, competences: [\"1.2.7\"] }\n");
        course.Read("organisation/01-before.md").ShouldContain("covers: [P9]\n");
        course.Read("evaluation/after.yaml").ShouldContain("areas: [\"1.1\", \"8.8\"] } # asked twice\n");
        course.Read("frameworks/next.yaml").ShouldBe(File.ReadAllText(Path.Combine(course.Folder, "next.yaml")));
        CliRun.In(course.Folder, "check").Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void A_renaming_there_and_back_gives_the_same_bytes(string lineEnd, string mark)
    {
        using var there = new MigratedCourse(t => mark + t.Replace("\n", lineEnd, StringComparison.Ordinal));
        var before = there.Snapshot();
        there.Framework("next", RenamedFramework);
        there.Map(Renamed);
        var run = there.Migrate();
        run.Exit.ShouldBe(0, run.All);
        there.Snapshot().ShouldNotBe(before);
        there.Map("changes:\n  - { from: 1.2.7, to: 1.1.2 }\n  - { from: P9, to: 9.1.1 }\n", from: "next", to: "tiny");
        var back = CliRun.In(there.Folder, "migrate", "--to", "curriculum/frameworks/tiny.yaml", "--map", "map.yaml");
        back.Exit.ShouldBe(0, back.All);
        File.Delete(there.PathOf("frameworks/next.yaml"));
        there.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_second_run_has_nothing_to_do()
    {
        Rename();
        course.Migrate().Exit.ShouldBe(0);
        var after = course.Snapshot();
        course.Migrate().ShouldBe(new(0, "", "nothing to do: the course uses 'next' already\n"));
        course.Snapshot().ShouldBe(after);
    }

    [Fact]
    public void A_split_a_merger_and_a_retirement_print_as_verified()
    {
        course.Framework("next", ("- id: 9.1.1\n            statement: Has prepared", "- id: 9.1.2\n            statement: Prepares"), ("- id: 1.1.2\n            statement: Listens without giving advice.\n            kind: skill\n", "- { id: 1.1.2, statement: Listens., kind: skill }\n          - { id: 1.1.3, statement: Gives no advice., kind: skill }\n"));
        course.Map("changes:\n  - { from: 1.1.2, to: [1.1.2, 1.1.3] }\n  - { from: 9.1.1, to: 9.1.2 }\n  - { from: 1.1.1, to: [], why: Moved to another course. }\n");
        var run = course.Migrate("--dry-run");
        run.Exit.ShouldBe(0, run.All);
        Golden.Match(run.Out, "Migration/printed/dry-run.txt");
    }

    [Fact]
    public void A_claim_narrowed_to_what_is_retired_goes_instead_of_claiming_everything()
    {
        course.Framework("next", ("- id: 1.1.2", "- id: 1.1.5"));
        course.Map("changes: [{ from: 1.1.2, to: [] }]\n");
        var run = course.Migrate();
        run.Exit.ShouldBe(0, run.All);
        course.Read(BaseCourse.Listening).ShouldContain("        practises: []\n");
        course.Read(BaseCourse.Listening).ShouldContain("competences: [1.1.1]  # both\n");
        run.Out.ShouldContain("1.1.2 is retired");
    }

    [Fact]
    public void A_merger_leaves_each_competence_once()
    {
        course.Framework("next", ("          - id: 1.1.2\n            statement: Listens without giving advice.\n            kind: skill\n", ""));
        course.Map("changes: [{ from: [1.1.1, 1.1.2], to: 1.1.1 }]\n");
        var run = course.Migrate();
        run.Exit.ShouldBe(0, run.All);
        course.Read(BaseCourse.Listening).ShouldContain("competences: ['1.1.1']  # both\n");
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_its_diff_can_be_applied()
    {
        Rename();
        var before = course.Snapshot();
        var run = course.Migrate("--dry-run");
        run.Exit.ShouldBe(0, run.All);
        course.Snapshot().ShouldBe(before);
        File.WriteAllText(Path.Combine(course.Folder, "p.diff"), run.Out);
        ExternalTool.Run("git", "-C", course.Folder, "apply", "p.diff").Expect();
        var applied = course.Snapshot();
        using var other = new MigratedCourse();
        other.Framework("next", RenamedFramework);
        other.Map(Renamed);
        other.Migrate().Exit.ShouldBe(0);
        applied.ShouldBe(other.Snapshot());
    }

    [Fact]
    public void A_read_only_file_is_one_message_and_nothing_is_written()
    {
        Rename();
        File.SetAttributes(course.PathOf(BaseCourse.Listening), FileAttributes.ReadOnly);
        var before = course.Snapshot();
        var run = course.Migrate();
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldBe("coursepack: curriculum/modules/02-listening/module.yaml cannot be written; no file has been changed\n  help: allow writing there, then migrate again\n");
        course.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_new_file_changes_nothing()
    {
        Rename();
        Directory.CreateDirectory(course.PathOf("frameworks/next.yaml.coursepack-new"));
        var before = course.Snapshot();
        var run = course.Migrate();
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldStartWith("coursepack: curriculum/frameworks/next.yaml cannot be written; no file has been changed\n");
        course.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_stop_changes_nothing()
    {
        Rename();
        var before = course.Snapshot();
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var exit = CommandLineProgram.Run(["migrate", "--to", "next.yaml", "--map", "map.yaml"], new Host
        {
            Out = output,
            Error = error,
            WorkingDirectory = course.Folder,
            Variable = _ => null,
            Clock = () => new(2027, 1, 11),
            Stop = stop.Token,
        });
        exit.ShouldBe(130);
        error.ToString().ShouldBe("coursepack: stopped; no file has been changed\n");
        course.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_competence_without_a_successor_prints_as_verified()
    {
        course.Framework("next", RenamedFramework);
        course.Map("changes: [{ from: 9.1.1, to: P9 }]\n");
        Refused("CP2207");
    }

    [Fact]
    public void A_map_of_another_framework_prints_as_verified()
    {
        course.Framework("next", RenamedFramework);
        course.Map(Renamed, to: "later");
        Refused("CP2208");
    }

    [Fact]
    public void A_competence_that_is_changed_twice_prints_as_verified()
    {
        course.Framework("next", RenamedFramework);
        course.Map(Renamed + "  - { from: 1.1.2, to: 1.1.1 }\n");
        Refused("CP2209");
    }

    [Fact]
    public void A_crosswalk_that_another_course_uses_prints_as_verified()
    {
        Rename();
        course.Write("frameworks/second.yaml", course.Read("frameworks/tiny.yaml").Replace("id: tiny", "id: second", StringComparison.Ordinal).Replace("id: 1.1.", "id: K.", StringComparison.Ordinal).Replace("id: 9.1.", "id: O.", StringComparison.Ordinal).Replace("id: \"1.1\"", "id: K1", StringComparison.Ordinal).Replace("id: \"9.1\"", "id: O1", StringComparison.Ordinal));
        course.Write("frameworks/tiny--second.yaml", "id: tiny--second\ntitle: From one to the other\nfrom: tiny\nto: second\nmaps: [{ from: 1.1.2, to: K.2, relation: exact }]\n");
        course.Write("course.yaml", course.Read("course.yaml").Replace("frameworks: [frameworks/tiny.yaml]", "frameworks: [frameworks/tiny.yaml, frameworks/second.yaml]\ncrosswalks: [frameworks/tiny--second.yaml]", StringComparison.Ordinal));
        var alone = course.Migrate("--dry-run");
        alone.Exit.ShouldBe(0, alone.All);
        alone.Out.ShouldContain("-from: tiny\n");
        alone.Out.ShouldContain("+maps: [{ from: 1.2.7, to: K.2, relation: exact }]\n");
        course.Write("courses/evening/course.yaml", "crosswalks: [../../frameworks/tiny--second.yaml]\n");
        Refused("CP2210");
    }

    [Fact]
    public void A_level_is_renamed_by_the_map_and_without_one_stands_in_the_way()
    {
        course.Write("frameworks/tiny.yaml", course.Read("frameworks/tiny.yaml").Replace("domains:", "levels: [aware, able]\ndomains:", StringComparison.Ordinal));
        course.Write(BaseCourse.Listening, course.Read(BaseCourse.Listening).Replace("['1.1.2', 1.1.1]", "[{ id: 1.1.2, level: able }, 1.1.1]", StringComparison.Ordinal));
        course.Framework("next", [.. RenamedFramework, ("levels: [aware, able]", "levels: [basic, skilled]"), ("            kind: skill\n", "            kind: skill\n            level: skilled\n")]);
        course.Map(Renamed);
        var refused = course.Migrate();
        refused.Exit.ShouldBe(1);
        refused.Out.ShouldContain("error[CP2207] the level 'able' is not in 'next'");
        course.Map(Renamed + "levels: [{ from: able, to: skilled }]\n");
        var run = course.Migrate();
        run.Exit.ShouldBe(0, run.All);
        course.Read(BaseCourse.Listening).ShouldContain("competences: [{ id: 1.2.7, level: skilled }, 1.1.1]  # both\n");
        run.Out.ShouldContain("1.2.7 asks level 'skilled' now, before none: do the claims reach it?");
    }

    [Theory]
    [InlineData("from: 1.1.9, to: P9", "the framework 'tiny' has no competence '1.1.9'")]
    [InlineData("from: 1.1.2, to: P8", "the framework 'next' has no competence 'P8'")]
    [InlineData("from: [], to: P9", "")]
    [InlineData("frm: 1.1.2, to: P9", "change has no key 'frm'")]
    public void A_wrong_map_is_a_finding_at_its_line(string change, string says)
    {
        course.Framework("next", RenamedFramework);
        course.Map($"changes:\n  - {{ from: 9.1.1, to: P9 }}\n  - {{ {change} }}\n");
        var before = course.Snapshot();
        var run = course.Migrate();
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain(says);
        if (says.Length > 0)
            run.Out.ShouldContain("--> map.yaml:5:");
        course.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_course_with_errors_is_not_migrated()
    {
        Rename();
        course.Write(BaseCourse.Listening, course.Read(BaseCourse.Listening).Replace("['1.1.2', 1.1.1]", "[1.1.4]", StringComparison.Ordinal));
        var run = course.Migrate();
        run.Exit.ShouldBe(1);
        run.Out.ShouldContain("CP2007");
        run.Error.ShouldBe("nothing is written\n");
    }

    [Theory]
    [InlineData("migrate --map map.yaml", "'coursepack migrate' needs '--to'")]
    [InlineData("migrate --to next.yaml", "'coursepack migrate' needs '--map'")]
    [InlineData("migrate --to nxt.yaml --map map.yaml", "there is no file 'nxt.yaml' for '--to'\n  help: did you mean 'next.yaml'?")]
    [InlineData("migrate --to curriculum --map map.yaml", "'curriculum' is a folder")]
    [InlineData("migrate --too next.yaml", "unknown option '--too'\n  help: did you mean '--to'?")]
    public void A_wrong_line_is_status_2(string line, string says)
    {
        Rename();
        var run = CliRun.In(course.Folder, line.Split(' '));
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith($"coursepack: {says}");
    }

    private void Rename()
    {
        course.Framework("next", RenamedFramework);
        course.Map(Renamed);
    }

    private void Refused(string code)
    {
        var before = course.Snapshot();
        var run = course.Migrate();
        run.Exit.ShouldBe(1, run.All);
        Golden.Match(run.Out, Printed.NameOf(code));
        course.Snapshot().ShouldBe(before);
    }
}
