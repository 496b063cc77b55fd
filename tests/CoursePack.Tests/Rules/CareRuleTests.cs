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
