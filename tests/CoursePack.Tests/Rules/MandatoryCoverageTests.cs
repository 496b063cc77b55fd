using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Validation;
using CoursePack.Curriculum.Validation.Regions;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Rules;

/// <summary>A mandatory competence goes as far in a region as in the course below.</summary>
public sealed class MandatoryCoverageTests
{
    private const string NotAssessed = "  - { op: remove, at: listening/hearing/in-turn/assesses }\n", NotTried = "  - { op: remove, at: listening/hearing/in-turn/practises }\n";

    private static readonly SmallCourse Marked = SmallCourse.Unchanged.Replace(SmallCourse.FrameworkFile, "            kind: skill\n", "            kind: skill\n            mandatory: true\n");

    [Fact]
    public void A_depth_that_is_lost_is_found_where_the_region_names_its_base() =>
        Found(Marked.North("patch:\n" + NotAssessed)).ShouldBe(["regions/north/course.yaml:2 mandatory competence 1.1.2 is assessed in the course below, and not in the schedule 'one-day' here"]);

    [Fact]
    public void Two_depths_are_one_finding() =>
        Found(Marked.North("patch:\n" + NotAssessed + NotTried)).ShouldHaveSingleItem().ShouldContain("is practised and assessed in");

    [Theory]
    [InlineData("1.1.2")]
    [InlineData("tiny:1.1.2")]
    public void A_competence_on_the_list_counts_like_one_with_the_mark(string id) =>
        Found(SmallCourse.Unchanged.Append(SmallCourse.CourseFile, $"mandatory: [\"{id}\"]\n").North("patch:\n" + NotAssessed)).ShouldHaveSingleItem();

    [Fact]
    public void A_competence_that_nobody_calls_mandatory_may_be_covered_less() =>
        Found(SmallCourse.Unchanged.North("patch:\n" + NotAssessed)).ShouldBeEmpty();

    [Fact]
    public void An_activity_that_is_no_longer_scheduled_covers_nothing() =>
        Found(Marked.North().With("regions/north/schedules/one-day.yaml", "days: [{ title: The day, start: 09:30, end: 12:00, slots: [{ session: welcome/opening }] }]\n"))
            .ShouldHaveSingleItem().ShouldContain("taught and practised and assessed");

    [Fact]
    public void A_schedule_of_the_region_is_measured_by_the_first_of_the_base() =>
        Found(Marked.North("schedules: [half]\n").With("regions/north/schedules/half.yaml", "id: half\ntitle: Half a day\ndays: [{ title: The day, start: 09:30, end: 12:00, slots: [{ session: welcome/opening }] }]\n"))
            .ShouldHaveSingleItem().ShouldContain("not in the schedule 'half' here");

    [Theory]
    [InlineData("depth: assessed, ", 0)]
    [InlineData("", 0)]
    [InlineData("depth: practised, ", 1)]
    public void A_waiver_of_the_region_names_what_is_given_up(string depth, int findings) =>
        Found(Marked.North($"waivers: [{{ competence: 1.1.2, {depth}reason: agreed, owner: lead, expires: 2027-06-30 }}]\npatch:\n" + NotAssessed)).Count().ShouldBe(findings);

    [Fact]
    public void A_waiver_of_the_base_waives_nothing_of_what_it_reaches() =>
        Found(Marked.Append(SmallCourse.CourseFile, "waivers: [{ competence: 1.1.2, depth: assessed, reason: agreed, owner: lead, expires: 2027-06-30 }]\n").North("patch:\n" + NotAssessed)).ShouldHaveSingleItem();

    [Fact]
    public void Below_is_what_is_extended_and_not_the_first_course_of_all()
    {
        var course = Marked.North("patch:\n" + NotAssessed).With("regions/trust/course.yaml", "id: trust\nextends: ../north\n");
        Found(course, "regions/trust").ShouldBeEmpty();
    }

    private static IEnumerable<string> Found(SmallCourse course, string folder = Region.Folder)
    {
        var read = course.Layered(folder);
        var below = CurriculumReader.ReadBelow(read.Effective!, "1.0.0")!;
        return MandatoryCoverage.Check(below, new CourseFacts(read.Course!, read.Workspace, Region.Today), read.Effective!.Stack.Top.Extends).Select(d => $"{d.Span.Place()} {d.Message}");
    }
}
