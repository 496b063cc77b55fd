using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Repairs;

/// <summary>What <c>coursepack fix</c> prints, writes and returns.</summary>
public sealed class FixCommandTests
{
    private const string Module = "modules/01-first-steps/module.yaml", Slip = "# the end\r\n";

    [Fact]
    public void Without_apply_the_repairs_are_printed_and_nothing_is_written()
    {
        using var course = Broken();
        var before = course.Read(Module);
        var run = course.Run("fix");
        run.Exit.ShouldBe(1, run.All);
        course.Read(Module).ShouldBe(before);
        Golden.Match(run.Out + "\n" + run.Error, "Repairs/goldens/preview.txt");
    }

    [Fact]
    public void With_apply_the_certain_ones_are_made_and_the_others_shown()
    {
        using var course = Broken();
        var run = course.Run("fix", "--apply");
        run.Exit.ShouldBe(1, run.All);
        Golden.Match(run.Out + "\n" + run.Error, "Repairs/goldens/apply.txt");
        course.Read(Module).ShouldContain("### Deep");
    }

    [Fact]
    public void A_course_without_repairs_is_fine_either_way()
    {
        using var course = new StarterCourse();
        course.Run("fix").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.All), r => r.Out.ShouldBeEmpty());
        course.Run("fix", "--apply").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.All), r => r.Out.ShouldBeEmpty());
    }

    [Fact]
    public void Comments_and_line_ends_survive()
    {
        using var course = new StarterCourse();
        var right = course.Read(Module).Replace("\n", "\r\n", StringComparison.Ordinal) + Slip;
        course.Write(Module, right.Replace("number: 1", "numbr: 1", StringComparison.Ordinal));
        course.Run("fix", "--apply").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.All));
        course.Read(Module).ShouldBe(right);
    }

    [Fact]
    public void An_error_that_only_a_person_can_mend_is_exit_1_with_apply_and_0_without()
    {
        using var course = new StarterCourse();
        course.Replace(Module, "number: 1", "number: many");
        course.Run("fix").Exit.ShouldBe(0);
        course.Run("fix", "--apply").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1, r.All), r => r.Error.ShouldContain("Next: coursepack check"));
    }

    [Fact]
    public void A_folder_without_a_course_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        CliRun.In(folder.Path, "fix").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1, r.All), r => r.Out.ShouldContain("[CP1001]"));
    }

    [Fact]
    public void A_file_that_is_closed_to_writing_stays_and_so_does_every_other()
    {
        using var course = Broken();
        course.Replace("course.yaml", "language:", "languge:");
        File.SetAttributes(course.PathOf(Module), FileAttributes.ReadOnly);
        var before = course.Read("course.yaml");
        var run = course.Run("fix", "--apply");
        File.SetAttributes(course.PathOf(Module), FileAttributes.Normal);
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldContain("cannot be written; no file has been changed");
        course.Read("course.yaml").ShouldBe(before);
    }

    [Fact]
    public void Of_an_overlay_only_its_own_files_are_changed()
    {
        using var course = Broken();
        Directory.CreateDirectory(course.PathOf("regions/north"));
        course.Write("regions/north/course.yaml", "id: north\nextends: ../..\nsubtitl: North\n");
        var before = course.Read(Module);
        course.Run("fix", "curriculum/regions/north", "--apply");
        course.Read("regions/north/course.yaml").ShouldBe("id: north\nextends: ../..\nsubtitle: North\n");
        course.Read(Module).ShouldBe(before);
    }

    [Fact]
    public void The_last_line_of_a_check_says_that_there_is_a_repair_and_only_it()
    {
        using var course = Broken();
        var run = course.Run("check");
        run.Error.ShouldContain("; fix available: coursepack fix. Next:");
        run.Out.ShouldNotContain("coursepack fix");
    }

    [Fact]
    public void Machines_are_told_what_the_repair_is()
    {
        using var course = Broken();
        course.Run("check", "--format", "json").Out.ShouldContain("\"fix\": {\n        \"certain\": true,\n        \"title\": \"write 'number'\"\n      }");
    }

    private static StarterCourse Broken()
    {
        var course = new StarterCourse();
        course.Replace(Module, "number: 1", "numbr: 1 # ours");
        course.Write(Module, course.Read(Module) + "        care: |\n          ### Deep\n\n          Stay.\n");
        return course;
    }
}
