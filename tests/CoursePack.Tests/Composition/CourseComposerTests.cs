using System.Globalization;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Tests.Markdown;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Composition;

/// <summary>What the composer adds to a course: numbers, names, places, tables, references to pages.</summary>
public sealed class CourseComposerTests
{
    [Theory]
    [InlineData("trainer-handbook")]
    [InlineData("trainee-workbook")]
    [InlineData("box-guide")]
    [InlineData("day-sheets")]
    [InlineData("trainee-workbook-part")]
    [InlineData("supervisor-guide")]
    [InlineData("joining-pack")]
    public void A_product_of_the_small_course_is_as_verified(string product) =>
        Golden.Match(BlockDump.WithoutPlaces(Composing.Document(Composing.Course(), product).Blocks), $"Composition/products/{product}.txt");

    [Fact]
    public void Exercises_have_one_number_in_every_product_and_the_handbook_names_the_page()
    {
        BlockDump.Of(Composing.Document(Composing.Course(), "trainee-workbook").Blocks)
            .ShouldContain("section \"My own plan\" over \"Exercise 1.1\" #welcome-opening-own-plan .activity");
        BlockDump.Of(Composing.Document(Composing.Course(), "trainer-handbook").Blocks)
            .ShouldContain("Exercise 1.1, Workbook page ⟨page trainee-workbook welcome-opening-own-plan⟩");
    }

    [Fact]
    public void A_field_is_named_by_module_activity_and_number() =>
        BlockDump.Of(Composing.Document(Composing.Course(), "trainee-workbook").Blocks)
            .ShouldContain("lines 3 \"What keeps me well\" welcome.own-plan.1");

    [Fact]
    public void The_fields_of_a_document_have_different_names()
    {
        var names = DocumentWalk.Blocks(Composing.Document(SecretCourse.Workspace, "trainee-workbook").Blocks)
            .Select(b => b switch
            {
                WritingLines w => w.Name,
                FieldBlock f => f.Name,
                Scale s => s.Name,
                Checklist c => c.Name,
                Log l => l.Name,
                ChoiceGrid g => g.Name,
                _ => null,
            })
            .OfType<string>().ToList();
        names.ShouldNotBeEmpty();
        names.ShouldBeUnique();
    }

    [Fact]
    public void The_anchors_of_a_document_are_different()
    {
        var ids = DocumentWalk.Blocks(Composing.Document(SecretCourse.Workspace, "trainer-handbook").Blocks).Select(b => b.Id).OfType<string>().ToList();
        ids.ShouldContain("listening-hearing-in-turn");
        ids.ShouldBeUnique();
    }

    [Fact]
    public void Every_link_inside_a_document_leads_to_an_anchor_of_it()
    {
        var document = Composing.Document(SecretCourse.Workspace, "trainer-handbook");
        var ids = DocumentWalk.Blocks(document.Blocks).SelectMany(b => (b as ListBlock)?.Items.Select(i => i.Id).Append(b.Id) ?? [b.Id]).ToHashSet();
        var links = DocumentWalk.Inlines(document.Blocks).OfType<Link>().Where(l => l.IsInside).Select(l => l.Target[1..]).ToList();
        links.ShouldNotBeEmpty();
        links.Where(l => !ids.Contains(l)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "", "Not yet localised: 2 safety places blank")]
    [InlineData("Ann's office", "", "Not yet localised: 1 safety place blank")]
    [InlineData("Ann's office", "Ward 3", null)]
    public void The_cover_says_how_many_safety_places_are_blank(string first, string second, string? notice)
    {
        var local = Place("lead", "safety", first)
            + Place("route", "safety", second)
            + Place("venue", "delivery", "");
        Composing.Document(Composing.Course(("local.yaml", local)), "trainer-handbook").Cover.Notice.ShouldBe(notice);
    }

