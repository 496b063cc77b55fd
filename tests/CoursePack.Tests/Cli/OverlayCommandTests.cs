using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>A region on disk, as a team works with it.</summary>
public sealed class OverlayCommandTests : IDisposable
{
    private const string North = "curriculum/regions/north";

    private readonly TemporaryFolder folder = new();

    public OverlayCommandTests()
    {
        foreach (var (path, text) in SmallCourse.Unchanged.North("title: The north\npatch:\n  - op: append\n    at: listening/hearing/in-turn/care\n    text: Ring our own line.\n  - { op: remove, at: handout moment-cards }\n  - { op: set, at: listening/hearing/in-turn/handouts, value: [] }\n")
            .With(Region.Listening, "sessions: [{ id: hearing, activities: [{ id: in-turn, title: Hear each other }] }]\n").Files)
            Write("curriculum/" + path, text);
    }

    [Fact]
    public void Show_prints_a_thing_as_it_is_after_merging() =>
        Golden.Match(Run("show", "listening/hearing/in-turn", North).Out, "Cli/goldens/show.txt");

    [Fact]
    public void Show_says_where_each_value_comes_from_and_what_it_replaces() =>
        Golden.Match(Run("show", "listening/hearing/in-turn", "--origin", North).Out, "Cli/goldens/show-origin.txt");

    [Fact]
    public void Show_says_the_same_to_programs() =>
        Golden.Match(Run("show", "listening/hearing/in-turn", "--format", "json", North).Out, "Cli/goldens/show-json.txt");

    [Theory]
    [InlineData("course", "title: A tiny course")]
    [InlineData("1.1.2", "statement: Listens without giving advice.")]
    [InlineData("handout moment-cards", "body: |")]
    [InlineData("one-day", "max")]
    [InlineData("listening/hear", "statement: Listen to someone")]
    [InlineData("listening/hearing/in-turn/minutes", "50")]
    public void Show_works_on_a_course_that_extends_none(string id, string says)
    {
        var run = Run("show", id);
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldContain(says == "max" ? "title: One day" : says);
    }

    [Theory]
    [InlineData("listening/hering", "did you mean 'listening/hearing'?")]
    [InlineData("listening/closing/in-turn", "did you mean 'activity listening/hearing/in-turn'?")]
    [InlineData("handout moment-cards", "an overlay takes it away in curriculum/regions/north/course.yaml:8")]
    public void Show_of_what_is_not_there_is_wrong_usage_with_the_nearest_name(string id, string hint)
    {
        var run = Run("show", id, North);
        (run.Exit, run.Out).ShouldBe((2, ""), run.All);
        run.Error.ShouldStartWith($"coursepack: there is no '{id}' in this course\n");
        run.Error.ShouldContain(hint);
    }

    [Fact]
    public void Show_of_a_course_that_cannot_be_read_says_why()
    {
        Write(North + "/course.yaml", "id: north\nextends: ../nowhere\n");
        var run = Run("show", "listening", North);
        (run.Exit, run.Out).ShouldBe((1, ""), run.All);
        run.Error.ShouldContain("[CP8002]");
    }

    [Fact]
    public void Show_offers_the_ids_of_the_course() =>
        Run("[suggest:22]", "coursepack show listen").Out.ShouldContain("listening/hearing/in-turn\n");

    [Fact]
    public void Upgrade_records_and_check_is_satisfied()
    {
        Run("check", North).Out.ShouldContain("[CP8014]");
        var run = Run("upgrade", North);
        run.ShouldBe(new(0, "", "recorded 4 overrides in curriculum/regions/north/overlay.lock.yaml: 4 new, 0 accepted, 0 whose base has changed. Next: coursepack check\n"), run.All);
        Run("check", North).Out.ShouldNotContain("CP80");
        Golden.Match(Read(North + "/overlay.lock.yaml"), "Cli/goldens/overlay-lock.txt");
    }

    [Fact]
    public void Upgrade_approves_what_has_changed_only_by_name()
    {
        Run("upgrade", North);
        Write("curriculum/course.yaml", Read("curriculum/course.yaml").Replace("A tiny course", "A small course", StringComparison.Ordinal));
        var run = Run("upgrade", North);
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldContain("1 whose base has changed.\n  curriculum/regions/north/course.yaml:3: course/title\n");
        Run("check", North).Out.ShouldContain("[CP8013]");
        Run("upgrade", North, "--accept", "course/title").Exit.ShouldBe(0);
        Run("check", North).Out.ShouldNotContain("[CP8013]");
    }

