using CoursePack.Core.Documents;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Coverage;

/// <summary>The base course of the fixtures with a second framework: 1.1.1 and 1.1.2 are claimed, K1.1 to K1.3 are not.</summary>
public sealed class CrosswalkTests
{
    private const string Second = """
        id: second
        title: A second framework
        version: "1"
        source: { title: A second framework, publisher: The authors, year: 2026 }
        levels: [aware, able, leads]
        domains:
          - id: K
            title: Working with us
            tier: optional
            areas:
              - id: K1
                title: Talking
                confidence: own
                competences:
                  - { id: K1.1, statement: Lets people finish., kind: skill, level: able }
                  - { id: K1.2, statement: Says what a talk is for., kind: skill }
                  - { id: K1.3, statement: Waits., kind: skill }

        """;

    [Theory]
    [InlineData("{ from: 1.1.2, to: K1.1, relation: exact }", true)]
    [InlineData("{ from: 1.1.2, to: K1.1, relation: broader }", true)]
    [InlineData("{ from: 1.1.2, to: K1.1, relation: narrower }", false)]
    [InlineData("{ from: 1.1.2, to: K1.1, relation: related }", false)]
    public void Claims_count_through_an_equal_or_a_broader_competence_alone(string map, bool counts) =>
        Competence(With(map), "K1.1").Has(Depth.Practised).ShouldBe(counts);

    [Theory]
    [InlineData("exact", true)]
    [InlineData("narrower", true)]
    [InlineData("broader", false)]
    public void A_map_reads_the_other_way_round_too(string relation, bool counts)
    {
        var course = With($"{{ from: 1.1.1, to: K1.2, relation: {relation} }}")
            .Edit(BaseCourse.Welcome, "competences: [1.1.1]", "competences: [K1.2]")
            .Edit(BaseCourse.CourseFile, "taught: 100, practised: 100, assessed: 100, minutes_per_area: 60", "taught: 0");
        Competence(course, "1.1.1").Has(Depth.Taught).ShouldBe(counts);
    }

    [Fact]
    public void A_narrower_competence_alone_covers_in_part()
    {
        var covered = Competence(With("{ from: 1.1.2, to: K1.1, relation: narrower }"), "K1.1");
        covered.Partly.ShouldHaveSingleItem().Claimed.Number.ShouldBe("1.1.2");
        covered.Minutes.ShouldBe(0);
    }

    [Fact]
    public void A_related_competence_covers_nothing() =>
        Competence(With("{ from: 1.1.2, to: K1.1, relation: related }"), "K1.1").Partly.ShouldBeEmpty();

    [Fact]
    public void A_crosswalk_leads_one_step_and_no_further()
    {
        var course = With("{ from: 1.1.2, to: K1.1, relation: exact }\n  - { from: 1.1.1, to: K1.1, relation: exact }")
            .Edit(BaseCourse.Welcome, "competences: [1.1.1]", "competences: [K1.3]")
            .Edit(BaseCourse.CourseFile, "taught: 100, practised: 100, assessed: 100, minutes_per_area: 60", "taught: 0");
        Competence(course, "K1.1").Has(Depth.Taught).ShouldBeTrue();
        Competence(course, "1.1.1").Has(Depth.Taught).ShouldBeFalse();
    }

    [Fact]
    public void Minutes_pass_through_once_an_activity()
    {
        var report = Report(With("{ from: 1.1.2, to: K1.1, relation: exact }\n  - { from: 1.1.2, to: K1.2, relation: exact }"));
        report.Competences.Single(c => c.Competence.Id.Number == "K1.1").Minutes.ShouldBe(50);
        report.Areas.Single(a => a.Id == "K1").Minutes.ShouldBe(50);
        report.Tiers.Single(t => t.Framework == "second").Minutes.ShouldBe(50);
    }

    [Fact]
    public void The_policy_counts_what_comes_through_a_crosswalk()
    {
        var course = With("{ from: 1.1.2, to: K1.1, relation: exact }").Edit(BaseCourse.CourseFile, "  organisational:", "  optional: { taught: 33 }\n  organisational:");
        course.Check().Shown.ShouldBeEmpty();
        With("{ from: 1.1.2, to: K1.1, relation: related }").Edit(BaseCourse.CourseFile, "  organisational:", "  optional: { taught: 33 }\n  organisational:")
            .Check().Shown.ShouldHaveSingleItem().Code.ShouldBe("CP3004");
    }

    [Fact]
    public void A_waiver_may_name_the_framework() =>
        With("{ from: 1.1.2, to: K1.1, relation: exact }")
            .Edit(BaseCourse.CourseFile, "  organisational:", "  optional: { taught: 100 }\n  organisational:")
            .Add(BaseCourse.CourseFile, "waivers:\n  - { competence: second:K1.2, reason: Later., owner: lead, expires: 2027-06-30 }\n  - { competence: second:K1.3, reason: Later., owner: lead, expires: 2027-06-30 }\n")
            .Check().Shown.ShouldBeEmpty();

