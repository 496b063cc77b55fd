using System.Text.Json;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>The regions of a course on disk: started, looked at side by side, and listed for a service.</summary>
public sealed class RegionCommandTests : IDisposable
{
    private const string Contacts = "- { id: line, name: Line, for: Anyone, telephone: \"1\", nations: [england, scotland], source: us, checked_on: 2027-01-04, checked_by: lead, mandatory: true }\n";

    private readonly TemporaryFolder folder = new();

    public RegionCommandTests()
    {
        foreach (var (path, text) in SmallCourse.Unchanged.With("contacts.yaml", Contacts).With("local.yaml", "- { id: lead, label: Lead, ask: Who?, need: safety, value: \"\" }\n").Files)
            Write("curriculum/" + path, text);
    }

    [Fact]
    public void A_new_region_says_in_plain_words_how_to_go_on()
    {
        var run = Run("new", "region", "north", "--nation", "scotland");
        run.ShouldBe(new(0, "", "added region 'north' in curriculum/regions/north: your version of tiny 1.0.0. Next: read its course.yaml, then coursepack build curriculum/regions/north\n"), run.All);
        Golden.Match(Read("curriculum/regions/north/course.yaml"), "Cli/goldens/new-region.txt");
        Golden.Match(Read("curriculum/regions/north/overlay.lock.yaml"), "Cli/goldens/new-region-lock.txt");
    }

    [Fact]
    public void A_new_region_has_no_finding_of_its_own_and_builds()
    {
        Run("new", "region", "north", "--nation", "scotland").Exit.ShouldBe(0);
        Run("check", "curriculum/regions/north").Out.ShouldNotContain("CP80");
        Run("build", "curriculum/regions/north", "--format", "html").Exit.ShouldBe(0);
        Read("output/north/trainer-handbook.html").ShouldContain("Adapted by A tiny course: Scotland, from “A tiny course”, version 1.0.0.");
    }

    [Theory]
    [InlineData("status", "--regions", "nowhere")]
    [InlineData("plan", "nowhere")]
    public void A_mistyped_path_is_no_course_without_regions(params string[] line)
    {
        var run = Run(line);
        run.ShouldBe(new(2, "", "coursepack: there is no course at 'nowhere'\n  help: name the folder with the course that the regions extend\n"), run.All);
    }

    [Fact]
    public void A_new_region_of_a_region_extends_it()
    {
        Run("new", "region", "north", "--nation", "scotland");
        Run("new", "region", "highland", "--nation", "scotland", "--from", "curriculum/regions/north").Exit.ShouldBe(0);
        Read("curriculum/regions/highland/course.yaml").ShouldContain("\nextends: ../north\n");
        Run("check", "curriculum/regions/highland").Out.ShouldNotContain("CP80");
    }

    [Fact]
    public void A_new_region_of_the_region_at_path_stands_beside_it()
    {
        Run("new", "region", "north", "--nation", "scotland");
        Run("new", "region", "highland", "--nation", "scotland", "curriculum/regions/north").Exit.ShouldBe(0);
        Read("curriculum/regions/highland/course.yaml").ShouldContain("\nextends: ../north\n");
    }

    [Theory]
    [InlineData("curriculum", "upstream/tiny-1.0.0-training-in-a-box.zip")]
    [InlineData("elsewhere", "upstream/tiny-1.0.0-training-in-a-box.zip")]
    public void A_box_that_lies_elsewhere_is_copied_and_named_with_its_checksum(string path, string copied)
    {
        Run("build", "--format", "html").Exit.ShouldBe(0);
        var run = Run("new", "region", "north", "--nation", "scotland", "--from", "output/tiny/tiny-1.0.0-training-in-a-box.zip", path);
        run.Exit.ShouldBe(0, run.All);
        File.Exists(PathOf($"{path}/regions/north/{copied}")).ShouldBeTrue();
        Run("check", $"{path}/regions/north").Out.ShouldNotContain("CP80");
    }

