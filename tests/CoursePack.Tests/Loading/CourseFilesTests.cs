using System.Text;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Loading;

public sealed class CourseFilesTests
{
    [Fact]
    public void A_file_that_is_not_there_is_reported_where_it_is_named()
    {
        var course = new SourceText("course.yaml", "frameworks: [frameworks/hee.yaml]\n");
        var finding = Read(MemoryWorkspace.Of(("frameworks/hees.yaml", "id: x")), f => f.Yaml("frameworks/hee.yaml", new(course, 13, 32)));
        Places.Print(finding).ShouldBe("course.yaml:1:14 CP1002 there is no file 'frameworks/hee.yaml'");
        finding.Hints.ShouldBe(["did you mean 'hees.yaml'?"]);
    }

    [Fact]
    public void An_empty_file_is_reported() =>
        Print(MemoryWorkspace.Of(("local.yaml", "")), f => f.Yaml("local.yaml")).ShouldBe("local.yaml:1:1 CP1008 'local.yaml' is empty");

    [Fact]
    public void A_binary_file_is_reported() =>
        Print(Bytes([0x89, 0x50, 0x4E, 0x47, 0x00]), f => f.Yaml("x.yaml")).ShouldBe("x.yaml:1:1 CP1003 'x.yaml' is not a text file");

    [Fact]
    public void A_byte_that_is_not_UTF8_is_reported_at_its_place() =>
        Print(Bytes([.. "a: 1\nb: caf"u8, 0xE9, .. "\n"u8]), f => f.Yaml("x.yaml")).ShouldBe("x.yaml:2:7 CP1003 the byte 0xE9 is not UTF-8");

    [Fact]
    public void UTF16_is_not_text_here() =>
        Print(Bytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a: 1")]), f => f.Yaml("x.yaml")).ShouldBe("x.yaml:1:1 CP1003 'x.yaml' is not a text file");

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        var files = new CourseFiles(Bytes([0xEF, 0xBB, 0xBF, .. "a: 1\n"u8]), new());
        files.Yaml("x.yaml").ShouldBeOfType<YamlNode.Mapping>().Entries[0].Key.Span.StartPosition.ShouldBe(new(1, 1));
    }

    [Fact]
    public void A_folder_where_a_file_should_be_is_reported() =>
        Print(MemoryWorkspace.Of(("local.yaml/x", "")), f => f.Yaml("local.yaml")).ShouldBe("local.yaml:1:1 CP1004 'local.yaml' is a folder, where a file is needed");

    [Fact]
    public void A_path_that_leaves_the_root_is_reported() =>
        Print(MemoryWorkspace.Of(), f => f.Text("../secret.md")).ShouldBe("../secret.md:1:1 CP1005 'secret.md' leads outside the curriculum");

    [Fact]
    public void A_link_that_leaves_the_root_is_reported()
    {
        using var folder = new TemporaryFolder();
        var root = Directory.CreateDirectory(Path.Combine(folder.Path, "root")).FullName;
        File.CreateSymbolicLink(Path.Combine(root, "local.yaml"), folder.Write("secret.yaml", "a: 1"u8.ToArray()));
        Print(new DiskWorkspace(root), f => f.Yaml("local.yaml")).ShouldBe("local.yaml:1:1 CP1005 'local.yaml' leads outside the curriculum");
    }

    [Fact]
    public void A_link_to_a_neighbour_whose_name_begins_like_the_roots_is_reported()
    {
        using var folder = new TemporaryFolder();
        var root = Directory.CreateDirectory(Path.Combine(folder.Path, "root")).FullName;
        Directory.CreateDirectory(Path.Combine(folder.Path, "root-of-others"));
        File.CreateSymbolicLink(Path.Combine(root, "local.yaml"), folder.Write("root-of-others/secret.yaml", "a: 1"u8.ToArray()));
        Print(new DiskWorkspace(root), f => f.Yaml("local.yaml")).ShouldBe("local.yaml:1:1 CP1005 'local.yaml' leads outside the curriculum");
    }

    [Fact]
    public void A_link_within_the_root_is_read()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "local.yaml"), folder.Write("shared.yaml", "a: 1"u8.ToArray()));
        var found = new DiagnosticBag();
        new CourseFiles(new DiskWorkspace(folder.Path), found).Yaml("local.yaml").ShouldNotBeNull();
        found.ToImmutable().ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_the_system_refuses_is_reported_with_the_reason() =>
        Print(new Refusing(), f => f.Yaml("local.yaml")).ShouldBe("local.yaml:1:1 CP1006 'local.yaml' cannot be read: permission denied");

    [Fact]
    public void A_file_over_2_MB_is_reported() =>
        Print(Bytes(new byte[CourseFiles.LargestFile + 1]), f => f.Yaml("x.yaml")).ShouldBe("x.yaml:1:1 CP1007 'x.yaml' is larger than 2 MB");

    [Fact]
    public void A_course_over_64_MB_is_reported_once()
    {
        var found = new DiagnosticBag();
        var files = new CourseFiles(Bytes(Encoding.UTF8.GetBytes(new string('x', CourseFiles.LargestFile))), found);
        for (var i = 0; i < 34; i++)
            files.Text("x.yaml");
        found.ToImmutable().Select(Places.Print).ShouldBe(["x.yaml:1:1 CP1007 the texts of the course are larger than 64 MB together"]);
    }

    [Theory]
    [InlineData('\u0007', "U+0007")]
    [InlineData('\u2028', "U+2028")]
    [InlineData('\u0085', "U+0085")]
    public void An_invisible_character_is_reported_at_its_place(char character, string name) =>
        Print(MemoryWorkspace.Of(("x.md", $"one\ntwo{character}three\n")), f => f.Text("x.md")).ShouldBe($"x.md:2:4 CP1013 the invisible character {name} stands in the text");

    [Fact]
    public void An_invisible_character_that_is_written_as_an_escape_is_reported_too() =>
        Print(MemoryWorkspace.Of(("x.yaml", "a: \"b\\x07\"\n")), f => f.Yaml("x.yaml")).ShouldBe("x.yaml:1:4 CP1013 the invisible character U+0007 stands in the text");

    [Fact]
    public void So_is_a_carriage_return_which_would_make_two_lines_of_one() =>
        Print(MemoryWorkspace.Of(("x.yaml", "a: \"b\\rc\"\n")), f => f.Yaml("x.yaml")).ShouldBe("x.yaml:1:4 CP1013 the invisible character U+000D stands in the text");

    [Fact]
    public void A_line_separator_is_reported_whatever_the_line_ends_are() =>
        Print(MemoryWorkspace.Of(("x.md", "one\r\ntwo\u2028three\r\n")), f => f.Text("x.md")).ShouldBe("x.md:2:4 CP1013 the invisible character U+2028 stands in the text");

    private static string Print(IWorkspace workspace, Action<CourseFiles> read) => Places.Print(Read(workspace, read));

    private static Diagnostic Read(IWorkspace workspace, Action<CourseFiles> read)
    {
        var found = new DiagnosticBag();
        read(new(workspace, found));
        return found.ToImmutable().ShouldHaveSingleItem();
    }

    private static MemoryWorkspace Bytes(byte[] bytes) =>
        new(new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { ["x.yaml"] = bytes });

    private sealed class Refusing : IWorkspace
    {
        public string Root => "refusing";

        public FileLookup Read(string path) => new FileLookup.Unreadable("permission denied");

        public System.Collections.Immutable.ImmutableArray<string> Files(string folder) => [];
    }
}
