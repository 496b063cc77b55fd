using CoursePack.Tests.Cli;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Migration;

/// <summary>A course moves to another framework with the regions that extend it.</summary>
public sealed class RegionMigrationTests : IDisposable
{
    private const string North = "regions/north/course.yaml", Listening = "regions/north/" + BaseCourse.Listening;

    private readonly MigratedCourse course = new();

    public RegionMigrationTests()
    {
        course.Framework("next", ("- id: 1.1.2", "- id: 1.2.7"), ("- id: 9.1.1", "- id: P9"), ("id: \"9.1\"", "id: \"8.8\""));
        course.Map("changes:\n  - { from: 1.1.2, to: 1.2.7 }\n  - { from: 9.1.1, to: P9 }\n");
    }

    [Fact]
    public void What_a_region_claims_itself_is_rewritten_too()
    {
        course.Write(North, "id: north\nextends: ../..\npatch:\n  - { op: set, at: outcome listening/hear/competences, value: [1.1.2] } # ours\n");
        course.Write(Listening, "outcomes:\n  - id: notice # new here\n    statement: Notice more.\n    competences: [tiny:1.1.2]\n");
        var run = course.Migrate();
        run.Exit.ShouldBe(0, run.All);
        course.Read(North).ShouldEndWith("value: [1.2.7] } # ours\n");
        course.Read(Listening).ShouldEndWith("competences: [next:1.2.7]\n");
        CliRun.In(course.Folder, "check", "curriculum/regions/north").Out.ShouldNotContain("[CP2");
    }

    [Fact]
    public void What_only_its_people_can_move_is_listed_with_its_line()
    {
        course.Write(North, "id: north\nextends: ../..\npatch:\n  - op: set\n    at: competence tiny:1.1.2/statement\n    value: Ours.\n");
        var run = course.Migrate();
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("curriculum/regions/north/course.yaml:5:9");
        run.Out.ShouldContain("say it of 'competence next:1.2.7'");
        run.Error.ShouldContain("regions still name what is gone");
        course.Read("course.yaml").ShouldContain("frameworks/next.yaml");
    }

    [Fact]
    public void What_the_map_leaves_out_in_a_region_stops_everything()
    {
        const string ours = "          - { id: 1.1.3, statement: Waits., kind: skill }\n          - id: 1.1.2";
        course.Write("frameworks/tiny.yaml", course.Read("frameworks/tiny.yaml").Replace("          - id: 1.1.2", ours, StringComparison.Ordinal));
        course.Framework("next", ("id: 1.1.3", "id: 1.1.9"), ("- id: 1.1.2", "- id: 1.2.7"), ("- id: 9.1.1", "- id: P9"), ("id: \"9.1\"", "id: \"8.8\""));
        course.Write(North, "id: north\nextends: ../..\npatch: [{ op: append, at: outcome listening/hear/competences, value: 1.1.3 }]\n");
        var before = course.Snapshot();
        var run = course.Migrate();
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("curriculum/regions/north/course.yaml:3");
        course.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_region_that_could_not_be_read_before_is_listed()
    {
        course.Write(North, "id: north\nextends: ../..\ntitle: [broken\n");
        var run = course.Migrate();
        run.Exit.ShouldBe(1, run.All);
        run.Out.ShouldContain("curriculum/regions/north/course.yaml:3");
    }

    [Fact]
    public void A_region_that_is_fine_says_nothing()
    {
        course.Write(North, "id: north\nextends: ../..\ntitle: The north\n");
        course.Migrate().Out.ShouldBe("Nothing to decide: every competence says what it said before.\n");
    }

    public void Dispose() => course.Dispose();
}
