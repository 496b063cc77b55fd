using System.Text.Json;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>What stands beside the base course: its other timetables, its add-ons, and the two further courses.</summary>
public sealed class FurtherCourseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Courses
    {
        get
        {
            var courses = new TheoryData<string, string>();
            string[] editions = AllEditions.Wanted ? ["standard", "large-print", "dyslexia-friendly", "print"] : ["standard"];
            foreach (var edition in editions)
            {
                courses.Add("introduction-to-peer-support", edition);
                courses.Add("supervising-peer-support", edition);
            }
            return courses;
        }
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public void A_further_course_checks_strictly_and_builds(string course, string edition)
    {
        var path = "curriculum/courses/" + course;
        var check = CliRun.In(Repository.Root, "check", "--strict", path);
        check.Exit.ShouldBe(0, check.All);
        check.Out.ShouldBeEmpty();
        var build = CliRun.In(Repository.Root, "build", path, "--edition", edition, "--output", folder.Path);
        build.Exit.ShouldBe(0, build.All);
        var pdfs = Directory.GetFiles(Path.Combine(folder.Path, course), "*.pdf");
        pdfs.Length.ShouldBeGreaterThanOrEqualTo(9);
        foreach (var pdf in pdfs)
        {
            ExternalTool.Run("qpdf", "--check", pdf).Expect();
            PdfUaRules.Faults(pdf).ShouldBeEmpty(Path.GetFileName(pdf));
        }
    }

    [Theory]
    [InlineData("ten-days")]
    [InlineData("twelve-weeks")]
    [InlineData("blended")]
    [InlineData("weekends")]
    public void Each_timetable_builds(string schedule)
    {
        var build = CliRun.In(Repository.Root, "build", "--schedule", schedule, "--product", "trainee-workbook-part", "--format", "html", "--output", folder.Path);
        build.Exit.ShouldBe(0, build.All);
    }

    [Fact]
    public void The_course_with_every_add_on_checks_strictly_and_builds()
    {
        Copy(Repository.PathOf("curriculum"), Path.Combine(folder.Path, "curriculum"));
        Copy(Repository.PathOf("templates"), Path.Combine(folder.Path, "templates"));
        var addOns = Directory.GetDirectories(Path.Combine(folder.Path, "curriculum", "add-ons")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        addOns.Count.ShouldBe(5);
        File.AppendAllText(Path.Combine(folder.Path, "curriculum", "course.yaml"), $"\nadd_ons: [{string.Join(", ", addOns)}]\n");
        var check = CliRun.In(folder.Path, "check", "--strict");
        check.Exit.ShouldBe(0, check.All);
        var build = CliRun.In(folder.Path, "build", "--product", "day-sheets", "--product", "trainee-workbook");
        build.Exit.ShouldBe(0, build.All);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Path, "output", "psw-training", "manifest.json")));
        // Cover, introduction, two sides for each of ten days and five half-days.
        Pages(manifest, "day-sheets-ten-weeks.pdf").ShouldBe(2 + 2 * 15);
        foreach (var pdf in Directory.GetFiles(Path.Combine(folder.Path, "output", "psw-training"), "*.pdf"))
            PdfUaRules.Faults(pdf).ShouldBeEmpty(Path.GetFileName(pdf));
    }

    private static int Pages(JsonDocument manifest, string file) =>
        manifest.RootElement.GetProperty("files").EnumerateArray().Single(f => f.GetProperty("path").GetString() == file).GetProperty("pages").GetInt32();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
