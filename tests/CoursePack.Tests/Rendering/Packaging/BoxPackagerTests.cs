using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CoursePack.Rendering.Packaging;
using CoursePack.Tests.Testing;
using static CoursePack.Tests.Rendering.SampleBox;

namespace CoursePack.Tests.Rendering.Packaging;

public sealed class BoxPackagerTests
{
    private const string Zip = "psw-training-1.0.0-training-in-a-box.zip";

    private static readonly Box Sample = Pack(Contents).Value!;

    // The size and checksum of START-HERE change with every touch of the style sheet; another test holds them.
    [Fact]
    public void The_manifest_reads_as_verified() =>
        Golden.Match(
            Regex.Replace(Text(Sample, "manifest.json"), "(START-HERE.html\"[^}]*\"sha256\": )\"[0-9a-f]{64}\"(,\\s*\"bytes\": )[0-9]+", "$1\"…\"$2…"),
            "Rendering/Packaging/manifest.json");

    [Fact]
    public void The_read_me_reads_as_verified() => Golden.Match(Text(Sample, "README.txt"), "Rendering/Packaging/readme.txt");

    [Fact]
    public void The_manifest_lists_every_file_but_itself_and_the_zip()
    {
        var listed = Manifest(Sample).GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()!);
        listed.ShouldBe(Sample.Files.Select(f => f.Path).Where(p => p is not "manifest.json" and not Zip));
    }

    [Fact]
    public void The_manifest_gives_each_file_its_size_and_checksum()
    {
        foreach (var entry in Manifest(Sample).GetProperty("files").EnumerateArray())
        {
            var bytes = Sample.Files.Single(f => f.Path == entry.GetProperty("path").GetString()).Bytes;
            entry.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length);
            entry.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
        }
    }

    [Fact]
    public void A_build_with_findings_says_so_in_the_manifest_and_on_the_first_page()
    {
        var box = Pack(Contents with { Status = BoxStatus.Findings }).Value!;
        Manifest(box).GetProperty("status").GetString().ShouldBe("findings");
        Text(box, "START-HERE.html").ShouldContain("Built with findings");
        Text(box, "START-HERE.html").ShouldContain("Not yet localised: 7 safety places blank");
        Text(box, "README.txt").ShouldContain("Built with findings");
    }

    [Fact]
    public void The_fingerprint_changes_with_any_source_and_not_with_their_order()
    {
        var sources = Contents.Sources;
        var usual = BoxManifest.Fingerprint(sources);
        BoxManifest.Fingerprint(sources.Reverse()).ShouldBe(usual);
        BoxManifest.Fingerprint(sources.SetItem(0, Plain("course.yaml", "id: other\n"))).ShouldNotBe(usual);
        BoxManifest.Fingerprint(sources.SetItem(0, Plain("curs.yaml", "id: psw-training\n"))).ShouldNotBe(usual);
    }

    [Fact]
    public void The_zip_holds_everything_with_the_manifest_and_the_sources()
    {
        using var zip = Open(Sample);
        zip.Entries.Select(e => e.FullName).ShouldBe(
            Sample.Files.Select(f => f.Path).Where(p => p != Zip).Concat(["sources/course.yaml", "sources/modules/01-welcome/module.yaml"]).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        reader.ReadToEnd().ShouldBe(Text(Sample, "manifest.json"));
    }

    [Fact]
    public void Files_in_the_zip_carry_the_date_of_the_course()
    {
        using var zip = Open(Sample);
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == new DateTime(2027, 1, 11));
    }

    [Fact]
    public void A_course_older_than_zips_still_packs()
    {
        var box = Pack(Contents with { Course = Contents.Course with { Date = new(1976, 5, 1) } }).Value!;
        using var zip = Open(box);
        zip.Entries[0].LastWriteTime.Year.ShouldBe(1980);
    }

    [Fact]
    public void Unzip_finds_the_zip_in_order()
    {
        using var folder = new TemporaryFolder();
        ExternalTool.Run("unzip", "-tqq", folder.Write(Zip, File(Sample, Zip))).Expect();
    }

    [Fact]
    public void The_same_contents_in_another_order_and_culture_give_the_same_bytes()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," }, DateTimeFormat = { DateSeparator = "." } };
            var again = Pack(Contents with { Files = [.. Contents.Files.Reverse()], Sources = [.. Contents.Sources.Reverse()] }).Value!;
            again.Files.Select(f => (f.Path, Convert.ToBase64String(f.Bytes.ToArray()))).ShouldBe(Sample.Files.Select(f => (f.Path, Convert.ToBase64String(f.Bytes.ToArray()))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Start_here_keeps_the_courses_order_of_products()
    {
        ProducedFile Made(string path, int place) => new(path, StoredBytes.Of(new byte[] { 1 })) { Product = "x", Format = "pdf", Edition = "standard", Language = "en", Title = path, Audience = Core.Documents.Audience.Everyone, Place = place };
        var page = new HtmlParser().ParseDocument(Text(Pack(Contents with { Files = [Made("alpha.pdf", 3), Made("beta.pdf", 1), Made("gamma.pdf", 2)] }).Value!, "START-HERE.html"));
        page.QuerySelectorAll("#files a").Select(a => a.GetAttribute("href")).ShouldBe(["beta.pdf", "gamma.pdf", "alpha.pdf"]);
    }

    [Fact]
    public void Start_here_links_to_every_product_by_a_name_of_its_own()
    {
        var page = new HtmlParser().ParseDocument(Text(Sample, "START-HERE.html"));
        var links = page.QuerySelectorAll("#files a").ToList();
        links.Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal).ShouldBe(Contents.Files.Select(f => f.Path).Order(StringComparer.Ordinal));
        links.Select(a => a.TextContent).Distinct().Count().ShouldBe(links.Count);
        page.QuerySelectorAll("h3").Select(h => h.TextContent).ShouldBe(["For the organisation", "For trainers", "For trainees", "For everyone"]);
    }

    [Fact]
    public void Start_here_says_what_to_decide_first() =>
        new HtmlParser().ParseDocument(Text(Sample, "START-HERE.html")).QuerySelectorAll("#decide ol li").Length.ShouldBe(3);

    [Theory]
    [InlineData(999, "1 kB")]
    [InlineData(64_499, "64 kB")]
    [InlineData(1_250_000, "1.3 MB")]
    public void Sizes_are_short(long bytes, string printed) => StartHerePage.Size(bytes).ShouldBe(printed);

    [Theory]
    [InlineData("README.txt", "CP9001")]
    [InlineData("Trainer-Handbook.pdf", "CP9001")]
    [InlineData("coverage.csv/x.html", "CP9001")]
    [InlineData("../x.pdf", "CP9002")]
    [InlineData("/x.pdf", "CP9002")]
    [InlineData("a//x.pdf", "CP9002")]
    [InlineData("a\\x.pdf", "CP9002")]
    [InlineData(".x.pdf", "CP9002")]
    [InlineData("x?.pdf", "CP9002")]
    public void A_name_that_cannot_stand_in_the_box_is_a_finding(string path, string code)
    {
        var outcome = Pack(Contents with { Files = Contents.Files.Add(new ProducedFile(path, StoredBytes.Of(default)) { Product = "x", Format = "pdf", Edition = "standard", Language = "en", Title = "X", Audience = Core.Documents.Audience.Everyone }) });
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.Select(d => d.Code).Distinct().ShouldBe([code]);
    }

    [Fact]
    public void A_version_that_would_make_a_folder_is_a_finding() =>
        Pack(Contents with { Course = Contents.Course with { Version = "1/../../x" } }).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9002");

    [Fact]
    public void Packing_stops_when_asked() =>
        Should.Throw<OperationCanceledException>(() => BoxPackager.Pack(Contents, Aside, new CancellationToken(canceled: true)));

    private static Core.Diagnostics.Outcome<Box> Pack(BoxContents contents) => BoxPackager.Pack(contents, Aside, TestContext.Current.CancellationToken);

    private static byte[] File(Box box, string path) => box.Files.Single(f => f.Path == path).Bytes.ToArray();

    private static string Text(Box box, string path) => Encoding.UTF8.GetString(File(box, path));

    private static JsonElement Manifest(Box box) => JsonDocument.Parse(File(box, "manifest.json")).RootElement;

    private static ZipArchive Open(Box box) => new(new MemoryStream(File(box, Zip)));
}
