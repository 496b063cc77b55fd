using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>What is wrong with the sources is one clear finding at its place, exit status 1, and never a stack trace.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void A_folder_without_a_course_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        Finds(CliRun.In(folder.Path, "check", "."), "CP1001", "course.yaml");
        Finds(CliRun.In(folder.Path, "check", "nowhere"), "CP1001", "nowhere/course.yaml");
        Finds(CliRun.In(folder.Path, "build"), "CP1001", "curriculum/course.yaml");
    }

    [Fact]
    public void An_empty_course_file_is_a_finding()
    {
        using var course = new StarterCourse();
        course.Write("course.yaml", "");
        Finds(course.Run("check"), null, "curriculum/course.yaml:1:1");
    }

    [Fact]
    public void A_file_that_is_not_yaml_is_a_finding_at_the_place_where_it_stops_being_so()
    {
        using var course = new StarterCourse();
        course.Replace("modules/01-first-steps/module.yaml", "title: First steps in listening", "title: \"First steps in listening");
        Finds(course.Run("check"), null, "curriculum/modules/01-first-steps/module.yaml:4:");
    }

    [Fact]
    public void A_binary_file_is_a_finding()
    {
        using var course = new StarterCourse();
        File.WriteAllBytes(course.PathOf("local.yaml"), [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 255]);
        Finds(course.Run("check"), null, "curriculum/local.yaml:1:1");
    }

    [Fact]
    public void A_folder_where_a_file_should_be_is_a_finding()
    {
        using var course = new StarterCourse();
        foreach (var file in (string[])["local.yaml", "frameworks/starter.yaml", "course.yaml"])
        {
            File.Delete(course.PathOf(file));
            Directory.CreateDirectory(course.PathOf(file));
            Finds(course.Run("check"), "CP1004", $"'{file}' is a folder, where a file is needed");
        }
    }

    [Fact]
    public void A_link_that_leaves_the_course_is_a_finding()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var course = new StarterCourse();
        var outside = Path.Combine(course.Folder, "outside.yaml");
        File.Move(course.PathOf("local.yaml"), outside);
        File.CreateSymbolicLink(course.PathOf("local.yaml"), outside);
        Finds(course.Run("check"), null, "curriculum/local.yaml");
    }

    [Fact]
    public void A_path_that_names_a_file_says_so()
    {
        using var course = new StarterCourse();
        var run = course.Run("check", "curriculum/course.yaml");
        Finds(run, "CP1001", "--> curriculum/course.yaml:1:1");
        run.Out.ShouldContain("there is no course here: this is a file");
    }

    [Fact]
    public void The_name_of_a_file_cannot_steer_the_terminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such names there");
        using var course = new StarterCourse();
        Directory.CreateDirectory(course.PathOf("handouts"));
        course.Write("handouts/a\n\u001b[31m.md", "x");
        foreach (var format in (string[])["text", "concise"])
        {
            var run = course.Run("check", "--format", format);
            Finds(run, "CP1014", "handouts/a␊␛[31m.md:1:1");
            run.Out.ShouldNotContain("\u001b");
        }
    }

    [Fact]
    public void A_text_is_read_from_Markdown_files_alone()
    {
        using var course = new StarterCourse();
        course.Replace("modules/01-first-steps/module.yaml", "aim: To notice", "introduction: { file: ../../course.yaml }\naim: To notice");
        Finds(course.Run("check"), "CP2003", "module.yaml:5:23");
    }

    [Theory]
    [InlineData(@"\ud800")]
    [InlineData(@"\U00110000")]
    public void A_backslash_sequence_that_names_no_character_is_said_to(string sequence)
    {
        using var course = new StarterCourse();
        course.Replace("modules/01-first-steps/module.yaml", "title: First steps in listening", $"title: \"a{sequence}\"");
        var run = course.Run("check");
        Finds(run, "CP1009", "module.yaml:4:8");
        run.Out.ShouldContain("names no character");
    }

    [Theory]
    [InlineData("modules/recovery/module.yaml")]
    [InlineData("modules/recovery/modul.yml")]
    public void A_module_folder_without_its_number_is_not_passed_over(string file)
    {
        using var course = new StarterCourse();
        Directory.CreateDirectory(course.PathOf("modules/recovery"));
        course.Write(file, "id: recovery\n");
        Finds(course.Run("check"), "CP2009", $"{file}:1:1");
    }

    [Fact]
    public void A_dangling_id_is_a_finding_at_its_line_with_the_nearest_name()
    {
        using var course = new StarterCourse();
        course.Replace("modules/01-first-steps/module.yaml", "teaches: [listen-to-the-end]", "teaches: [listen-to-the-edn]");
        var run = course.Run("check");
        Finds(run, null, "curriculum/modules/01-first-steps/module.yaml:39:19");
        run.Out.ShouldContain("did you mean 'listen-to-the-end'?");
        run.Out.ShouldContain("39 |         teaches: [listen-to-the-edn]");
    }

    [Fact]
    public void An_unknown_key_is_a_finding_with_the_nearest_key()
    {
        using var course = new StarterCourse();
        course.Replace("course.yaml", "licence:", "license:");
        var run = course.Run("check");
        Finds(run, null, "curriculum/course.yaml:7:1");
        run.Out.ShouldContain("did you mean 'licence'?");
    }

    [Fact]
    public void Everything_that_is_wrong_is_listed_in_one_run()
    {
        using var course = new StarterCourse();
        course.Replace("course.yaml", "version: 0.1.0", "verson: 0.1.0");
        course.Replace("schedules/one-morning.yaml", "first-steps/listening", "first-steps/listning");
        course.Replace("modules/01-first-steps/module.yaml", "minutes: 40", "minutes: forty");
        var run = course.Run("check");
        Finds(run, null, "course.yaml:5:1");
        Finds(run, null, "one-morning.yaml:");
        Finds(run, null, "module.yaml:");
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        using var course = new StarterCourse();
        foreach (var file in Directory.EnumerateFiles(course.PathOf(""), "*.yaml", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"), new System.Text.UTF8Encoding(true));
        var run = course.Run("check", "--strict");
        run.Exit.ShouldBe(0, run.All);
    }

    [Fact]
    public void A_broken_course_leaves_the_old_output_alone()
    {
        using var course = new StarterCourse();
        course.Run("build").Exit.ShouldBe(0);
        var manifest = Path.Combine(course.Folder, "output", "my-course", "manifest.json");
        var before = File.ReadAllBytes(manifest);
        course.Replace("modules/01-first-steps/module.yaml", "teaches: [listen-to-the-end]", "teaches: [nothing-like-it]");
        course.Run("build").Exit.ShouldBe(1);
        File.ReadAllBytes(manifest).ShouldBe(before);
    }

    private static void Finds(CliRun run, string? code, string place)
    {
        run.Exit.ShouldBe(1, run.All);
        var text = run.Out + run.Error;
        text.ShouldContain(place);
        if (code is not null)
            text.ShouldContain($"[{code}]");
        text.ShouldNotContain("   at CoursePack");
        text.ShouldNotContain("Exception");
    }
}
