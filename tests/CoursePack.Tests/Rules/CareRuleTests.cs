namespace CoursePack.Tests.Rules;

public sealed class CareRuleTests
{
    private const string CareFirst = "CP4101", DaysRunning = "CP4103";

    [Fact]
    public void A_course_with_care_and_no_agreement_at_all_has_one_finding() =>
        new BaseCourse().Edit(BaseCourse.Welcome, "        tags: [agreement]\n", "")
            .Messages(CareFirst).ShouldBe(["'listening/hearing/in-turn' has a care note, and no scheduled activity is tagged 'agreement'"]);

    [Fact]
    public void A_course_without_care_needs_no_agreement() =>
        new BaseCourse().Edit(BaseCourse.Welcome, "        tags: [agreement]\n", "")
            .Edit(BaseCourse.Listening, "        care: |\n          If someone says more than they meant to, step out with them.\n", "")
            .Check().Shown.ShouldBeEmpty();

    [Theory]
    [InlineData("", "", true)]
    [InlineData("week: 1", "week: 1", true)]
    [InlineData("week: 1", "week: 2", false)]
    [InlineData("weekday: monday", "weekday: tuesday", true)]
    [InlineData("weekday: monday", "weekday: wednesday", false)]
    [InlineData("weekday: friday", "weekday: monday", false)]
    [InlineData("weekday: sunday", "weekday: monday", true)]
    public void Days_follow_one_another_unless_week_and_weekday_say_that_they_do_not(string first, string second, bool running) =>
        TwoSensitiveDays(first, second, "").Messages(DaysRunning).Count().ShouldBe(running ? 1 : 0);

    [Fact]
    public void A_lighter_morning_before_lunch_lies_between() =>
        TwoSensitiveDays("", "", "      - session: listening/light\n      - break: { title: Lunch, minutes: 30 }\n").Messages(DaysRunning).ShouldBeEmpty();

    [Fact]
    public void A_short_break_makes_no_half_day() =>
        TwoSensitiveDays("", "", "      - session: listening/light\n      - break: 29\n").Messages(DaysRunning).Count().ShouldBe(1);

    [Fact]
    public void A_lunch_that_follows_nothing_makes_no_half_day() =>
        TwoSensitiveDays("", "", "      - break: { title: Lunch, minutes: 30 }\n      - session: listening/light\n").Messages(DaysRunning).Count().ShouldBe(1);

    [Theory]
    [InlineData("week: 1, weekday: saturday", 0)]
    [InlineData("week: 2, weekday: saturday", 1)]
    [InlineData("week: 1, weekday: thursday", 1)]
    public void A_friday_may_be_heavy_where_the_group_meets_on_the_saturday(string next, int findings) =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "    warning: In the next", "    sensitive: [trauma]\n    warning: In the next")
            .Edit(BaseCourse.Schedule, "  - title: The day\n", "  - title: The day\n    week: 1\n    weekday: friday\n")
            .Edit(BaseCourse.Schedule, "      - session: listening/closing\n", "")
            .Add(BaseCourse.Schedule, $"  - {{ title: Next, {next}, start: 09:30, end: 12:00, slots: [{{ session: listening/closing }}, {{ trainer_debrief: 10 }}] }}\n")
            .Messages("CP4107").Count().ShouldBe(findings);

    [Theory]
    [InlineData("", true)]
    [InlineData("      - check_out: 10\n", false)]
    [InlineData("      - other: { title: Tea, minutes: 10 }\n", true)]
    public void A_day_that_ends_on_a_care_note_needs_a_check_out_after_it(string slot, bool found) =>
        new BaseCourse()
            .Edit(BaseCourse.Schedule, "      - session: listening/hearing\n      - session: listening/closing\n", $"      - session: listening/closing\n      - session: listening/hearing\n{slot}")
            .Messages("CP4106").Any().ShouldBe(found);

    [Theory]
    [InlineData("", 1)]
    [InlineData("      - check_out: 5\n", 0)]
    public void A_slot_closes_a_day_that_no_activity_closes(string slot, int findings) =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "method: check-out", "method: energiser")
            .Edit(BaseCourse.Schedule, "      - session: listening/closing\n", $"      - session: listening/closing\n{slot}")
            .Messages("CP4104").Count().ShouldBe(findings);

    [Fact]
    public void A_check_out_may_have_a_care_note_itself() =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "    aim: Leave the day well.\n", "    aim: Leave the day well.\n    warning: We say goodbye.\n")
            .Add(BaseCourse.Listening, "        care: |\n          Endings can be hard.\n")
            .Messages("CP4106").ShouldBeEmpty();

    [Fact]
    public void A_check_out_counts_to_the_minutes_without_a_break() =>
        new BaseCourse()
            .Edit(BaseCourse.Schedule, "      - trainer_debrief", "      - check_out: 31\n      - trainer_debrief")
            .Messages("CP4005").Count().ShouldBe(1);

    private static BaseCourse TwoSensitiveDays(string first, string second, string morning) => new BaseCourse()
        .Edit(BaseCourse.Listening, "    warning: In the next", "    sensitive: [trauma]\n    warning: In the next")
        .Add(BaseCourse.Listening, """
              - id: again
                title: Again
                aim: Listen once more.
                sensitive: [suicide]
                activities:
                  - { id: ask, title: Asking, minutes: 20, method: exercise, practises: [hear], trainer: Ask. }
              - id: light
                title: Light
                aim: Wake up.
                activities:
                  - { id: walk, title: Walk, minutes: 20, method: energiser, trainer: Walk. }

            """)
        .Edit(BaseCourse.Schedule, "  - title: The day\n", $"  - title: The day\n    {first}\n")
        .Add(BaseCourse.Schedule, $"""
              - title: The next day
                {second}
                start: 09:30
                end: 12:00
                slots:
            {morning}      - session: listening/again
                  - trainer_debrief: 10

            """);
}