    [Fact]
    public void A_local_place_is_its_value_or_a_labelled_blank()
    {
        var local = Place("lead", "safety", "") + Place("venue", "useful", "The hall");
        var course = Composing.Course(
            ("local.yaml", local),
            ("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\nTell {{lead}} in {{venue}}.\n\n::: lines 1 \"Ring {{lead}} from {{venue}}\"\n:::\n"));
        BlockDump.Of(Composing.Book("{{#each handouts}}\n{{body}}\n{{/each}}\n", course: course).Blocks).ShouldBe(
            """
            paragraph "Tell ⟨blank lead label= local.lead⟩ in ⟨blank venue label=The hall local.venue⟩." 7:1-28
            lines 1 "Ring [lead label] from The hall" handout.moment-cards.1 9:1-10:4

            """);
    }

    [Fact]
    public void Footnotes_are_numbered_for_those_who_read_them()
    {
        var course = Composing.Course(("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\n::: trainer\nHidden[^a].\n:::\nSeen[^b] twice[^b].\n\n[^a]: For trainers.\n[^b]: For all.\n"));
        BlockDump.Of(Composing.Book("{{#each handouts}}\n{{body}}\n{{/each}}\n", "trainee", course).Blocks).ShouldBe(
            """
            paragraph "Seen^[1]→(#handout-moment-cards-note-1)^ twice^[1]→(#handout-moment-cards-note-1)^." 10:1-20
            ordered list from 1 .notes 13:6-15
              item 13:6-15
                paragraph "For all." 13:7-15

            """);
    }

    [Fact]
    public void Each_heading_of_a_card_handout_is_a_card()
    {
        var course = Composing.Course(("handouts/moment-cards.md", "---\nid: moment-cards\ntitle: Cards\nkind: card\naudience: trainee\n---\n# 1\nOne.\n# 2\nTwo.\n"));
        BlockDump.Of(Composing.Book("{{#each handouts}}\n{{body}}\n{{/each}}\n", course: course).Blocks).ShouldBe(
            """
            cards 7:1-4
              card "1" 7:1-4
                paragraph "One." 8:1-5
              card "2" 9:1-4
                paragraph "Two." 10:1-5

            """);
    }

    [Fact]
    public void A_product_may_be_a_document_a_module()
    {
        var templates = Composing.Templates("# {{module.title}}\n");
        var set = Core.Workspaces.MemoryWorkspace.Of(("products/book.md", "---\ntitle: Book\naudience: trainer\nper: module\n---\n# {{module.title}}\n"), (Composing.Words, File.ReadAllText(Repository.PathOf("templates/" + Composing.Words))));
        templates.Diagnostics.ShouldBeEmpty();
        Composing.Compose(Composing.Course(), "book", Curriculum.Composition.Templates.TemplateSet.Load(set).Value).Value!.Documents
            .Select(d => $"{d.Id}: {d.Title}").ShouldBe(["book-welcome: Book: Welcome", "book-listening: Book: Listening"]);
    }

    [Fact]
    public void A_product_may_be_a_document_a_day_with_what_is_taught_on_it()
    {
        var course = Composing.Course(("schedules/one-day.yaml", """
            id: one-day
            title: Two days
            days:
              - { title: First, start: 09:30, end: 12:00, slots: [{ session: welcome/opening, activities: [arrive, agreement] }, { check_out: 5 }, { trainer_debrief: 10 }] }
              - { title: Second, start: 09:30, end: 12:00, slots: [{ session: welcome/opening, activities: [own-plan] }, { break: 15 }, { session: listening/hearing }, { session: listening/closing }, { trainer_debrief: 10 }] }

            """));
        var documents = Composing.Compose(course, "trainee-workbook-part").Value!.Documents;
        documents.Select(d => d.Id).ShouldBe(["trainee-workbook-part-day-01", "trainee-workbook-part-day-02"]);
        BlockDump.Of(documents[0].Blocks).ShouldNotContain("Exercise 1.1");
        BlockDump.Of(documents[1].Blocks).ShouldContain("Exercise 1.1");
        var sheets = BlockDump.Of(Composing.Document(course, "day-sheets").Blocks);
        sheets.ShouldContain("09:45"); // the second step of the agreement
        sheets.ShouldContain("Check-out");
        sheets.ShouldContain("10:10: Being heard"); // said before the break
    }

