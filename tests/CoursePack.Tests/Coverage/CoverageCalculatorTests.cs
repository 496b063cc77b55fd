using CoursePack.Curriculum.Model;

namespace CoursePack.Tests.Coverage;

public sealed class CoverageCalculatorTests
{
    [Theory]
    [InlineData("1.1.1", true, true, false)]
    [InlineData("1.1.2", true, true, true)]
    [InlineData("1.2.1", true, false, false)]
    [InlineData("8.1.1", false, false, false)]
    [InlineData("9.1.1", true, false, false)]
    [InlineData("9.1.2", false, false, false)]
    public void A_competence_has_the_depths_that_scheduled_activities_claim(string number, bool taught, bool practised, bool assessed)
    {
        var covered = CountedCourse.Competence(number);
        (covered.Taught, covered.Practised, covered.Assessed).ShouldBe((taught, practised, assessed));
    }

    [Theory]
    [InlineData("1.1.1", 30 + 20)]
    [InlineData("1.1.2", 30 + 20)]
    [InlineData("1.2.1", 20)]
    [InlineData("8.1.1", 0)]
    public void Minutes_count_in_full_and_once_for_each_competence_an_activity_claims(string number, int minutes) =>
        CountedCourse.Competence(number).Minutes.ShouldBe(minutes);

    // 'show' claims two competences in 30 minutes, 'talk' three in 20.
    [Theory]
    [InlineData("1.1.1", 22)]
    [InlineData("1.1.2", 22)]
    [InlineData("1.2.1", 7)]
    public void Shared_minutes_divide_an_activity_over_what_it_claims(string number, int minutes) =>
        CountedCourse.Competence(number).SharedMinutes.ShouldBe(minutes);

    [Fact]
    public void An_area_counts_each_activity_once() =>
        CountedCourse.Report.Areas.Select(a => (a.Id, a.Minutes)).ShouldBe([("1.1", 50), ("1.2", 20), ("8.1", 0), ("9.1", 0)]);

    [Fact]
    public void A_tier_counts_each_activity_once() =>
        CountedCourse.Report.Tiers.Select(t => (t.Tier, t.Minutes)).ShouldBe([(Tier.Core, 50), (Tier.Meta, 0), (Tier.Organisational, 0)]);

    [Fact]
    public void A_tier_counts_its_competences_at_each_depth()
    {
        var core = CountedCourse.Report.Tiers[0].Counts;
        (core.Competences, core.Taught, core.Practised, core.Assessed, core.Waived).ShouldBe((3, 3, 2, 1, 0));
    }

    [Fact]
    public void A_percentage_is_never_rounded_up() =>
        CountedCourse.Report.Tiers[0].Counts.Percent(Depth.Practised).ShouldBe(66);

    [Fact]
    public void A_waiver_of_one_depth_counts_there_and_nowhere_else()
    {
        var organisational = CountedCourse.Report.Tiers[2].Counts;
        (organisational.Percent(Depth.Taught), organisational.Percent(Depth.Practised)).ShouldBe((100, 0));
    }

    [Fact]
    public void A_waiver_without_a_depth_counts_at_all_of_them() =>
        Enum.GetValues<Depth>().Select(CountedCourse.Report.Tiers[1].Counts.Percent).ShouldBe([100, 100, 100]);

    [Fact]
    public void A_page_of_the_organisation_guide_teaches_its_own_tier_alone()
    {
        CountedCourse.Competence("9.1.1").Pages.ShouldBe(["before"]);
        CountedCourse.Competence("1.2.1").Pages.ShouldBeEmpty();
    }

    [Fact]
    public void Activities_stand_in_delivery_order() =>
        CountedCourse.Competence("1.1.2").Activities.Select(a => a.Activity.Id.Id).ShouldBe(["show", "talk"]);

    [Fact]
    public void An_activity_without_a_slot_covers_nothing() =>
        CountedCourse.Competence("1.2.1").Activities.Select(a => a.Activity.Id.Id).ShouldBe(["talk"]);

    [Fact]
    public void An_add_on_that_is_off_covers_nothing_even_where_a_day_holds_it() =>
        CountedCourse.Competence("8.1.1").Activities.ShouldBeEmpty();

    [Fact]
    public void An_add_on_that_is_on_counts()
    {
        var course = CountedCourse.Course;
        var report = CountedCourse.Of(course with { AddOns = [course.AddOns[0] with { IsOn = true }] });
        report.Competences.Single(c => c.Competence.Id.Number == "8.1.1").Minutes.ShouldBe(25);
    }

    [Fact]
    public void A_report_can_be_cut_to_a_tier()
    {
        var cut = CountedCourse.Report.Only([Tier.Meta], null);
        (cut.Tiers.Length, cut.Areas.Length, cut.Competences.Length).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void A_report_cut_to_another_framework_is_empty() =>
        CountedCourse.Report.Only([], "another").Competences.ShouldBeEmpty();

    [Fact]
    public void An_activity_that_is_scheduled_twice_counts_once()
    {
        var course = CountedCourse.Course;
        var schedule = course.Schedules[0];
        var report = CountedCourse.Of(course with { Schedules = [schedule with { Days = [.. schedule.Days, .. schedule.Days] }] });
        report.Competences.Select(c => c.Minutes).ShouldBe(CountedCourse.Report.Competences.Select(c => c.Minutes));
    }
}
