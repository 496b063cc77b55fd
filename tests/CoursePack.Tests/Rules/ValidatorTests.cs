namespace CoursePack.Tests.Rules;

public sealed class ValidatorTests
{
    [Fact]
    public void A_course_is_checked_although_a_reference_leads_nowhere() =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "handouts: [moment-cards]", "handouts: [moment-card]")
            .Edit(BaseCourse.Schedule, "end: 12:00", "end: 11:30")
            .Check().Shown.Select(d => d.Code).ShouldBe(["CP2007", "CP4004"]);

    [Fact]
    public void What_may_stand_in_a_file_that_cannot_be_read_is_not_called_missing() =>
        new BaseCourse().Add(BaseCourse.Listening, "a: [\n").Check().Shown.Select(d => d.Span.Path).Distinct().ShouldBe([BaseCourse.Listening]);

    [Fact]
    public void What_is_wrong_elsewhere_is_found_although_a_file_cannot_be_read() =>
        new BaseCourse().Add(BaseCourse.Listening, "a: [\n")
            .Edit(BaseCourse.Welcome, "minutes: 10\n", "minutes: 12\n")
            .Check().Shown.Select(d => d.Code).ShouldContain("CP3203");

    [Fact]
    public void A_missing_key_is_one_finding() =>
        new BaseCourse().Edit(BaseCourse.Listening, "        minutes: 10\n", "").Check().Shown.Select(d => d.Code).ShouldBe(["CP2002"]);

    [Fact]
    public void A_missing_trainer_text_is_one_finding() =>
        new BaseCourse().Edit(BaseCourse.Listening, """
                    trainer: |
                      | Minutes | You | They |
                      |---|---|---|
                      | 10 | Ask what they take with them. | Say one thing, or pass. |

            """, "").Check().Shown.Select(d => d.Code).ShouldBe(["CP2002"]);

    [Fact]
    public void A_missing_list_of_competences_is_one_finding() =>
        new BaseCourse().Edit(BaseCourse.Listening, "    competences: [1.1.2]\n", "    competences: [1.1.2]\n  - id: wait\n    statement: Wait.\n")
            .Check().Shown.Select(d => d.Code).ShouldBe(["CP2002"]);

    [Fact]
    public void An_add_on_that_is_off_is_checked_and_not_counted() =>
        new BaseCourse().Add("add-ons/extra/module.yaml", """
            id: extra
            title: Extra
            aim: More.
            outcomes: [{ id: more, statement: Do more., competences: [] }]
            sessions: []

            """).Check().Shown.Select(d => d.Code).ShouldBe(["CP3202", "CP3101"]);

    [Fact]
    public void A_step_that_is_no_number_is_found_in_its_cell()
    {
        var finding = new BaseCourse().Edit(BaseCourse.Listening, "| 45 | Ring", "| 40–45 | Ring").Check().Shown.ShouldHaveSingleItem();
        finding.Message.ShouldBe("'40–45' is not a whole number of minutes");
        finding.Span.StartPosition.Line.ShouldBe(29);
    }
}
