using CoursePack.Core.Workspaces;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Repairs;

/// <summary>What is certain is made, what is not is shown, and what nobody can know is neither.</summary>
public sealed class RepairTests
{
    private const string Glossary = "glossary.yaml", Entry = "- { id: recovery, term: Recovery, meaning: A life of one's own. }\n";

    /// <summary>A slip put into a course: the repair gives back the course as it was.</summary>
    public static TheoryData<string, string, string, string> Slips => new()
    {
        { "CP2001", BaseCourse.Welcome, "number: 1\n", "numbr: 1\n" },
        { "CP2003", BaseCourse.Welcome, "minutes: 20", "minutes: \"20\"" },
        { "CP2003", BaseCourse.Welcome, "private: true", "private: 'true'" },
        { "CP2004", BaseCourse.Welcome, "method: check-in", "method: chek-in" },
        { "CP2004", BaseCourse.Welcome, "method: discussion", "method: Discussion" },
        { "CP2007", BaseCourse.Welcome, "teaches: [keep-agreement]", "teaches: [keep-agrement]" },
        { "CP2007", BaseCourse.Schedule, "session: welcome/opening", "session: welcome/openning" },
        { "CP1002", BaseCourse.CourseFile, "frameworks/tiny.yaml", "frameworks/tinny.yaml" },
        { "CP1101", BaseCourse.Welcome, "::: lines", "::: linse" },
        { "CP1013", BaseCourse.Welcome, "title: Welcome", "title: Wel\uFEFFcome" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_of_the_finger_is_undone(string code, string path, string right, string wrong)
    {
        var broken = new BaseCourse().Edit(path, right, wrong).Workspace;
        var run = InMemory.Fix(broken);
        run.Made.Select(r => r.Finding.Code).ShouldBe([code]);
        InMemory.Text(InMemory.Fixed(broken), path).ShouldBe(InMemory.Text(new BaseCourse().Workspace, path));
    }

    /// <summary>The same in a text for trainees.</summary>
    public static TheoryData<string, string, string> SlipsInTexts => new()
    {
        { "CP5003", "See [this](glossary:recovery).", "See [this](glossary:recovry)." },
        { "CP5003", "See [this](#speaking).\n\n::: note #speaking\nOne at a time.\n:::", "See [this](#spaeking).\n\n::: note #speaking\nOne at a time.\n:::" },
        { "CP5002", "![Two chairs](turns.png)", "![Two chairs](trns.png)" },
        { "CP2101", "Ring {{safeguarding-lead}}.", "Ring {{safeguarding-led}}." },
        { "CP1202", "Ask the client. <!-- silence CP5301: their word -->", "Ask the client. <!-- silence cp5301: their word -->" },
        { "CP1204", "Take turns.", "Take turns. <!-- silence CP5301: agreed with the group -->" },
        { "CP1204", "Take turns.\n\nThen talk.", "Take turns.\n\n<!-- silence CP5301: agreed with the group -->\nThen talk." },
    };

    [Theory]
    [MemberData(nameof(SlipsInTexts))]
    public void A_slip_in_a_text_is_undone(string code, string right, string wrong)
    {
        var run = InMemory.Fix(WithNames(wrong));
        run.Made.Select(r => r.Finding.Code).ShouldBe([code]);
        InMemory.Text(InMemory.Fixed(WithNames(wrong).Workspace), BaseCourse.Listening).ShouldBe(InMemory.Text(WithNames(right).Workspace, BaseCourse.Listening));
    }

    [Fact]
    public void Quotation_marks_of_a_key_stay() =>
        InMemory.Text(InMemory.Fixed(new BaseCourse().Edit(BaseCourse.Welcome, "private: true", "\"privat\": true").Workspace), BaseCourse.Welcome).ShouldContain("\"private\": true\n");

    [Fact]
    public void A_word_with_two_near_names_has_no_repair() =>
        InMemory.Fix(new BaseCourse().Trainee("::: traine\nx\n:::")).ShouldSatisfyAllConditions(r => r.Made.ShouldBeEmpty(), r => r.Uncertain.ShouldBeEmpty());

    [Fact]
    public void Two_keys_that_can_mean_the_same_one_are_both_left() =>
        InMemory.Fix(new BaseCourse().Edit(BaseCourse.Welcome, "minutes: 20", "minuts: 20\n        minute: 25")).Made.ShouldBeEmpty();

    [Fact]
    public void A_key_that_is_there_already_is_not_written_a_second_time() =>
        InMemory.Fix(new BaseCourse().Edit(BaseCourse.Welcome, "minutes: 20", "minutes: 20\n        minuts: 25")).Made.ShouldBeEmpty();

    [Theory]
    [InlineData("care: >-\n          One line\n          and the next.\n", "care: |-\n          One line\n          and the next.\n")]
    [InlineData("care: One line\n          and the next.\n", "care: |\n          One line\n          and the next.\n")]
    [InlineData("care:\n          One line\n          and the next.\n", "care: |\n          One line\n          and the next.\n")]
    public void A_folded_paragraph_becomes_a_block(string wrong, string right)
    {
        BaseCourse Course(string care) => new BaseCourse().Edit(BaseCourse.Listening, "care: |\n          If someone says more than they meant to, step out with them.\n", care);
        InMemory.Text(InMemory.Fixed(Course(wrong).Workspace), BaseCourse.Listening).ShouldBe(InMemory.Text(Course(right).Workspace, BaseCourse.Listening));
    }

    [Theory]
    [InlineData("care: >\n          - one\n          - two\n")]
    [InlineData("care: >\n          One line\\\n          and the next.\n")]
    public void A_folded_text_that_would_read_otherwise_is_only_shown(string wrong)
    {
        var run = InMemory.Fix(new BaseCourse().Edit(BaseCourse.Listening, "care: |\n          If someone says more than they meant to, step out with them.\n", wrong));
        run.Made.ShouldBeEmpty();
        run.Uncertain.Select(r => r.Finding.Code).ShouldBe(["CP1015"]);
    }

    /// <summary>Words that may be meant as they stand, and the change that is shown.</summary>
    public static TheoryData<string, string, string> Doubts => new()
    {
        { "CP5101", "### Deep", "## Deep" },
        { "CP5004", "**Before you start**\n\nSit down.", "# Before you start\n\nSit down." },
        { "CP5301", "Client or not, ask the client.", "Person or not, ask the person." },
        { "CP1102", "- ::: note\n  Sit down.\n\nStand.", "- ::: note\n  Sit down.\n  :::\n\nStand." },
        { "CP1103", "One.\n\n:::\n\nTwo.", "One.\n\n\nTwo." },
    };

    [Theory]
    [MemberData(nameof(Doubts))]
    public void A_change_of_meaning_is_shown(string code, string wrong, string right)
    {
        var run = InMemory.Fix(WithNames(wrong));
        run.Made.ShouldBeEmpty();
        run.Uncertain.Select(r => r.Finding.Code).Distinct().ShouldBe([code]);
        Suggested(WithNames(wrong), BaseCourse.Listening).ShouldBe(InMemory.Text(WithNames(right).Workspace, BaseCourse.Listening));
    }

    /// <summary>The same in YAML.</summary>
    public static TheoryData<string, string, string, string> DoubtsInFiles => new()
    {
        { "CP1009", BaseCourse.Welcome, "number: 1\n", "number:1\n" },
        { "CP1013", BaseCourse.Welcome, "title: Welcome", "title: Wel\u000Bcome" },
        { "CP2007", BaseCourse.Listening, "    competences: [1.1.2]", "    competences: [1.1.22]" },
        { "CP2001", BaseCourse.Listening, "    aim: Leave the day well.", "    am: Leave the day well." },
        { "CP2004", BaseCourse.Listening, "group: threes", "group: thres-" },
    };

    [Theory]
    [MemberData(nameof(DoubtsInFiles))]
    public void What_may_have_meant_something_else_is_only_shown(string code, string path, string right, string wrong)
    {
        var broken = new BaseCourse().Edit(path, right, wrong);
        var run = InMemory.Fix(broken);
        run.Made.ShouldBeEmpty();
        run.Uncertain.ShouldHaveSingleItem().Finding.Code.ShouldBe(code);
        Suggested(broken, path).ShouldBe(InMemory.Text(new BaseCourse().Workspace, path));
    }

    [Fact]
    public void A_word_to_avoid_in_another_form_has_no_repair() => InMemory.Fix(WithNames("Clients speak.")).Uncertain.ShouldBeEmpty();

    [Fact]
    public void A_word_for_which_the_list_offers_several_has_no_repair() =>
        InMemory.Fix(WithNames("Ask them.").Add("language.yaml", "- { say: \"asked, or told\", not: [interviewed], why: Nobody is questioned. }\n").Edit(BaseCourse.Listening, "Ask them.", "We interviewed them.")).Uncertain.ShouldBeEmpty();

    [Fact]
    public void One_code_is_taken_out_of_a_silence_that_answers_another()
    {
        BaseCourse Course(string codes) => WithNames($"Ask the client. <!-- silence {codes}: the group's own word -->");
        InMemory.Text(InMemory.Fixed(Course("CP5304, CP5301").Workspace), BaseCourse.Listening).ShouldBe(InMemory.Text(Course("CP5301").Workspace, BaseCourse.Listening));
        InMemory.Text(InMemory.Fixed(Course("CP5301, CP5304").Workspace), BaseCourse.Listening).ShouldBe(InMemory.Text(Course("CP5301").Workspace, BaseCourse.Listening));
    }

    [Fact]
    public void One_run_mends_what_only_the_first_repair_brings_to_light()
    {
        var broken = new BaseCourse().Edit(BaseCourse.Listening, "  - id: hearing\n", "  - id: hearing\n    room: Chairs. # silence CP5301: agreed\n")
            .Edit(BaseCourse.Listening, "minutes: 50", "minuts: \"50\"");
        var run = InMemory.Fix(broken);
        run.Made.Select(r => r.Finding.Code).ShouldBe(["CP2001", "CP2003", "CP1204"]);
        run.After.Findings.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_waiver_is_shown_without_the_comment_that_speaks_of_it()
    {
        var course = new BaseCourse().Add(BaseCourse.CourseFile, "waivers:\n  # Agreed in spring.\n  - competence: 1.1.1\n    depth: taught\n    reason: Later.\n    owner: lead\n    expires: 2027-06-30\n");
        var run = InMemory.Fix(course);
        run.Uncertain.ShouldHaveSingleItem().Finding.Code.ShouldBe("CP3008");
        Suggested(course, BaseCourse.CourseFile).ShouldBe(InMemory.Text(new BaseCourse().Workspace, BaseCourse.CourseFile) + "waivers: []\n");
    }

    private static string Suggested(BaseCourse course, string path) =>
        InMemory.Text(new ChangedWorkspace(course.Workspace, InMemory.Fix(course).Suggested.Changed), path);

    /// <summary>A course with a local place, a glossary and a word to avoid.</summary>
    private static BaseCourse WithNames(string trainee) => new BaseCourse()
        .Add("local.yaml", "- { id: safeguarding-lead, label: Lead, ask: Who?, need: useful }\n")
        .Add(Glossary, Entry)
        .Add("modules/02-listening/turns.png", "picture")
        .Add("language.yaml", "- { say: person, not: [client], why: People are people. }\n")
        .Trainee(trainee);
}
