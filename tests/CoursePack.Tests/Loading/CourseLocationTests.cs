using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Loading;

public sealed class CourseLocationTests
{
    [Fact]
    public void A_course_is_its_own_root()
    {
        using var folder = new TemporaryFolder();
        CourseLocation.Of(folder.Path).ShouldBe(new(folder.Path, ""));
    }

    [Theory]
    [InlineData("courses")]
    [InlineData("regions")]
    public void A_further_course_may_read_what_lies_beside_it(string kind)
    {
        using var folder = new TemporaryFolder();
        folder.Write("glossary.yaml", [.. "[]"u8]);
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, kind, "taster")).FullName;
        var location = CourseLocation.Of(path);
        location.Folder.ShouldBe($"{kind}/taster");
        new DiskWorkspace(location.Root).Read("glossary.yaml").ShouldBeOfType<FileLookup.Found>();
    }

    [Fact]
    public void A_folder_that_is_merely_called_courses_opens_nothing_above_it()
    {
        using var folder = new TemporaryFolder();
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, "courses", "psw")).FullName;
        CourseLocation.Of(path).ShouldBe(new(path, ""));
    }
}
