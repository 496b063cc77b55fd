using CoursePack.Core.Documents;
using CoursePack.Tests.Markdown;

namespace CoursePack.Tests.Composition;

/// <summary>Evaluation forms, contacts and pages by module: what templates are given beside the modules.</summary>
public sealed class FormTests
{
    private const string Contacts = """
        - { id: line, name: The line, for: talking, telephone: 116 123, nations: [england], source: https://example.org CHECKED }

        """;

    [Fact]
    public void Questions_in_a_row_with_the_same_answers_are_one_grid()
    {
        var course = Composing.Course(("evaluation/end.yaml", """
            id: end
            title: At the end
            when: end
            who: trainee
            questions:
              - { id: a, text: Was it worth it?, kind: choice, options: [Some, Not sure yet] }
              - { id: b, text: Would you come again?, kind: choice, options: [Some, Not sure yet] }
              - { id: c, text: Were you safe?, kind: yes-no }
              - { id: d, text: How sure are you?, kind: scale, scale: { from: 1, to: 5, low: little, high: very } }
              - { id: e, text: What else?, kind: text }

            """));
        var blocks = Composing.Book("{{#each evaluations.at_the_end}}\n{{form}}\n\n{{/each}}\n", course: course).Blocks;
        blocks.Select(b => b switch
        {
            ChoiceGrid g => $"{string.Join(", ", g.Questions)}: {string.Join(" | ", g.Answers)} ({g.Name})",
            Scale s => $"{s.Question} {s.From}-{s.To} ({s.Name})",
            WritingLines w => $"{w.Label} ({w.Name})",
            _ => b.GetType().Name,
        }).ShouldBe(
        [
            "Was it worth it?, Would you come again?: Some | Not sure yet (evaluation.end.1)",
            "Were you safe?: Yes | No (evaluation.end.2)",
            "How sure are you? 1-5 (evaluation.end.3)",
            "What else? (evaluation.end.4)",
        ]);
    }

    [Fact]
    public void Forms_by_their_time_are_those_for_trainees()
    {
        static (string, string) Form(string id, string who) => ($"evaluation/{id}.yaml", $"id: {id}\ntitle: {id}\nwhen: daily\nwho: {who}\nquestions: [{{ id: q, text: Well?, kind: text }}]\n");
        var course = Composing.Course(Form("theirs", "trainee"), Form("ours", "trainer"));
        Line(Composing.Book("{{#each evaluations.daily}}{{title}} {{/each}}/ {{#each evaluations.all}}{{title}} {{/each}}\n", course: course)).ShouldBe("theirs / theirs ours");
    }

    /// <summary>A question that is only compared with an earlier one is told of; one that stands alone is not.</summary>
    [Fact]
    public void A_question_is_told_of_where_it_asks_about_something_or_is_compared()
    {
        var course = Composing.Course(
            ("evaluation/before.yaml", "id: before\ntitle: At the start\nwhen: before\nwho: trainee\nquestions: [{ id: sure, text: Sure?, kind: text }]\n"),
            ("evaluation/end.yaml", "id: end\ntitle: Later\nwhen: end\nwho: trainee\nquestions: [{ id: sure, text: Sure now?, kind: text, pairs_with: before/sure }, { id: else, text: Else?, kind: text }]\n"));
        Line(Composing.Book("{{#each evaluations.all}}{{title}}:{{#each questions}} [{{text}} {{pairs_with}}]{{/each}} {{/each}}\n", course: course)).ShouldBe("At the start: Later: [Sure now? At the start]");
    }

    [Theory]
    [InlineData("", "unchecked")]
    [InlineData(", checked_on: 2027-01-01, checked_by: team lead", "checked")]
    public void A_list_says_once_that_nobody_has_checked_any_of_it(string written, string expected) =>
        Line(Composing.Book(
            "{{#if contacts_unchecked}}unchecked{{else}}checked{{/if}}\n",
            course: Composing.Course(("contacts.yaml", Contacts.Replace(" CHECKED", written, StringComparison.Ordinal))))).ShouldBe(expected);

    [Fact]
    public void A_page_may_stand_in_the_chapter_of_a_module()
    {
        static (string, string) Page(int number, string id, string more) => ($"organisation/{number:00}-{id}.md", $"---\nid: {id}\ntitle: The {id} page\naudience: supervisor\n{more}---\nText.\n");
        var course = Composing.Course(Page(3, "first", "module: welcome\n"), Page(4, "second", "module: listening\n"), Page(5, "third", ""));
        Line(Composing.Book("{{#each modules}}{{title}}: {{#each pages}}{{title}} {{/each}}/ {{/each}}{{#each pages}}{{#if for_supervisors}}{{#unless about_module}}{{title}}{{/unless}}{{/if}}{{/each}}\n", "supervisor", course))
            .ShouldBe("Welcome: The first page / Listening: The second page / The third page");
    }

    [Theory]
    [InlineData("trainee", "Not yet localised: 1 safety place blank. Ask a trainer for the numbers.")]
    [InlineData("trainer", "Not yet localised: 1 safety place blank")]
    public void Trainees_are_told_whom_to_ask_for_what_is_blank(string audience, string notice) =>
        Composing.Book("Text\n", audience, Composing.Course(("local.yaml", "- { id: lead, label: Lead, ask: Who, need: safety, value: \"\" }\n"))).Cover.Notice.ShouldBe(notice);

    private static string Line(Document book)
    {
        var dump = BlockDump.WithoutPlaces(book.Blocks).Trim();
        dump.ShouldStartWith("paragraph \"");
        return dump["paragraph \"".Length..^1].Trim();
    }
}