    [Fact]
    public void A_private_part_is_for_the_trainee_alone()
    {
        var found = Composing.Compose(Composing.Course(), "book", Composing.Templates("{{#each modules}}\n{{#each sessions}}\n{{#each activities}}\n{{#if trainee}}\n{{trainee}}\n\n{{/if}}\n{{/each}}\n{{/each}}\n{{/each}}\n").Value).Diagnostics;
        found.Select(d => d.Message).ShouldBe(["a product for trainers cannot show what is for trainees alone"]);
    }

    [Fact]
    public void A_place_a_course_does_not_have_is_a_blank_all_the_same()
    {
        Line(Composing.Book("{{places.crisis_route}}\n")).ShouldBe("paragraph \"⟨blank Local crisis route, day and night= local.crisis-route⟩\"\n");
        Line(Composing.Book("{{places.crisis_route}}\n", course: Composing.Course(("local.yaml", Place("crisis-route", "safety", "0123"))))).ShouldContain("=0123 local.crisis-route");

        static string Line(Document book) => BlockDump.WithoutPlaces(book.Blocks);
    }

    [Fact]
    public void Handouts_that_only_an_add_on_uses_which_is_off_are_not_printed()
    {
        const string Sheet = "---\nid: extra\ntitle: An extra sheet\nkind: handout\naudience: trainee\n---\nText.\n";
        var off = CourseWithExtraDay("", ", handouts: [extra]", ("handouts/extra.md", Sheet));
        BlockDump.Of(Composing.Document(off, "handouts").Blocks).ShouldNotContain("An extra sheet");
        BlockDump.Of(Composing.Document(Composing.Course(("handouts/extra.md", Sheet)), "handouts").Blocks).ShouldContain("An extra sheet");
    }

    [Fact]
    public void Handouts_stand_in_the_order_of_their_use_then_those_nobody_uses()
    {
        static (string, string) Sheet(string id) => ($"handouts/{id}.md", $"---\nid: {id}\ntitle: Sheet {id}\nkind: handout\naudience: trainee\n---\nText.\n");
        var welcome = Composing.TextOf("modules/01-welcome/module.yaml");
        var course = Composing.Course(Sheet("apple"), Sheet("zebra"), ("modules/01-welcome/module.yaml", welcome.Replace("        title: Our agreement\n", "        title: Our agreement\n        handouts: [zebra]\n", StringComparison.Ordinal)));
        Line(Composing.Book("{{#each handouts}}{{title}}, {{/each}}\n", course: course)).ShouldBe("paragraph \"Sheet zebra, Moment cards, Sheet apple,\"\n");

        static string Line(Document book) => BlockDump.WithoutPlaces(book.Blocks);
    }

    [Theory]
    [InlineData("", "one each")]
    [InlineData("per: group\n", "one a small group")]
    [InlineData("per: course\n", "one for all")]
    public void A_handout_may_say_how_many_to_copy(string per, string copies)
    {
        var welcome = Composing.TextOf("modules/01-welcome/module.yaml");
        var course = Composing.Course(
            ("handouts/sheet.md", $"---\nid: sheet\ntitle: Sheet\nkind: handout\naudience: trainee\n{per}---\nText.\n"),
            ("modules/01-welcome/module.yaml", welcome.Replace("        title: Our agreement\n", "        title: Our agreement\n        handouts: [sheet]\n", StringComparison.Ordinal)));
        BlockDump.WithoutPlaces(Composing.Book("{{#each modules}}{{#each sessions}}{{#each handouts}}{{title}} {{per}}, {{/each}}{{/each}}{{/each}}\n", course: course).Blocks)
            .ShouldBe($"paragraph \"Sheet {copies}, Moment cards one a small group,\"\n");
    }

