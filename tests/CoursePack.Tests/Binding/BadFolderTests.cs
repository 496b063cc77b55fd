using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Binding;

/// <summary>Folders that are no course: one clear finding each, and never an exception.</summary>
public sealed class BadFolderTests
{
    [Fact]
    public void A_folder_with_no_course_is_a_finding() =>
        Read(MemoryWorkspace.Of(("readme.md", "x"))).ShouldBe(["course.yaml:1:1 CP1001 there is no course here: the folder has no course.yaml"]);

    [Fact]
    public void A_root_that_does_not_exist_is_a_finding() =>
        Read(new DiskWorkspace("/nowhere/at/all")).ShouldBe(["course.yaml:1:1 CP1001 there is no course here: the folder has no course.yaml"]);

    [Theory]
    [InlineData("", "course.yaml:1:1 CP1008 'course.yaml' is empty")]
    [InlineData("# nothing\n", "course.yaml:1:1 CP1008 'course.yaml' is empty")]
    [InlineData("Dear reader,\n", "course.yaml:1:1 CP1012 the file holds a text, where keys should stand")]
    [InlineData("- a\n- b\n", "course.yaml:1:1 CP1012 the file holds a list, where keys should stand")]
    [InlineData("<html><body>\n", "course.yaml:1:1 CP1012 the file holds a text, where keys should stand")]
    [InlineData("{\"id\": \"a\n", "course.yaml:1:8 CP1009 the quotation mark that opens here is not closed")]
    public void A_course_file_of_something_else_is_a_finding(string text, string expected) =>
        Read(MemoryWorkspace.Of(("course.yaml", text))).ShouldBe([expected]);

    [Fact]
    public void A_course_file_that_is_a_folder_is_a_finding() =>
        Read(MemoryWorkspace.Of(("course.yaml/x", "x"))).ShouldBe(["course.yaml:1:1 CP1004 'course.yaml' is a folder, where a file is needed"]);

    [Theory]
    [InlineData("local.yaml")]
    [InlineData("contacts.yaml")]
    [InlineData("glossary.yaml")]
    [InlineData("language.yaml")]
    public void A_list_file_that_holds_keys_is_a_finding(string path) =>
        SmallCourse.Unchanged.With(path, "a: b\n").Findings().ShouldBe([$"{path}:1:1 CP1012 the file holds keys, where a list should stand"]);

    [Fact]
    public void A_module_folder_that_is_a_link_out_of_the_root_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        var root = Path.Combine(folder.Path, "course");
        foreach (var (path, text) in SmallCourse.Unchanged.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            File.WriteAllText(Path.Combine(root, path), text);
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, "outside"));
        Directory.CreateSymbolicLink(Path.Combine(root, "modules", "03-more"), Path.Combine(folder.Path, "outside"));
        Read(new DiskWorkspace(root)).ShouldBe(["modules/03-more:1:1 CP1005 '03-more' leads outside the curriculum"]);
    }

    private static IEnumerable<string> Read(IWorkspace workspace) =>
        CurriculumReader.Read(workspace, "", "1.0.0").Diagnostics.Select(Places.Print);
}