    [Theory]
    [InlineData("course/titel", "did you mean 'course/title'?")]
    [InlineData("listening", "write it as 'coursepack check' prints it")]
    public void Upgrade_accepts_nothing_that_is_no_override(string id, string hint)
    {
        var run = Run("upgrade", North, "--accept", id);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain(hint);
        File.Exists(PathOf(North + "/overlay.lock.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void Upgrade_of_a_course_that_extends_none_is_wrong_usage()
    {
        var run = Run("upgrade");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith("coursepack: the course 'tiny' extends none\n");
    }

    [Fact]
    public void Upgrade_does_not_write_over_a_broken_record()
    {
        Run("upgrade", North);
        var broken = Read(North + "/overlay.lock.yaml").Replace("A tiny course", "Another course", StringComparison.Ordinal);
        Write(North + "/overlay.lock.yaml", broken);
        var run = Run("upgrade", North);
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldContain("[CP8015]");
        Read(North + "/overlay.lock.yaml").ShouldBe(broken);
    }

    [Fact]
    public void New_adds_nothing_to_the_course_that_is_extended()
    {
        var before = Read("curriculum/" + SmallCourse.Listening);
        var run = Run("new", "session", "listening/tea", North);
        run.Exit.ShouldBe(2, run.All);
        Read("curriculum/" + SmallCourse.Listening).ShouldBe(before);
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("ready")]
    public void Every_command_takes_an_overlay(string command) =>
        Run(command, North).Exit.ShouldBe(0);

    [Fact]
    public void An_overlay_that_says_nothing_prints_what_its_base_prints()
    {
        Write(North + "/course.yaml", "id: north\nextends: ../..\n");
        File.Delete(PathOf("curriculum/" + Region.Listening));
        Run("build", "--format", "html").Exit.ShouldBe(0);
        Run("build", North, "--format", "html").Exit.ShouldBe(0);
        var files = Directory.EnumerateFiles(PathOf("output/tiny")).Select(f => Path.GetFileName(f)!).Where(f => !f.EndsWith(".zip", StringComparison.Ordinal) && f != "manifest.json").ToList();
        files.ShouldContain("trainer-handbook.html");
        foreach (var file in files)
            Read($"output/north/{file}").Replace("north", "tiny", StringComparison.Ordinal).ShouldBe(Read($"output/tiny/{file}"), file);
    }

    [Fact]
    public void A_box_that_was_built_can_be_extended()
    {
        Run("build", North, "--format", "html").Exit.ShouldBe(0);
        const string box = "output/north/north-1.0.0-training-in-a-box.zip";
        Directory.CreateDirectory(PathOf("elsewhere/upstream"));
        File.Copy(PathOf(box), PathOf("elsewhere/upstream/north.zip"));
        Write("elsewhere/course.yaml", $"id: trust\nextends: {{ box: upstream/north.zip, sha256: {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(box))))} }}\nsubtitle: Ours\n");
        Run("upgrade", "elsewhere").Exit.ShouldBe(0);
        Run("check", "elsewhere").Exit.ShouldBe(0);
        Run("show", "course", "elsewhere", "--origin").Out.ShouldContain("title: The north  # elsewhere/upstream/north.zip!/regions/north/course.yaml:3\n");
        Run("build", "elsewhere", "--format", "html").Exit.ShouldBe(0);
        Read("output/trust/trainer-handbook.html").ShouldContain("Ring our own line.");
    }

    [Fact]
    public void A_box_of_a_region_carries_no_other_region()
    {
        Write("curriculum/regions/south/course.yaml", "id: south\nextends: ../..\n");
        Run("build", North, "--format", "html").Exit.ShouldBe(0);
        using var zip = ZipFile.OpenRead(PathOf("output/north/north-1.0.0-training-in-a-box.zip"));
        zip.Entries.Select(e => e.FullName).Where(n => n.Contains("regions/", StringComparison.Ordinal)).ShouldBe(["sources/curriculum/regions/north/course.yaml", "sources/curriculum/regions/north/modules/02-listening/module.yaml"]);
    }

    [Fact]
    public void Findings_of_an_overlay_name_files_from_its_folder_for_programs()
    {
        Write(North + "/course.yaml", "id: north\nextends: ../..\npatch: [{ op: remove, at: listening/hearin }]\n");
        using var json = JsonDocument.Parse(Run("check", North, "--format", "json").Out);
        json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => $"{d.GetProperty("code")} {d.GetProperty("file")}").ShouldContain("CP8006 course.yaml");
    }

    public void Dispose() => folder.Dispose();

    private CliRun Run(params string[] arguments) => CliRun.In(folder.Path, arguments);

    private string PathOf(string path) => Path.Combine(folder.Path, path);

    private string Read(string path) => File.ReadAllText(PathOf(path));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
