using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Composition;

/// <summary>Each thing that is wrong with a template is found at its line and column.</summary>
public sealed class TemplateFindingTests
{
    [Theory]
    [InlineData("title: Book", "1:1 CP6001 a product needs an audience")]
    [InlineData("audience: trainer", "1:1 CP6001 a product needs a title")]
    [InlineData("title: Book\naudience: trainers", "3:11 CP6001 'trainers' is not a value of 'audience'")]
    [InlineData("title: Book\naudience: trainer\nper: week", "4:6 CP6001 'week' is not a value of 'per'")]
    [InlineData("title: Book\naudience: trainer\nthema: x", "4:1 CP6001 unknown key 'thema'")]
    public void Front_matter_is_judged(string frontMatter, string expected) =>
        Load($"---\n{frontMatter}\n---\n").ShouldBe(["products/book.md:" + expected]);

    [Fact]
    public void A_product_without_front_matter_is_found() =>
        Load("# Hello\n").ShouldBe(["products/book.md:1:1 CP6001 a product begins with front matter"]);

    [Theory]
    [InlineData("a {{{title}}}", "5:3 CP6002 this tag cannot be read")]
    [InlineData("{{#with module}}{{/with}}", "5:1 CP6002 unknown block 'with'")]
    [InlineData("{{lookup modules 0}}", "5:1 CP6002 unknown helper 'lookup'")]
    [InlineData("{{modules.[0]}}", "5:1 CP6002 'modules.[0]' is not a name")]
    [InlineData("{{#each modules sessions}}{{/each}}", "5:1 CP6002 '#each' takes one name")]
    [InlineData("{{title", "5:1 CP6002 this tag cannot be read")]
    public void A_tag_that_cannot_be_read_is_found(string body, string expected) => Body(body).ShouldBe([expected]);

    [Theory]
    [InlineData("x\n{{#each modules}}", "6:1 CP6003 '#each' is not closed")]
    [InlineData("{{#each modules}}\n{{/if}}", "6:1 CP6003 '/if' where '#each' is open")]
    [InlineData("x {{/if}}", "5:3 CP6003 '/if' closes nothing")]
    [InlineData("{{else}}", "5:1 CP6003 'else' outside of a block")]
    public void A_block_out_of_balance_is_found(string body, string expected) => Body(body).ShouldBe([expected]);

    [Fact]
    public void An_unknown_name_gets_the_nearest_one()
    {
        var finding = Composing.Templates("x\n\n{{course.titel}}").Diagnostics.Single();
        Composing.Print([finding]).ShouldBe(["products/book.md:7:1 CP6004 templates know no 'titel'"]);
        finding.Hints[0].ShouldBe("did you mean 'title'?");
    }

    [Fact]
    public void An_unknown_partial_is_found() =>
        Body("{{> glosary}}").ShouldBe(["5:1 CP6005 unknown partial 'glosary'"]);

    [Fact]
    public void A_partial_that_puts_in_itself_is_found() =>
        Composing.Print(Composing.Templates("x", "trainer", ("partials/a.md", "{{> b}}"), ("partials/b.md", "x\n{{> a}}")).Diagnostics)
            .ShouldBe(["partials/a.md:1:1 CP6005 partial 'a' puts in itself", "partials/b.md:2:1 CP6005 partial 'b' puts in itself"]);

    [Fact]
    public void A_missing_word_is_found_where_it_is_asked_for() =>
        Body("{{t \"minuts\"}}").ShouldBe(["5:1 CP6006 no fixed word 'minuts'"]);

    [Fact]
    public void A_language_that_lacks_a_word_is_found() =>
        Composing.Print(Composing.Templates("x", "trainer", ("strings/cy.yaml", "minutes: munud")).Diagnostics)
            .ShouldHaveSingleItem().ShouldStartWith("strings/cy.yaml:1:1 CP6006 fixed words missing: ");

    [Theory]
    [InlineData("sizes:\n  bodie: 14", "2:3 CP6007 themes know no 'sizes.bodie'")]
    [InlineData("margins:\n  inner: 300\n  outer: 320", "2:10 CP6007 the margins 'inner' and 'outer' leave 0 points for the text")]
    [InlineData("margins:\n  bottom: 700", "2:11 CP6007 the margins 'top' and 'bottom' leave 14 points for the text")]
    [InlineData("sizes:\n  body: 0", "2:9 CP6007 'sizes.body' is 0 points")]
    [InlineData("spacing:\n  writing_line: 400", "2:17 CP6007 'spacing.writing_line' is 400 points")]
    [InlineData("sizes:\n  body: big", "2:9 CP6007 'big' is not a value of 'sizes.body'")]
    [InlineData("sizes: { body: 12, body: 14 }", "1:20 CP6007 'sizes.body' stands here twice")]
    [InlineData("colours: { text: \"#12\" }", "1:18 CP6007 '#12' is not a value of 'colours.text'")]
    public void A_theme_is_judged(string theme, string expected) =>
        Composing.Print(Composing.Templates("x", "trainer", ("themes/mine.yaml", theme)).Diagnostics).ShouldBe(["themes/mine.yaml:" + expected]);

