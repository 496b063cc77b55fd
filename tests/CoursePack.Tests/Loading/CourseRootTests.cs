using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Loading;

public sealed class CourseRootTests
{
    [Fact]
    public void A_course_is_its_own_root()
    {
        using var folder = new TemporaryFolder();
        CourseRoot.Of(folder.Path).ShouldBe(new(folder.Path, ""));
    }

    [Theory]
    [InlineData("courses")]
    [InlineData("regions")]
    public void A_further_course_may_read_what_lies_beside_it(string kind)
    {
        using var folder = new TemporaryFolder();
        folder.Write("glossary.yaml", [.. "[]"u8]);
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, kind, "taster")).FullName;
        var location = CourseRoot.Of(path);
        location.Folder.ShouldBe($"{kind}/taster");
        new DiskWorkspace(location.Top).Read("glossary.yaml").ShouldBeOfType<FileLookup.Found>();
    }

    [Fact]
    public void A_folder_that_is_merely_called_courses_opens_nothing_above_it()
    {
        using var folder = new TemporaryFolder();
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, "courses", "psw")).FullName;
        CourseRoot.Of(path).ShouldBe(new(path, ""));
    }
}