    [Fact]
    public void A_box_inside_the_course_stays_where_it_is()
    {
        Run("build", "--format", "html").Exit.ShouldBe(0);
        Directory.CreateDirectory(PathOf("curriculum/upstream"));
        File.Copy(PathOf("output/tiny/tiny-1.0.0-training-in-a-box.zip"), PathOf("curriculum/upstream/tiny.zip"));
        Run("new", "region", "north", "--nation", "scotland", "--from", "curriculum/upstream/tiny.zip").Exit.ShouldBe(0);
        Directory.Exists(PathOf("curriculum/regions/north/upstream")).ShouldBeFalse();
        Run("check", "curriculum/regions/north").Out.ShouldNotContain("CP80");
    }

    [Theory]
    [InlineData("--nation scotlnd", "no contact is for the nation 'scotlnd'", "did you mean 'scotland'?")]
    [InlineData("--nation wales --from nowhere", "there is nothing at 'nowhere'", "name the folder of a course, or a box")]
    [InlineData("--nation wales --from curriculum/handouts", "there is no course in 'curriculum/handouts'", "name a folder that has a course.yaml")]
    [InlineData("--nation wales --from .", "'.' lies outside the course at 'curriculum'", "extend its box")]
    [InlineData("--nation wales --from curriculum/course.yaml", "'curriculum/course.yaml' is neither a folder nor a box", "a box is a zip")]
    [InlineData("--nation wales nowhere", "there is no course in 'nowhere'", "name a folder that has a course.yaml")]
    public void What_a_region_cannot_be_made_of_is_wrong_usage_and_writes_nothing(string rest, string says, string hint)
    {
        var run = Run(["new", "region", "north", .. rest.Split(' ')]);
        (run.Exit, run.Out).ShouldBe((2, ""), run.All);
        run.Error.ShouldStartWith($"coursepack: {says}\n");
        run.Error.ShouldContain(hint);
        Directory.Exists(PathOf("curriculum/regions")).ShouldBeFalse();
    }

    [Fact]
    public void A_nation_that_no_contact_is_for_is_allowed_and_said()
    {
        var run = Run("new", "region", "isle", "--nation", "jersey");
        run.Exit.ShouldBe(0, run.All);
        run.Error.ShouldStartWith("no contact is for the nation 'jersey' yet.");
    }

