using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Overlays;

/// <summary>No overlay reads outside its root, on a real disk.</summary>
public sealed class RootTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RootTests()
    {
        foreach (var (path, text) in SmallCourse.Unchanged.North().Files)
            Write("curriculum/" + path, text);
        Write("secret/course.yaml", "id: secret\ntitle: Secret\n");
        Write("secret/secret.md", "Secret.\n");
    }

    [Fact]
    public void A_link_to_a_folder_outside_is_no_base()
    {
        Link("curriculum/regions/base", "../../secret");
        Write("curriculum/" + Region.CourseFile, "id: north\nextends: ../base\n");
        Codes().ShouldBe(["CP1005"]);
    }

    [Fact]
    public void A_link_to_a_box_outside_is_no_base()
    {
        Write("secret/x.zip", "x");
        Link("curriculum/regions/north/x.zip", "../../../secret/x.zip");
        Write("curriculum/" + Region.CourseFile, $"id: north\nextends: {{ box: x.zip, sha256: {new string('0', 64)} }}\n");
        Codes().ShouldBe(["CP1005"]);
    }

    [Theory]
    [InlineData("../../../secret/secret.md")]
    [InlineData("/etc/hostname.md")]
    [InlineData("linked.md")]
    public void A_text_that_a_patch_brings_lies_inside(string path)
    {
        Link("curriculum/regions/north/linked.md", "../../../secret/secret.md");
        Write("curriculum/" + Region.CourseFile, $"id: north\nextends: ../..\npatch:\n  - {{ op: set, at: listening/hearing/in-turn/online, file: {path} }}\n");
        Codes().ShouldBe(["CP1005"]);
    }

    [Fact]
    public void A_linked_file_of_the_overlay_is_not_followed_out()
    {
        Link("curriculum/regions/north/contacts.yaml", "../../../secret/course.yaml");
        Codes().ShouldBe(["CP1005"]);
    }

    [Fact]
    public void An_overlay_that_lies_in_no_regions_folder_has_no_root_above_it()
    {
        Write("curriculum/elsewhere/course.yaml", "id: north\nextends: ..\n");
        Codes("curriculum/elsewhere").ShouldBe(["CP1005"]);
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Codes(string course = "curriculum/" + Region.Folder)
    {
        var root = Curriculum.Loading.CourseRoot.Of(Path.Combine(folder.Path, course));
        return CurriculumReader.ReadLayers(new DiskWorkspace(root.Top), root.Folder, "1.0.0", Region.Today).Diagnostics.Select(d => d.Code).Where(c => c != "CP8014");
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(Path.Combine(folder.Path, path), target);
}
