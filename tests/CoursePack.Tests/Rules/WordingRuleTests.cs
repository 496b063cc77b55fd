namespace CoursePack.Tests.Rules;

/// <summary>What the rules of wording find, and what they leave alone.</summary>
public sealed class WordingRuleTests
{
    private const string Avoided = "CP5301", VagueLink = "CP5302", EmptyAlt = "CP5303", Capitals = "CP5304", Colour = "CP5305", WithoutCare = "CP5306";

    private const string List = "- say: people\n  not: [case, relapse, cut, party, Service User, front line, attention-seeking, hard to reach, suffers from, my case]\n  why: Because.\n";

    [Theory]
    [InlineData("A case.", "case")]
    [InlineData("CASES, all of them.", "CASES")]
    [InlineData("The case's file.", "case's")]
    [InlineData("The case’s file.", "case’s")]
    [InlineData("Their cases' files.", "cases")]
    [InlineData("She relapsed.", "relapsed")]
    [InlineData("He is relapsing.", "relapsing")]
    [InlineData("Stop cutting.", "cutting")]
    [InlineData("All parties.", "parties")]
    [InlineData("Two service users.", "service users")]
    [InlineData("A service\nuser.", "service user")]
    [InlineData("> Quoted.\n\nThe *front* line.", "front line")]
    [InlineData("At the front-line.", "front-line")]
    [InlineData("It is attention seeking.", "attention seeking")]
    [InlineData("A hard-to-reach group.", "hard-to-reach")]
    [InlineData("In my case.", "my case")]
    [InlineData("- [ ] A case", "case")]
    [InlineData("::: lines 2 \"My own case\"\n:::", "case")]
    [InlineData("| A case |\n|---|\n| b |", "case")]
    [InlineData("![A case on a desk](x.png)", "case")]
    public void A_listed_word_is_found_in_its_forms(string markdown, string words) =>
        Course(markdown).Messages(Avoided).ShouldBe([$"'{words}' is among the words to avoid"]);

    [Theory]
    [InlineData("The staircase.")]
    [InlineData("A case-by-case view.")]
    [InlineData("Do not say \"case\".")]
    [InlineData("Do not say “my case”, nor ‘cases’, nor 'relapse'.")]
    [InlineData("Don't say 'the case' in the workers' room.")]
    [InlineData("> In my case it was so.")]
    [InlineData("Write `case`.")]
    [InlineData("```\ncase\n```")]
    [InlineData("[A paper](https://example.org/case)")]
    [InlineData("At the front, line up.")]
    [InlineData("\"The first part,\n\nand the case goes on.\"", 1)]
    [InlineData("\"The case goes on")]
    public void Other_words_and_the_words_of_others_are_left_alone(string markdown, int findings = 0) =>
        Course(markdown).Messages(Avoided).Count().ShouldBe(findings);

    [Theory]
    [InlineData("Well, a case.", 11 + 8)]
    [InlineData("Well \\* & &amp; a case.", 11 + 18)]
    [InlineData("Well *done*, a case.", 11 + 15)]
    [InlineData("🙂 a case.", 11 + 4)]
    public void A_word_is_pointed_at_where_it_stands(string markdown, int column)
    {
        var place = Course(markdown).Check().Shown.ShouldHaveSingleItem().Span;
        (place.StartPosition.Line, place.StartPosition.Column, place.End - place.Start).ShouldBe((31, column, 4));
    }

    [Fact]
    public void A_word_on_a_later_line_of_a_quotation_or_paragraph_is_pointed_at_there()
    {
        var place = Course("One line\nand a case.").Check().Shown.ShouldHaveSingleItem().Span;
        (place.StartPosition.Line, place.StartPosition.Column).ShouldBe((32, 11 + 6));
    }

    [Fact]
    public void A_title_is_read_too_and_the_glossary_is_not() =>
        new BaseCourse().Add("language.yaml", List).Add("glossary.yaml", "- { id: case, term: case, meaning: What a case is. }\n")
            .Edit(BaseCourse.Schedule, "title: The day", "title: The day of the case")
            .Check().Shown.Select(d => (d.Code, d.Span.Path)).ShouldBe([(Avoided, BaseCourse.Schedule)]);

    [Fact]
    public void A_course_in_another_language_has_its_words_found_as_they_are() =>
        Course("Un case, cases.").Edit(BaseCourse.CourseFile, "language: en-GB", "language: cy").Messages(Avoided).ShouldBe(["'case' is among the words to avoid"]);