    [Theory]
    [InlineData("aware", false)]
    [InlineData("able", true)]
    [InlineData("leads", true)]
    public void A_claim_counts_at_the_level_asked_and_above(string level, bool counts) =>
        Competence(Claimed(level), "K1.1").Has(Depth.Practised).ShouldBe(counts);

    [Fact]
    public void A_claim_without_a_level_is_one_at_the_level_asked() =>
        Competence(Base("").Edit(BaseCourse.Listening, "competences: [1.1.2]", "competences: [1.1.2, K1.1]"), "K1.1").Has(Depth.Assessed).ShouldBeTrue();

    [Fact]
    public void A_claim_at_too_low_a_level_counts_through_no_crosswalk()
    {
        var course = With("{ from: 1.1.1, to: K1.1, relation: exact }")
            .Edit(BaseCourse.Listening, "competences: [1.1.2]", "competences: [1.1.2, { id: K1.1, level: aware }]")
            .Edit(BaseCourse.Welcome, "competences: [1.1.1]", "competences: [K1.3]");
        Competence(course, "1.1.1").Through.ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_says_at_which_level_it_is_claimed_and_where()
    {
        var finding = Claimed("aware").Edit(BaseCourse.CourseFile, "  organisational:", "  optional: { taught: 100 }\n  organisational:")
            .Check().Shown.Single(d => d.Message.StartsWith("competence K1.1", StringComparison.Ordinal));
        finding.Message.ShouldBe("competence K1.1 is not taught, only at level aware of able");
        finding.Related[^1].Span.Path.ShouldBe(BaseCourse.Listening);
        finding.Related[^1].Message.ShouldBe("claims level 'aware', and K1.1 asks 'able'");
    }

    [Fact]
    public void A_crosswalk_to_a_framework_that_is_not_there_is_one_finding() =>
        With("{ from: 1.1.2, to: K1.1, relation: exact }").Edit("frameworks/tiny--second.yaml", "to: second", "to: secnd")
            .Check().Shown.ShouldHaveSingleItem().Hints.ShouldContain("did you mean 'second'?");

    [Theory]
    [InlineData("table", "Coverage/printed/crosswalk.txt")]
    [InlineData("markdown", "Coverage/printed/crosswalk.md")]
    [InlineData("csv", "Coverage/printed/crosswalk.csv")]
    [InlineData("json", "Coverage/printed/crosswalk.json")]
    public void Reports_say_what_comes_through_a_crosswalk_and_at_which_level(string format, string golden)
    {
        using var text = new StringWriter { NewLine = "\n" };
        CoverageWriters.All.Single(w => w.Format == format).Write(text, Report(Printed));
        Golden.Match(text.ToString(), golden);
    }

    [Fact]
    public void The_matrix_says_it_in_words_and_brackets()
    {
        var index = new CourseIndex(Read(Printed));
        var html = HtmlRenderer.Render(CoverageDocument.Build(index.Course, Report(Printed)), Theme.Default, PageMap.Empty);
        html.Diagnostics.ShouldBeEmpty();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(html.Value!));
        var rows = page.QuerySelectorAll("main tr, main caption").Select(r => string.Join(" | ", r.Children.Length == 0 ? [r.TextContent.Trim()] : r.Children.Select(c => c.TextContent.Trim())));
        Golden.Match(string.Join('\n', rows) + "\n", "Coverage/printed/crosswalk-matrix.txt");
    }

    /// <summary>K1.1 at too low a level, K1.2 through 1.1.2, K1.3 in part.</summary>
    private static BaseCourse Printed => With("{ from: 1.1.2, to: K1.2, relation: broader }\n  - { from: 1.1.1, to: K1.3, relation: narrower }")
        .Edit(BaseCourse.Listening, "competences: [1.1.2]", "competences: [1.1.2, { id: K1.1, level: aware }]");

    private static BaseCourse Claimed(string level) =>
        Base("").Edit(BaseCourse.Listening, "competences: [1.1.2]", $"competences: [1.1.2, {{ id: K1.1, level: {level} }}]");

    private static BaseCourse With(string maps) => Base("crosswalks: [frameworks/tiny--second.yaml]\n")
        .Add("frameworks/tiny--second.yaml", $"id: tiny--second\ntitle: From one to the other\nfrom: tiny\nto: second\nmaps:\n  - {maps}\n");

    private static BaseCourse Base(string more) => new BaseCourse()
        .Edit(BaseCourse.CourseFile, "frameworks: [frameworks/tiny.yaml]\n", "frameworks: [frameworks/tiny.yaml, frameworks/second.yaml]\n" + more)
        .Add("frameworks/second.yaml", Second);

    private static Course Read(BaseCourse course)
    {
        var read = Curriculum.Binding.CurriculumReader.Read(course.Workspace, "", "1.0.0");
        read.Diagnostics.ShouldBeEmpty();
        return read.Value!;
    }

    private static CoverageReport Report(BaseCourse course) => CountedCourse.Of(Read(course));

    private static CompetenceCoverage Competence(BaseCourse course, string number) => Report(course).Competences.Single(c => c.Competence.Id.Number == number);
}
