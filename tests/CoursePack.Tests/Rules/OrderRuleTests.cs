using System.Text;

namespace CoursePack.Tests.Rules;

/// <summary>Teaching order: circles, and what comes too early.</summary>
public sealed class OrderRuleTests
{
    private const string Cycle = "CP3501", Tried = "CP4201", Prerequisite = "CP4202";

    [Fact]
    public void A_circle_of_modules_and_outcomes_is_named_whole() =>
        new BaseCourse()
            .Edit(BaseCourse.Welcome, "aim: Agree how we work together.", "aim: Agree.\nprerequisites: [listening/hear]")
            .Edit(BaseCourse.Listening, "aim: Listen without giving advice.", "aim: Listen.\nprerequisites: [welcome]")
            .Messages(Cycle).ShouldBe(["prerequisites go round in a circle: 'welcome' needs 'listening/hear', 'listening' needs 'welcome'"]);

    [Theory]
    [InlineData("aim: Listen without giving advice.", "aim: Listen.\nprerequisites: [listening]")]
    [InlineData("aim: Listen without giving advice.", "aim: Listen.\nprerequisites: [listening/hear]")]
    [InlineData("    competences: [1.1.2]", "    competences: [1.1.2]\n    prerequisites: [hear]")]
    [InlineData("    competences: [1.1.2]", "    competences: [1.1.2]\n    prerequisites: [listening]")]
    public void What_needs_itself_is_a_circle(string old, string prerequisites) =>
        new BaseCourse().Edit(BaseCourse.Listening, old, prerequisites).Messages(Cycle).Count().ShouldBe(1);

    [Fact]
    public void An_outcome_may_need_a_module_and_an_outcome_elsewhere() =>
        new BaseCourse().Edit(BaseCourse.Listening, "    competences: [1.1.2]", "    competences: [1.1.2]\n    prerequisites: [welcome, welcome/keep-agreement]").Check().Shown.ShouldBeEmpty();

    [Theory]
    [InlineData("[welcom]", "there is no module or outcome 'welcom'")]
    [InlineData("[welcome/keep]", "there is no outcome 'welcome/keep'")]
    public void A_prerequisite_of_an_outcome_must_exist(string prerequisites, string message) =>
        new BaseCourse().Edit(BaseCourse.Listening, "    competences: [1.1.2]", $"    competences: [1.1.2]\n    prerequisites: {prerequisites}").Messages("CP2007").ShouldBe([message]);

    [Fact]
    public void A_chain_of_many_outcomes_is_followed_to_its_end()
    {
        var outcomes = new StringBuilder("    competences: [1.1.2]\n");
        for (var i = 0; i < 9000; i++)
            outcomes.Append($"  - {{ id: o{i}, statement: Wait., competences: [1.1.2], prerequisites: [{(i == 8999 ? "o0" : $"o{i + 1}")}] }}\n");
        new BaseCourse().Edit(BaseCourse.Listening, "    competences: [1.1.2]\n", outcomes.ToString()).Messages(Cycle).Count().ShouldBe(1);
    }

    [Fact]
    public void The_order_of_a_session_is_found_once_at_the_claim_for_all_schedules()
    {
        var course = new BaseCourse()
            .Edit(BaseCourse.Welcome, "        minutes: 10\n        method: check-in\n", "        minutes: 10\n        method: check-in\n        practises: [keep-agreement]\n")
            .Edit(BaseCourse.CourseFile, "schedules: [one-day]", "schedules: [one-day, other]")
            .Add("schedules/other.yaml", "id: other\ntitle: Other\ndays:\n  - { title: D, start: 09:30, end: 13:00, slots: [{ session: welcome/opening }, { break: 15 }, { session: listening/hearing }, { session: listening/closing }, { trainer_debrief: 10 }] }\n");
        var finding = course.Check().Shown.Where(d => d.Code == Tried).ShouldHaveSingleItem();
        finding.Message.ShouldBe("'welcome/keep-agreement' is practised in 'welcome/opening/arrive' and taught only afterwards, in 'welcome/opening/agreement'");
        finding.Span.Path.ShouldBe(BaseCourse.Welcome);
    }

    [Fact]
    public void Each_schedule_in_the_wrong_order_has_its_finding() =>
        Scheduled("[{ session: listening/hearing }, { session: welcome/opening }, { session: listening/closing }, { trainer_debrief: 10 }]")
            .Check().Shown.Where(d => d.Code == Prerequisite).Select(d => (d.Span.Path, d.Message)).ShouldBe(
            [("schedules/other.yaml", "'listening' begins on day 1 at 09:30 in 'listening/hearing/in-turn' and needs 'welcome', which is taught only on day 1 at 10:30 in 'welcome/opening/agreement', in schedule 'other'")]);

    [Fact]
    public void A_prerequisite_that_a_schedule_leaves_out_is_never_taught() =>
        Scheduled("[{ session: listening/hearing }, { session: listening/closing }, { trainer_debrief: 10 }]")
            .Messages(Prerequisite).ShouldBe(["'listening' begins on day 1 at 09:30 in 'listening/hearing/in-turn' and needs 'welcome', which is never taught, in schedule 'other'"]);

    [Theory]
    [InlineData("{ outcome: listening/hear, competences: [1.1.2] }", 1)]
    [InlineData("{ outcome: listening/both, competences: [1.1.1] }", 0)]
    [InlineData("listening/both", 1)]
    public void A_claim_for_some_competences_is_judged_by_these(string claim, int findings) =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "    competences: [1.1.2]\n", "    competences: [1.1.2]\n  - { id: both, statement: Wait., competences: [1.1.1, 1.1.2] }\n")
            .Edit(BaseCourse.Listening, "teaches: [hear]", "teaches: [hear, both]")
            .Edit(BaseCourse.Welcome, "        method: reflection\n", $"        method: reflection\n        practises: [{claim}]\n")
            .Messages(Tried).Count().ShouldBe(findings);

    [Fact]
    public void What_one_activity_teaches_together_is_in_order() =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "    competences: [1.1.2]\n", "    competences: [1.1.2]\n    prerequisites: [both]\n  - { id: both, statement: Wait., competences: [1.1.2] }\n")
            .Edit(BaseCourse.Listening, "teaches: [hear]", "teaches: [hear, both]")
            .Check().Shown.ShouldBeEmpty();

    [Fact]
    public void An_outcome_that_nothing_teaches_is_left_to_the_rules_of_coverage() =>
        new BaseCourse().Edit(BaseCourse.Listening, "        teaches: [hear]\n", "").Messages(Tried).ShouldBeEmpty();

    private static BaseCourse Scheduled(string slots) =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "aim: Listen without giving advice.", "aim: Listen.\nprerequisites: [welcome]")
            .Edit(BaseCourse.CourseFile, "schedules: [one-day]", "schedules: [one-day, other]")
            .Add("schedules/other.yaml", $"id: other\ntitle: Other\ndays:\n  - {{ title: D, start: 09:30, end: 13:00, slots: {slots} }}\n");
}