    [Theory]
    [InlineData("[here](https://example.org/)", 1)]
    [InlineData("[**Click here**.](https://example.org/)", 1)]
    [InlineData("[Read more …](https://example.org/)", 1)]
    [InlineData("[this link](glossary:x)", 1)]
    [InlineData("<https://example.org/>", 1)]
    [InlineData("[www.example.org](https://example.org/)", 1)]
    [InlineData("<team@example.org>", 0)]
    [InlineData("[here is the map](https://example.org/)", 0)]
    [InlineData("[survivor-research.com](https://example.org/)", 0)]
    [InlineData("Look here.", 0)]
    public void A_link_says_where_it_leads(string markdown, int findings) => new BaseCourse().Trainee(markdown).Messages(VagueLink).Count().ShouldBe(findings);

    [Theory]
    [InlineData("![two-chairs.png](two-chairs.png)", 1)]
    [InlineData("![two-chairs](two-chairs.png)", 1)]
    [InlineData("![IMG_1.JPG](two-chairs.png)", 1)]
    [InlineData("![A diagram of the](two-chairs.png)", 1)]
    [InlineData("![Where we sit.](two-chairs.png \"Where we sit\")", 1)]
    [InlineData("![Diagram of two chairs](two-chairs.png)", 0)]
    [InlineData("![Two chairs](two-chairs.png \"Where we sit\")", 0)]
    public void An_alternative_text_says_something(string markdown, int findings) => new BaseCourse().Trainee(markdown).Messages(EmptyAlt).Count().ShouldBe(findings);

    [Theory]
    [InlineData("DO NOT INTERRUPT", 1)]
    [InlineData("Do it ALWAYS.", 1)]
    [InlineData("NEVER DO IT", 1)]
    [InlineData("IT IS FATAL", 1)]
    [InlineData("We interrupt. Do not INTERRUPT.", 1)]
    [InlineData("With GAMSTOP it ends.", 0)]
    [InlineData("DO NOT RUN", 0)]
    [InlineData("The NHS, the RCN and the BMA", 0)]
    [InlineData("Always ask (ALWAYS).", 0)]
    [InlineData("ALWAYS (Adults Live Well And Yearn Somehow) is always there.", 0)]
    [InlineData("The door says \"PLEASE KEEP SHUT\".", 0)]
    [InlineData("Codes CP5304 and ABCDEF1.", 0)]
    public void Capitals_are_no_emphasis(string markdown, int findings) => new BaseCourse().Trainee(markdown).Messages(Capitals).Count().ShouldBe(findings);

    [Fact]
    public void An_abbreviation_of_the_glossary_is_known() =>
        new BaseCourse().Add("glossary.yaml", "- { id: x, term: URGENT team, meaning: A team. }\n").Trainee("The URGENT team.").Messages(Capitals).ShouldBeEmpty();

    [Theory]
    [InlineData("Look at the red box.", 1)]
    [InlineData("Read the items in green.", 1)]
    [InlineData("Take the ones marked in blue.", 1)]
    [InlineData("What is highlighted in yellow matters.", 1)]
    [InlineData("Write in the red box at the top.", 0)]
    [InlineData("A red flag, a green space and a blue light.", 0)]
    [InlineData("Take the red card.", 0)]
    [InlineData("She wrote the words in blue ink.", 0)]
    [InlineData("She said \"the red box\".", 0)]
    public void Colour_is_not_alone(string markdown, int findings) => new BaseCourse().Trainee(markdown).Messages(Colour).Count().ShouldBe(findings);

    [Theory]
    [InlineData("", 1)]
    [InlineData("        answers: |\n          ::: care\n          Step out with them.\n          :::\n", 0)]
    public void A_care_directive_is_care(string answers, int findings) =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "        care: |\n          If someone says more than they meant to, step out with them.\n", answers)
            .Edit(BaseCourse.Listening, "    warning: In the next", "    sensitive: [trauma]\n    warning: In the next")
            .Messages(WithoutCare).Count().ShouldBe(findings);

    [Theory]
    [InlineData("minutes: 19", 0)]
    [InlineData("minutes: 20", 1)]
    public void Twenty_minutes_of_talk_without_anything_tried_are_a_finding(string minutes, int findings) =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "        minutes: 10\n        method: check-out", $"        {minutes}\n        method: discussion")
            .Messages("CP3502").Count().ShouldBe(findings);

    [Theory]
    [InlineData("Know why we listen.", "Know")]
    [InlineData("Be aware of the pull to fix.", "Be aware of")]
    [InlineData("Can understand a pause.", "understand")]
    [InlineData("Say what you know.", null)]
    [InlineData("Learning to wait.", null)]
    public void An_outcome_begins_with_what_one_can_see(string statement, string? verb) =>
        new BaseCourse()
            .Edit(BaseCourse.Listening, "statement: Listen to someone without giving advice.", $"statement: {statement}")
            .Add(BaseCourse.CourseFile, "severity: { CP3503: warning }\n")
            .Messages("CP3503").ShouldBe(verb is null ? [] : [$"outcome 'listening/hear' begins with '{verb}', which nobody can see or hear"]);

    private static BaseCourse Course(string markdown) => new BaseCourse().Add("language.yaml", List).Trainee(markdown);
}
