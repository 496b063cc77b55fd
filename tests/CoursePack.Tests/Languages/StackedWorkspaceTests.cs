using CoursePack.Core.Workspaces;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Languages;

/// <summary>A region's own templates lie on those of the course.</summary>
public sealed class StackedWorkspaceTests
{
    private static readonly StackedWorkspace Both = new([
        new FolderWorkspace(MemoryWorkspace.Of(("regions/x/templates/a.md", "ours")), "regions/x/templates"),
        MemoryWorkspace.Of(("a.md", "base"), ("sub/b.md", "base"))]);

    [Fact]
    public void A_file_of_the_upper_one_comes_first() => Region.TextOf(Both, "a.md").ShouldBe("ours");

    [Fact]
    public void A_file_that_the_upper_one_lacks_is_that_of_the_lower() => Region.TextOf(Both, "sub/b.md").ShouldBe("base");

    [Fact]
    public void Every_file_is_listed_once() => Both.Files("").ShouldBe(["a.md", "sub/b.md"]);

    [Fact]
    public void What_neither_has_is_missing() => Both.Read("c.md").ShouldBeOfType<FileLookup.Missing>();

    [Fact]
    public void No_path_leads_out_of_the_folder() => Both.Read("../course.yaml").ShouldBeOfType<FileLookup.Outside>();
}
