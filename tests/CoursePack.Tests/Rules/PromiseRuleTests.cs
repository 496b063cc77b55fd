namespace CoursePack.Tests.Rules;

public sealed class PromiseRuleTests
{
    private const string NotTaught = "CP3001", BelowPolicy = "CP3004", ExpiredWaiver = "CP3006", UnusedWaiver = "CP3008";

    // Two of three competences, 66.67 %.
    private static BaseCourse TwoOfThree(int promised) => new BaseCourse()
        .Edit(BaseCourse.Framework, "            kind: skill\n", "            kind: skill\n          - { id: 1.1.3, statement: Waits., kind: skill }\n")
        .Edit(BaseCourse.CourseFile, "taught: 100, practised: 100, assessed: 100, minutes_per_area: 60", $"taught: {promised}");

    [Fact]
    public void A_percentage_that_is_reached_is_no_finding() =>
        TwoOfThree(66).Check().Shown.ShouldBeEmpty();

    [Fact]
    public void A_percentage_is_not_reached_by_rounding_up() =>
        TwoOfThree(67).Messages(BelowPolicy).ShouldBe(["66 % of tier 'core' of framework 'tiny' is taught, 67 % is promised"]);

    [Fact]
    public void A_competence_of_a_tier_that_promises_less_than_all_is_no_finding_of_its_own() =>
        TwoOfThree(67).Messages(NotTaught).ShouldBeEmpty();

    [Fact]
    public void A_tier_without_a_promise_asks_nothing() =>
        TwoOfThree(0).Edit(BaseCourse.CourseFile, "  core: { taught: 0 }\n", "").Check().Shown.ShouldBeEmpty();

    [Fact]
    public void A_gap_in_one_of_two_schedules_names_the_schedule() =>
        new BaseCourse()
            .Edit(BaseCourse.CourseFile, "schedules: [one-day]", "schedules: [one-day, short-day]")
            .Add("schedules/short-day.yaml", """
                id: short-day
                title: A short day
                days:
                  - title: The day
                    start: 09:30
                    end: 12:00
                    slots:
                      - session: welcome/opening
                      - session: listening/closing
                      - trainer_debrief: 10

                """)
            .Messages(NotTaught).ShouldBe(["competence 1.1.2 is not taught in schedule 'short-day'"]);

    [Fact]
    public void A_waiver_of_what_nobody_promises_is_not_needed() =>
        new BaseCourse()
            .Add(BaseCourse.CourseFile, "waivers: [{ competence: 9.1.1, depth: assessed, reason: It is a page., owner: lead, expires: 2027-06-30 }]\n")
            .Messages(UnusedWaiver).ShouldHaveSingleItem().ShouldContain("promises nothing of tier 'organisational'");

    [Fact]
    public void A_competence_that_is_only_taught_misses_both_other_depths() =>
        new BaseCourse().Edit(BaseCourse.Listening, "        practises: [hear]\n        assesses: [hear]\n        evidence: Lets the speaker finish.\n", "")
            .Check().Shown.Select(d => d.Code).ShouldBe(["CP3002", "CP3003"]);

    [Fact]
    public void A_competence_that_no_activity_claims_is_one_finding() =>
        new BaseCourse().Edit(BaseCourse.Framework, "            kind: skill\n", "            kind: skill\n          - { id: 1.1.3, statement: Waits., kind: skill }\n")
            .Check().Shown.Select(d => d.Code).ShouldBe(["CP3001"]);

    // The check is run on 11 January 2027.
    [Theory]
    [InlineData("2027-01-11", 0)]
    [InlineData("2027-01-10", 1)]
    public void A_waiver_holds_to_the_end_of_its_last_day(string expires, int findings) =>
        new BaseCourse()
            .Add(BaseCourse.CourseFile, $"waivers: [{{ competence: 1.1.1, depth: assessed, reason: Not yet., owner: lead, expires: {expires} }}]\n")
            .Messages(ExpiredWaiver).Count().ShouldBe(findings);

    [Theory]
    [InlineData("2027-01-11", 0)]
    [InlineData("2027-01-12", 1)]
    public void A_change_that_has_not_come_is_no_change(string on, int findings) =>
        new BaseCourse().Add(BaseCourse.CourseFile, $"changes: [{{ on: {on}, asked_by: trainees, asked: More breaks, did: Two more breaks }}]\n")
            .Messages("CP3010").Count().ShouldBe(findings);
}
