using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>A region that extends a released box, also one that a stranger made to do harm.</summary>
public sealed class BoxTests
{
    private const string Sources = "sources/curriculum/", Manifest = """{ "course": { "id": "tiny" } }""", BoxPath = "upstream/tiny.zip";

    [Fact]
    public void A_course_is_read_out_of_a_box()
    {
        var read = Read(Box());
        read.Findings().ShouldBeEmpty();
        (read.Course!.Id, read.Course.Modules[0].Title.Value, read.Course.Modules[0].Title.Span.Path).ShouldBe(("north", "Welcome", "upstream/tiny.zip!/modules/01-welcome/module.yaml"));
    }

    [Fact]
    public void A_picture_in_a_box_can_be_read_where_the_course_is() =>
        Read(Box(("sources/curriculum/handouts/x.png", "x"))).Workspace.Read("upstream/tiny.zip!/handouts/x.png").ShouldBeOfType<FileLookup.Found>();

    [Fact]
    public void A_box_that_no_course_extends_is_a_file_and_no_folder() =>
        Read(Box()).Workspace.Read("upstream/other.zip!/course.yaml").ShouldBeOfType<FileLookup.Missing>();

    [Fact]
    public void A_box_of_a_region_holds_the_region_that_its_manifest_names()
    {
        var region = Box("""{ "course": { "id": "nation" } }""", ("sources/curriculum/regions/nation/course.yaml", "id: nation\nextends: ../..\ntitle: The nation\n"));
        var read = Read(region);
        read.Findings().ShouldBeEmpty();
        (read.Course!.Title.Value, read.Effective!.Stack.Layers.Length).ShouldBe(("The nation", 3));
    }

    [Fact]
    public void Nothing_is_said_of_the_record_of_a_released_overlay() =>
        Read(Box("""{ "course": { "id": "nation" } }""", ("sources/curriculum/regions/nation/course.yaml", "id: nation\nextends: ../..\ntitle: The nation\n"))).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("../../../../../etc/passwd.md")]
    [InlineData("../../../secret.md")]
    public void A_text_of_a_box_does_not_lead_out_of_it(string path)
    {
        var module = SmallCourse.Unchanged.Files[SmallCourse.Listening].Replace("care: |\n          If someone says more than they meant to, step out with them.", $"care: {{ file: {path} }}", StringComparison.Ordinal);
        Read(Box((Sources + SmallCourse.Listening, module)), ("secret.md", "Secret"), ("upstream/secret.md", "Secret"))
            .Findings().ShouldBe([$"upstream/tiny.zip!/modules/02-listening/module.yaml:30:23 CP1005 '{path}' leads outside the curriculum"]);
    }

    [Fact]
    public void A_box_does_not_extend_what_lies_around_it() =>
        Read(Box((Sources + "course.yaml", "id: tiny\nextends: ../../base\n")), ("base/course.yaml", "id: base\n")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP1005");

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "it is no zip file, or a damaged one", Encoding.UTF8.GetBytes("PK") },
        { "it is no zip file, or a damaged one", Box()[..^40] },
        { "it carries no sources", Zip(("README.txt", "x"u8.ToArray(), 0)) },
        { "the name 'sources/../../x' leads out of it", Zip(("sources/../../x", [], 0)) },
        { "the name '/etc/passwd' leads out of it", Zip(("/etc/passwd", [], 0)) },
        { "the name 'a\\..\\x' leads out of it", Zip(("a\\..\\x", [], 0)) },
        { "the name 'sources/curriculum/x!/y' leads out of it", Zip(("sources/curriculum/x!/y", [], 0)) },
        { "'sources/curriculum/x' is a link", Zip((Sources + "x", "/etc/passwd"u8.ToArray(), unchecked((int)0xA1FF0000))) },
        { "'sources/curriculum/x' stands in it twice", Zip((Sources + "x", [1], 0), (Sources + "x", [2], 0)) },
        { "'sources/curriculum/x' is too large", Zip((Sources + "x", new byte[3 << 20], 0)) },
        { "it holds more than 5000 files", Zip([.. Enumerable.Range(0, 5001).Select(i => ($"f{i}", Array.Empty<byte>(), 0))]) },
        { "its sources hold no course with the id that its manifest names", Box("""{ "course": { "id": "other" } }""") },
        { "its sources hold no course with the id that its manifest names", Zip((Sources + "x.yaml", [1], 0)) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_box_that_cannot_be_trusted_is_refused(string why, byte[] box)
    {
        var read = Read(box);
        (read.Course, read.Diagnostics.ShouldHaveSingleItem().Message).ShouldBe((null, $"'upstream/tiny.zip' cannot be used: {why}"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{ "course": 5 }""")]
    public void A_box_whose_manifest_cannot_be_read_holds_the_course_of_its_root(string manifest) =>
        Read(Box(manifest)).Course!.Modules.Length.ShouldBe(2);

    [Fact]
    public void A_box_with_another_checksum_is_not_even_opened() =>
        Read(Encoding.UTF8.GetBytes("PK"), checksum: new('0', 64)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP8004");

    [Fact]
    public void A_box_without_a_checksum_is_told_the_right_one() =>
        Read(Box(), checksum: "").Diagnostics.ShouldHaveSingleItem().Hints[0].ShouldContain(Sha(Box()));

    private static LayeredCourse Read(byte[] box, params (string Path, string Text)[] more) => Read(box, Sha(box), more);

    private static LayeredCourse Read(byte[] box, string checksum, params (string Path, string Text)[] more)
    {
        var files = more.ToDictionary(f => f.Path, f => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(f.Text)), StringComparer.Ordinal);
        files["course.yaml"] = Encoding.UTF8.GetBytes($"id: north\nextends: {{ box: {BoxPath}{(checksum.Length == 0 ? "" : $", sha256: {checksum}")} }}\n");
        files[BoxPath] = box;
        return CurriculumReader.ReadLayers(new MemoryWorkspace(files), "", "1.0.0", Region.Today);
    }

    private static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Box(params (string Path, string Text)[] more) => Box(Manifest, more);

    private static byte[] Box(string manifest, params (string Path, string Text)[] more)
    {
        var files = SmallCourse.Unchanged.Files.ToDictionary(f => Sources + f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (var (path, text) in more)
            files[path] = text;
        return Zip([.. files.OrderBy(f => f.Key, StringComparer.Ordinal).Append(new("manifest.json", manifest)).Select(f => (f.Key, Encoding.UTF8.GetBytes(f.Value), 0))]);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes, int Attributes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes, attributes) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new(2027, 1, 11, 0, 0, 0, TimeSpan.Zero);
                entry.ExternalAttributes = attributes;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