    [Fact]
    public void A_region_is_never_written_over()
    {
        Write("curriculum/regions/north/notes.txt", "ours");
        var run = Run("new", "region", "north", "--nation", "scotland");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith("coursepack: curriculum/regions/north is there already\n");
        File.Exists(PathOf("curriculum/regions/north/course.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void A_region_may_not_have_the_id_of_what_it_extends()
    {
        var run = Run("new", "region", "tiny", "--nation", "scotland");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith("coursepack: the course that is extended has the id 'tiny' itself\n");
    }

    [Fact]
    public void A_region_of_a_broken_course_is_not_started()
    {
        Write("curriculum/modules/01-welcome/module.yaml", "id: [\n");
        var run = Run("new", "region", "north", "--nation", "scotland");
        run.Exit.ShouldBe(1, run.All);
        run.Error.ShouldContain("nothing was written");
        Directory.Exists(PathOf("curriculum/regions")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Status_shows_regions_side_by_side(string format)
    {
        Three();
        var run = Run("status", "--regions", "--format", format);
        run.Exit.ShouldBe(1, run.All);
        Golden.Match(run.Out, $"Cli/goldens/status-{format}.txt");
        run.Error.ShouldBe("1 of 3 would not build. Next: coursepack check curriculum/regions/broken\n");
    }

    /// <summary>Goldens named from parts: status-text status-markdown status-json.</summary>
    [Fact]
    public void Status_is_fine_when_every_region_builds_also_where_the_original_moved_on()
    {
        Three();
        Directory.Delete(PathOf("curriculum/regions/broken"), recursive: true);
        var run = Run("status", "--regions");
        run.Exit.ShouldBe(0, run.All);
        run.Error.ShouldBe("all 2 build; the original has changed under some of your passages. Next: coursepack check curriculum/regions/north\n");
    }

    [Fact]
    public void Status_of_one_region_stands_alone()
    {
        Three();
        using var json = JsonDocument.Parse(Run("status", "--format", "json", "curriculum/regions/south").Out);
        json.RootElement.GetProperty("regions").EnumerateArray().Single().GetProperty("region").GetString().ShouldBe("south");
    }

    [Fact]
    public void Status_counts_what_is_mandatory_and_lost()
    {
        Run("new", "region", "north", "--nation", "scotland");
        Write("curriculum/regions/north/course.yaml", Read("curriculum/regions/north/course.yaml") + "patch: [{ op: remove, at: contact line }]\n");
        var run = Run("status", "--regions");
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("0 of 1");
    }

    [Fact]
    public void A_template_that_cannot_be_filled_breaks_a_region()
    {
        Run("new", "region", "north", "--nation", "scotland");
        Write("templates/products/trainer-handbook.md", "---\ntitle: Handbook\naudience: trainer\n---\n{{nothing}}\n");
        foreach (var strings in Directory.EnumerateFiles(Repository.PathOf("templates/strings")))
            Write("templates/strings/" + Path.GetFileName(strings), File.ReadAllText(strings));
        var run = Run("status", "--regions");
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("no, 1 error");
    }

    [Fact]
    public void Status_of_a_course_that_extends_none_asks_for_the_regions()
    {
        var run = Run("status");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain("add --regions");
    }

    [Theory]
    [InlineData("status --regions", "")]
    [InlineData("plan", "")]
    [InlineData("plan --format github-matrix", "{\"include\":[]}\n")]
    public void A_course_without_regions_says_how_to_start_one(string line, string output) =>
        Run(line.Split(' ')).ShouldBe(new(0, output, "there is no region in curriculum/regions. Next: coursepack new region ID --nation NATION\n"));

    [Fact]
    public void Plan_lists_every_region_and_product_in_one_line_for_a_matrix()
    {
        Three();
        Directory.Delete(PathOf("curriculum/regions/broken"), recursive: true);
        Write("curriculum/regions/south/course.yaml", Read("curriculum/regions/south/course.yaml") + "products: [trainee-workbook, trainer-handbook]\n");
        var run = Run("plan", "--format", "github-matrix");
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldBe("""{"include":[{"region":"north","path":"curriculum/regions/north","product":"trainer-handbook"},{"region":"south","path":"curriculum/regions/south","product":"trainee-workbook"},{"region":"south","path":"curriculum/regions/south","product":"trainer-handbook"}]}""" + "\n");
        Run("plan").Out.ShouldBe("north  curriculum/regions/north  trainer-handbook\nsouth  curriculum/regions/south  trainee-workbook\nsouth  curriculum/regions/south  trainer-handbook\n");
    }

    [Fact]
    public void Plan_leaves_no_region_out_without_a_word()
    {
        Three();
        Write("curriculum/regions/broken/course.yaml", "id: broken\nextends: ../nowhere\n");
        var run = Run("plan", "--format", "github-matrix");
        (run.Exit, run.Out).ShouldBe((1, ""), run.All);
        run.Error.ShouldContain("[CP8002]");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>One that the base has moved on under, one that is fresh, one that is broken.</summary>
    private void Three()
    {
        Run("new", "region", "north", "--nation", "scotland").Exit.ShouldBe(0);
        Write("curriculum/course.yaml", Read("curriculum/course.yaml").Replace("A tiny course", "A small course", StringComparison.Ordinal).Replace("1.0.0", "1.1.0", StringComparison.Ordinal));
        Run("new", "region", "south", "--nation", "england").Exit.ShouldBe(0);
        Run("new", "region", "broken", "--nation", "england").Exit.ShouldBe(0);
        Write("curriculum/regions/broken/course.yaml", Read("curriculum/regions/broken/course.yaml") + "patch: [{ op: remove, at: listening/hearin }]\n");
    }

    private CliRun Run(params string[] arguments) => CliRun.In(folder.Path, arguments);

    private string PathOf(string path) => Path.Combine(folder.Path, path);

    private string Read(string path) => File.ReadAllText(PathOf(path));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
