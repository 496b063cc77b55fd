using System.Collections.Immutable;
using System.Diagnostics;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Loading;

/// <summary>What can stand in a folder and is no text: said in one finding, and never waited for.</summary>
public sealed class HostileFolderTests
{
    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders there");
        using var folder = new TemporaryFolder();
        Run("mkfifo", Path.Combine(folder.Path, "local.yaml"));
        Print(new DiskWorkspace(folder.Path), f => f.Yaml("local.yaml")).ShouldBe(["local.yaml:1:1 CP1006 'local.yaml' cannot be read: it is not a regular file"]);
    }

    [Fact]
    public void A_link_to_a_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders there");
        using var folder = new TemporaryFolder();
        Run("mkfifo", Path.Combine(folder.Path, "pipe"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "local.yaml"), "pipe");
        Print(new DiskWorkspace(folder.Path), f => f.Yaml("local.yaml")).ShouldBe(["local.yaml:1:1 CP1006 'local.yaml' cannot be read: it is not a regular file"]);
    }

    [Fact]
    public void A_link_to_nothing_is_not_taken_for_a_file_that_need_not_be_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "local.yaml"), "nowhere.yaml");
        Print(new DiskWorkspace(folder.Path), f => f.Yaml("local.yaml")).ShouldBe(["local.yaml:1:1 CP1006 'local.yaml' cannot be read: it is a link to nothing"]);
    }

    [Fact]
    public void An_empty_file_on_disk_is_still_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("local.yaml", []);
        Print(new DiskWorkspace(folder.Path), f => f.Yaml("local.yaml")).ShouldBe(["local.yaml:1:1 CP1008 'local.yaml' is empty"]);
    }

    [Fact]
    public void A_name_that_no_file_can_have_leads_nowhere()
    {
        using var folder = new TemporaryFolder();
        new DiskWorkspace(folder.Path).Read("a\0b.md").ShouldBeOfType<FileLookup.Outside>();
    }

    [Fact]
    public void A_folder_that_is_a_link_outside_is_reported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "handouts"), elsewhere.Path);
        Print(new DiskWorkspace(folder.Path), f => f.List("handouts")).ShouldBe(["handouts:1:1 CP1005 'handouts' leads outside the curriculum"]);
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_reported() =>
        Print(MemoryWorkspace.Of(("modules", "x")), f => f.List("modules")).ShouldBe(["modules:1:1 CP1002 there is no folder 'modules': a file has that name"]);

    [Fact]
    public void A_folder_that_may_not_be_read_is_not_taken_for_an_empty_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "this user may read every folder");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "handouts"));
        Run("chmod", "000", Path.Combine(folder.Path, "handouts"));
        Print(new DiskWorkspace(folder.Path), f => f.List("handouts")).ShouldBe(["handouts:1:1 CP1006 'handouts' cannot be read: permission denied"]);
        Run("chmod", "700", Path.Combine(folder.Path, "handouts"));
    }

    [Theory]
    [InlineData("glosary.yaml", "glossary.yaml")]
    [InlineData("course.yml", "course.yaml")]
    [InlineData("Contacts.yaml", "contacts.yaml")]
    public void A_file_whose_name_is_nearly_right_is_reported(string name, string meant)
    {
        var finding = Found(MemoryWorkspace.Of((name, "x")), f => f.ReportMisspelt("", ["course.yaml", "glossary.yaml", "contacts.yaml"])).ShouldHaveSingleItem();
        finding.Message.ShouldBe($"nothing reads '{name}'");
        finding.Hints[0].ShouldBe($"did you mean '{meant}'?");
    }

    [Theory]
    [InlineData("glossary.yaml")]
    [InlineData("glossary.yaml.orig")]
    [InlineData("notes.yaml")]
    [InlineData("regions/north/glosary.yaml")]
    public void Other_files_may_lie_there(string name) =>
        Found(MemoryWorkspace.Of((name, "x")), f => f.ReportMisspelt("", ["course.yaml", "glossary.yaml", "contacts.yaml"])).ShouldBeEmpty();

    private static void Run(string program, params string[] arguments)
    {
        using var running = Process.Start(program, arguments);
        running.WaitForExit();
    }

    private static string[] Print(IWorkspace workspace, Action<CourseFiles> read) => [.. Found(workspace, read).Select(Places.Print)];

    private static ImmutableArray<Diagnostic> Found(IWorkspace workspace, Action<CourseFiles> read)
    {
        var found = new DiagnosticBag();
        read(new(workspace, found));
        return found.ToImmutable();
    }
}
