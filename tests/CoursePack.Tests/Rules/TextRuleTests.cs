namespace CoursePack.Tests.Rules;

public sealed class TextRuleTests
{
    private const string UnknownVariable = "CP2101", DuplicateBlock = "CP2103", MissingImage = "CP5002", BrokenLink = "CP5003", BoldHeading = "CP5004";

    [Theory]
    [InlineData("#nowhere", "no block named 'nowhere' in module 'listening'")]
    [InlineData("welcome#nowhere", "no block named 'nowhere' in module 'welcome'")]
    [InlineData("welcom#x", "no module 'welcom'")]
    [InlineData("glossary:hope", "no glossary entry 'hope'")]
    [InlineData("page.html", "'page.html' is no link the tool can follow")]
    [InlineData("javascript:alert(1)", "'javascript:alert(1)' is no link the tool can follow")]
    [InlineData("https://", "'https://' is no link the tool can follow")]
    public void A_link_that_leads_nowhere_is_found(string target, string message) =>
        new BaseCourse().Trainee($"See [this]({target}).").Messages(BrokenLink).ShouldBe([message]);

    [Theory]
    [InlineData("https://www.england.nhs.uk/mental-health/#top")]
    [InlineData("mailto:team@example.org")]
    [InlineData("tel:+441234567890")]
    public void A_whole_address_is_not_asked_for(string target) =>
        new BaseCourse().Trainee($"See [how to reach us]({target}).").Check().Shown.ShouldBeEmpty();

    [Fact]
    public void A_page_finds_only_its_own_blocks() =>
        new BaseCourse().Trainee("# Mine {#mine}\nText.")
            .Add("handouts/sheet.md", "---\nid: sheet\ntitle: Sheet\nkind: handout\naudience: trainee\n---\nSee [there](#mine).\n")
            .Messages(BrokenLink).ShouldBe(["no block named 'mine' on this page"]);

    [Fact]
    public void Two_pages_may_have_blocks_of_one_name() =>
        new BaseCourse()
            .Add("handouts/a.md", "---\nid: a\ntitle: A\nkind: handout\naudience: trainee\n---\n# One {#one}\nText.\n")
            .Add("handouts/b.md", "---\nid: b\ntitle: B\nkind: handout\naudience: trainee\n---\n# One {#one}\nText.\n")
            .Messages(DuplicateBlock).ShouldBeEmpty();

    [Theory]
    [InlineData("../../../secret.png", "is not a file of the course")]
    [InlineData("https://example.org/a.png", "is not a file of the course")]
    [InlineData("moving.gif", "is not a PNG, JPEG or SVG image")]
    [InlineData("gone.png", "no image 'gone.png'")]
    public void An_image_that_cannot_be_printed_is_found(string path, string message) =>
        new BaseCourse().Trainee($"![Two chairs]({path})").Messages(MissingImage).ShouldHaveSingleItem().ShouldContain(message);

    [Theory]
    [InlineData("::: lines 2 \"For {{nobody}}\"\n:::")]
    [InlineData("See [{{nobody}}](https://example.org/).")]
    [InlineData("See [this](https://example.org/{{nobody}}).")]
    [InlineData("- [ ] {{nobody}}")]
    [InlineData("| a | b |\n|---|---|\n| {{nobody}} | |")]
    public void A_variable_is_found_wherever_it_is_printed(string markdown) =>
        new BaseCourse().Trainee(markdown).Messages(UnknownVariable).ShouldBe(["unknown variable 'nobody'"]);

    [Fact]
    public void A_variable_in_a_title_is_found() =>
        new BaseCourse().Edit(BaseCourse.Schedule, "title: The day", "title: The day at {{nobody}}").Messages(UnknownVariable).Count().ShouldBe(1);

    [Fact]
    public void Braces_in_code_are_text() =>
        new BaseCourse().Trainee("Write `{{nobody}}`.").Messages(UnknownVariable).ShouldBeEmpty();

    [Theory]
    [InlineData("**You can stop at any time.**")]
    [InlineData("- **Speaker**")]
    [InlineData("**Watchers look for:** short; about them.")]
    public void Bold_words_that_head_nothing_are_left_alone(string markdown) =>
        new BaseCourse().Trainee(markdown).Messages(BoldHeading).ShouldBeEmpty();

    [Fact]
    public void A_sentence_may_come_back_within_its_activity() =>
        new BaseCourse().Trainee("Read this line slowly and then read it once more.\n\nRead this line slowly and then read it once more.").Messages("CP5202").ShouldBeEmpty();

    [Fact]
    public void A_part_of_thirty_sentences_is_judged_by_itself()
    {
        const string Hard = "Considerable organisational uncertainty remains. ", Easy = "You can say no. ";
        var course = new BaseCourse().Trainee(string.Concat(Enumerable.Repeat(Easy, 30)).TrimEnd());
        course.Edit(BaseCourse.Listening, "      - id: leave\n", $"      - id: last\n        title: Last\n        minutes: 5\n        method: reflection\n        practises: [hear]\n        trainer: |\n          | Minutes | You | They |\n          |---|---|---|\n          | 5 | Wait. | Read. |\n        trainee: |\n          {string.Concat(Enumerable.Repeat(Hard, 30)).TrimEnd()}\n      - id: leave\n");
        course.Messages("CP5201").ShouldContain(m => m.StartsWith("what trainees read in session 'closing' has", StringComparison.Ordinal));
    }

    [Fact]
    public void A_course_in_another_language_is_not_scored() =>
        new BaseCourse().Edit(BaseCourse.CourseFile, "language: en-GB", "language: cy")
            .Trainee(string.Concat(Enumerable.Repeat("Considerable organisational uncertainty remains. ", 30)).TrimEnd())
            .Messages("CP5201").ShouldBeEmpty();
}
