namespace CoursePack.Tests.Rules;

/// <summary>The last minute that is allowed, and the first that is not.</summary>
public sealed class DeliveryRuleTests
{
    private const string DayOverruns = "CP4004", TooLong = "CP4005";

    // The opening takes 70 minutes; 90 are allowed where the schedule names no other number.
    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void Ninety_minutes_without_a_break_are_allowed_and_no_more(int after, int findings) =>
        new BaseCourse().Edit(BaseCourse.Schedule, "      - break: 15\n", $"      - other: {{ title: Notices, minutes: {after} }}\n      - break: 15\n")
            .Messages(TooLong).Count().ShouldBe(findings);

    // 70 minutes, a break of 15 and 60 more: the day is over at five to twelve.
    [Theory]
    [InlineData("11:55", 0)]
    [InlineData("11:54", 1)]
    public void A_day_may_last_until_its_end_and_no_longer(string end, int findings) =>
        new BaseCourse().Edit(BaseCourse.Schedule, "end: 12:00", $"end: {end}").Messages(DayOverruns).Count().ShouldBe(findings);
}