    [Fact]
    public void A_theme_takes_the_rest_from_the_default()
    {
        var theme = Composing.Templates("x", "trainer", ("themes/mine.yaml", "sizes: { body: 14 }\naccents: [{ strong: \"#111111\" }]\n")).Value!.Themes["mine"];
        theme.Sizes.Body.ShouldBe(14);
        theme.Sizes.Small.ShouldBe(Core.Documents.Theme.Default.Sizes.Small);
        theme.Accents.Single().ShouldBe(Core.Documents.Theme.Default.Accents[0] with { Strong = "#111111" });
    }

    [Fact]
    public void A_value_the_audience_may_not_see_is_found_and_not_printed()
    {
        var templates = Composing.Templates("{{#each modules}}{{#each sessions}}{{#each activities}}\n\n{{trainer}}\n\n{{/each}}{{/each}}{{/each}}\n", "trainee");
        var composed = Composing.Compose(Composing.Course(), "book", templates.Value);
        composed.Value.ShouldBeNull();
        Composing.Print(composed.Diagnostics)[0].ShouldBe("products/book.md:7:1 CP6008 a product for trainees cannot show what is for trainers alone");
    }

    [Fact]
    public void Blocks_within_a_line_are_found()
    {
        var templates = Composing.Templates("{{#each modules}}{{#each sessions}}{{#each activities}}\nSo: {{trainer}}\n{{/each}}{{/each}}{{/each}}\n");
        Composing.Print(Composing.Compose(Composing.Course(), "book", templates.Value).Diagnostics).Distinct()
            .ShouldBe(["products/book.md:6:1 CP6009 a text of several blocks within a line"]);
    }

    [Fact]
    public void A_name_that_does_not_stand_here_is_found()
    {
        var templates = Composing.Templates("x\n{{evidence}}\n");
        Composing.Print(Composing.Compose(Composing.Course(), "book", templates.Value).Diagnostics)
            .ShouldBe(["products/book.md:6:1 CP6010 'evidence' does not stand here"]);
    }

    [Fact]
    public void A_product_without_a_template_is_found_where_the_course_names_it()
    {
        var course = Composing.Course(("course.yaml", CourseFile.Replace("[trainer-handbook]", "[trainer-handbok]", StringComparison.Ordinal)));
        var finding = Composing.Compose(course, "trainer-handbok").Diagnostics.Single();
        Composing.Print([finding]).ShouldBe(["course.yaml:10:12 CP6011 no template for product 'trainer-handbok'"]);
        finding.Hints.ShouldBe(["did you mean 'trainer-handbook'?"]);
    }

    [Fact]
    public void A_broken_directive_stops_the_workbook_and_not_the_handbook()
    {
        var course = Composing.Course(("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\n::: trainer\nsecret\n"));
        var workbook = Composing.Compose(course, "trainee-workbook");
        workbook.Value.ShouldBeNull();
        Composing.Print(workbook.Diagnostics).ShouldBe(["handouts/moment-cards.md:7:1 CP6012 'trainee-workbook' cannot be made while nobody can tell who may read this text"]);
        Printed.ShouldBeAsVerified("CP6012", workbook.Diagnostics);
        Composing.Compose(course, "trainer-handbook").Value.ShouldNotBeNull();
    }

    [Fact]
    public void A_picture_of_another_kind_is_found()
    {
        var course = Composing.Course(
            ("handouts/chairs.png", "GIF89a"),
            ("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\n![Chairs](chairs.png)\n"));
        Composing.Print(Composing.Compose(course, "trainer-handbook").Diagnostics)
            .ShouldBe(["handouts/moment-cards.md:7:1 CP6013 'chairs.png' is not a PNG, JPEG or SVG picture"]);
    }

    [Fact]
    public void A_language_without_words_is_found()
    {
        var course = Composing.Course(("course.yaml", CourseFile.Replace("en-GB", "gd", StringComparison.Ordinal)));
        Composing.Print(Composing.Compose(course, "trainer-handbook").Diagnostics).ShouldHaveSingleItem()
            .ShouldEndWith("CP6014 no fixed words in language 'gd'");
    }

    [Fact]
    public void A_directive_in_a_template_is_found_at_the_templates_line()
    {
        var templates = Composing.Templates("{{#each modules}}\n\n{{> box}}\n\n{{/each}}\n", "trainer", ("partials/box.md", "text\n\n::: nott\n{{title}}\n\n:::\n"));
        Composing.Print(Composing.Compose(Composing.Course(), "book", templates.Value).Diagnostics).Distinct()
            .ShouldBe(["partials/box.md:3:1 CP1101 unknown directive 'nott'"]);
    }

    private static string CourseFile { get; } =
        Composing.TextOf("course.yaml");

    private static string[] Load(string product)
    {
        var words = File.ReadAllText(Testing.Repository.PathOf("templates/" + Composing.Words));
        return Composing.Print(TemplateSet.Load(MemoryWorkspace.Of(("products/book.md", product), (Composing.Words, words))).Diagnostics);
    }

    private static string[] Body(string body) =>
        [.. Composing.Print(Composing.Templates(body).Diagnostics).Select(f => f["products/book.md:".Length..])];
}