    /// <summary>Warnings by day: the opening of the course beforehand, a later part of a session in short, tomorrow's at the close.</summary>
    [Fact]
    public void A_day_says_what_to_tell_people_and_when()
    {
        var listening = Composing.TextOf("modules/02-listening/module.yaml")
            .Replace("  - id: closing\n", "      - { id: again, title: Again, minutes: 10, method: exercise, practises: [hear], care: Go slowly., trainer: Text }\n  - id: closing\n", StringComparison.Ordinal)
            .Replace("    warning: In", "    sensitive: [trauma]\n    warning: In", StringComparison.Ordinal);
        var course = Composing.Course(("modules/02-listening/module.yaml", listening), ("schedules/one-day.yaml", """
            id: one-day
            title: Two days
            days:
              - { title: First, start: 09:30, end: 12:00, slots: [{ session: listening/hearing, activities: [in-turn] }, { break: 15 }, { session: welcome/opening }, { trainer_debrief: 10 }] }
              - { title: Second, start: 09:30, end: 12:00, slots: [{ session: listening/closing }, { break: 15 }, { session: listening/hearing, activities: [again] }, { trainer_debrief: 10 }] }

            """));
        BlockDump.WithoutPlaces(Composing.Book("""
            {{#each schedule.days}}
            {{number}}: {{#each warnings}}[{{#if start}}{{start}}{{/if}}{{#if beforehand}}beforehand{{/if}} {{what}}{{#if warning}} in full{{/if}}] {{/each}}

            {{/each}}

            """, course: course).Blocks).ShouldBe("""
            paragraph "1: [beforehand Being heard in full] [ Being heard]"
            paragraph "2: [09:40 Being heard]"

            """);
    }

    /// <summary>A session that is not sensitive is announced before its break, not the evening before.</summary>
    [Fact]
    public void Only_what_opens_tomorrow_or_is_heavy_is_told_tonight()
    {
        var course = Composing.Course(("schedules/one-day.yaml", """
            id: one-day
            title: Two days
            days:
              - { title: First, start: 09:30, end: 12:00, slots: [{ session: welcome/opening }] }
              - { title: Second, start: 09:30, end: 12:00, slots: [{ session: listening/closing }, { break: 15 }, { session: listening/hearing }] }

            """));
        Warnings(course).ShouldBe("1: / 2: 09:40 Being heard /");
    }

    [Fact]
    public void The_group_of_an_add_on_is_told_with_its_invitation()
    {
        Warnings(CourseWithExtraDay("add_ons: [extra-day]\n", ", care: Slowly.")).ShouldBe("1: / 2: beforehand More /");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("add_ons: [extra-day]\n", 2)]
    public void A_schedule_is_as_long_as_what_is_on(string addOns, int days)
    {
        BlockDump.WithoutPlaces(Composing.Book("{{#each schedules}}{{length}}{{/each}}\n", course: CourseWithExtraDay(addOns)).Blocks).ShouldBe($"paragraph \"{days}\"\n");
    }

    /// <summary>"Page 12 of the handbook" is said in other books alone.</summary>
    [Theory]
    [InlineData("trainer-handbook", "x")]
    [InlineData("book", "?x")]
    public void A_book_does_not_send_its_reader_to_itself(string product, string printed)
    {
        const string Body = "{{#each modules}}{{#if @first}}{{#each sessions}}{{#if @first}}{{#if handbook_page}}?{{/if}}x{{/if}}{{/each}}{{/if}}{{/each}}\n";
        var templates = Composing.Templates(Body, "trainer", ("products/trainer-handbook.md", $"---\ntitle: Handbook\naudience: trainer\n---\n{Body}"));
        BlockDump.WithoutPlaces(Composing.Document(Composing.Course(), product, templates.Value!).Blocks).ShouldBe($"paragraph \"{printed}\"\n");
    }

    /// <summary>The base course and an add-on with a day of its own.</summary>
    /// <param name="addOns">Switches it on; empty for off.</param>
    /// <param name="activity">More keys of its one activity.</param>
    private static Core.Workspaces.IWorkspace CourseWithExtraDay(string addOns, string activity = "", params (string Path, string Text)[] more) => Composing.Course(
    [
        ("course.yaml", Composing.TextOf("course.yaml") + addOns),
        ("add-ons/extra-day/module.yaml", $$"""
            id: extra-day
            title: Extra
            aim: More.
            outcomes: [{ id: hear-more, statement: Listen more., competences: [1.1.2] }]
            sessions:
              - id: more
                title: More
                aim: More.
                warning: It is heavy.
                activities: [{ id: more, title: More, minutes: 10, method: exercise, trainer: Text{{activity}} }]

            """),
        ("schedules/one-day.yaml", """
            id: one-day
            title: One day, or two
            days:
              - { title: First, start: 09:30, end: 12:00, slots: [{ session: welcome/opening }] }
              - { title: Extra, add_on: extra-day, start: 09:30, end: 12:00, slots: [{ session: extra-day/more }] }

            """),
        .. more,
    ]);

