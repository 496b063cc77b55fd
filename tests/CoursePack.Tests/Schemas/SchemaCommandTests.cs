using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Schemas;

public sealed class SchemaCommandTests
{
    [Fact]
    public void The_first_line_of_every_new_file_leads_to_its_schema()
    {
        using var course = new StarterCourse();
        course.Run("new", "module", "second-steps").Exit.ShouldBe(0);
        var files = Directory.GetFiles(course.PathOf(""), "*.yaml", SearchOption.AllDirectories);
        files.Length.ShouldBe(6);
        foreach (var file in files)
        {
            var line = File.ReadLines(file).First();
            line.ShouldStartWith("# yaml-language-server: $schema=", customMessage: file);
            File.Exists(Path.Combine(Path.GetDirectoryName(file)!, line.Split('=')[1])).ShouldBeTrue($"{file}: {line}");
        }
    }

    [Fact]
    public void The_same_course_gives_the_same_bytes()
    {
        using var course = new StarterCourse();
        var before = Texts(course);
        before.Count.ShouldBe(18);
        course.Run("schema").Exit.ShouldBe(0);
        Texts(course).ShouldBe(before);
    }

    [Fact]
    public void A_schema_has_line_feeds_and_ends_with_one()
    {
        using var course = new StarterCourse();
        foreach (var text in Texts(course).Values)
        {
            text.ShouldNotContain('\r');
            text.ShouldEndWith("}\n");
        }
    }

    [Fact]
    public void A_new_id_stands_in_the_schemas_that_lie_there()
    {
        using var course = new StarterCourse();
        course.Run("new", "session", "first-steps/closing").Exit.ShouldBe(0);
        course.Read(".coursepack/schemas/schedule.schema.json").ShouldContain("\"const\": \"first-steps/closing\"");
    }

    [Fact]
    public void Schemas_that_were_taken_away_do_not_come_back_with_a_session()
    {
        using var course = new StarterCourse();
        Directory.Delete(course.PathOf(".coursepack"), recursive: true);
        course.Run("new", "session", "first-steps/closing").Exit.ShouldBe(0);
        Directory.Exists(course.PathOf(".coursepack")).ShouldBeFalse();
    }

    [Fact]
    public void Schemas_beside_a_course_are_no_part_of_it()
    {
        using var course = new StarterCourse();
        course.Run("build", "--format", "html", "--quiet").Exit.ShouldBe(0);
        var with = Manifest(course);
        Directory.Delete(course.PathOf(".coursepack"), recursive: true);
        course.Run("build", "--format", "html", "--quiet").Exit.ShouldBe(0);
        Manifest(course).ShouldBe(with);
    }

    [Fact]
    public void A_folder_without_a_course_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.In(folder.Path, "schema", ".");
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("there is no course here");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_course_with_an_error_gets_its_schemas_and_a_word_about_what_is_missing()
    {
        using var course = new StarterCourse();
        course.Write("course.yaml", "id: [");
        var run = course.Run("schema");
        run.Exit.ShouldBe(0, run.All);
        run.Error.ShouldStartWith("curriculum/course.yaml cannot be read whole");
        course.Read(".coursepack/schemas/module.schema.json").ShouldContain("\"const\": \"1.1.1\"");
    }

    [Fact]
    public void A_file_in_place_of_the_output_folder_is_wrong_usage()
    {
        using var course = new StarterCourse();
        File.WriteAllText(Path.Combine(course.Folder, "schemas"), "");
        var run = course.Run("schema", "--output", "schemas");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith("coursepack: 'schemas' is a file\n");
    }

    private static string Manifest(StarterCourse course) =>
        File.ReadAllText(Directory.GetFiles(Path.Combine(course.Folder, "output"), "manifest.json", SearchOption.AllDirectories).Single());

    private static SortedDictionary<string, string> Texts(StarterCourse course) =>
        new(Directory.GetFiles(course.PathOf(".coursepack/schemas")).ToDictionary(f => Path.GetFileName(f), File.ReadAllText), StringComparer.Ordinal);
}