    private static string Warnings(Core.Workspaces.IWorkspace course) =>
        BlockDump.WithoutPlaces(Composing.Book("{{#each schedule.days}}{{number}}: {{#each warnings}}{{#if start}}{{start}} {{/if}}{{#if beforehand}}beforehand {{/if}}{{what}} {{/each}}/ {{/each}}\n", course: course).Blocks)
            .Trim()["paragraph \"".Length..^1].Trim();

    [Theory]
    [InlineData("practises: [hear]", true)]
    [InlineData("assesses: [hear]\n        evidence: Seen.", false)]
    [InlineData("practises: [hear]\n        if_late: keep", false)]
    [InlineData("practises: [hear]\n        if_late: { minutes: 40, how: Cut. }", true)]
    [InlineData("practises: [hear]\n        tags: [agreement]", false)]
    public void An_exercise_is_optional_where_the_day_holds_together_without_it(string keys, bool optional)
    {
        var listening = Composing.TextOf("modules/02-listening/module.yaml")
            .Replace("        teaches: [hear]\n        practises: [hear]\n        assesses: [hear]\n        evidence: Lets the speaker finish.\n", $"        {keys}\n        trainee: Write.\n", StringComparison.Ordinal);
        var text = BlockDump.WithoutPlaces(Composing.Book("{{#each modules}}{{#each sessions}}{{#each activities}}{{#if optional}}{{title}}{{/if}}{{/each}}{{/each}}{{/each}}x\n", course: Composing.Course(("modules/02-listening/module.yaml", listening))).Blocks);
        text.ShouldBe(optional ? "paragraph \"Listening in turnx\"\n" : "paragraph \"x\"\n");
    }

    [Fact]
    public void A_place_without_a_word_for_its_blank_is_found() =>
        Composing.Print(Composing.Templates("{{places.crisis_rout}}\n").Diagnostics)
            .ShouldBe(["products/book.md:5:1 CP6006 no fixed word 'place_crisis_rout' for courses without this local place"]);

    [Fact]
    public void A_brace_right_behind_a_tag_is_found() =>
        Composing.Print(Composing.Templates("# {{course.title}} {#{{course.id}}}\n").Diagnostics).ShouldBe(["products/book.md:5:22 CP6002 this tag cannot be read"], ignoreOrder: true);

    [Fact]
    public void A_thousand_activities_compose()
    {
        var module = new StringBuilder("id: listening\nnumber: 2\ntitle: Listening\naim: Listen.\noutcomes:\n  - { id: hear, statement: Listen., competences: [1.1.2] }\nsessions:\n  - id: hearing\n    title: Being heard\n    aim: Listen.\n    activities:\n");
        for (var i = 0; i < 1000; i++)
            module.Append(CultureInfo.InvariantCulture, $"      - {{ id: a{i}, title: Activity {i}, minutes: 5, method: exercise, trainer: text {i}, trainee: exercise {i} }}\n");
        var workbook = Composing.Document(Composing.Course(("modules/02-listening/module.yaml", module.ToString())), "trainee-workbook");
        DocumentWalk.Blocks(workbook.Blocks).OfType<Section>().Count(s => s.Role == "activity").ShouldBe(1001);
    }

    [Fact]
    public void Two_compositions_are_the_same() =>
        BlockDump.Of(Composing.Document(SecretCourse.Workspace, "trainer-handbook").Blocks)
            .ShouldBe(BlockDump.Of(Composing.Document(SecretCourse.Workspace, "trainer-handbook").Blocks));

    private static string Place(string id, string need, string value) =>
        $"- {{ id: {id}, label: {id} label, ask: Who, need: {need}, value: \"{value}\" }}\n";
}
