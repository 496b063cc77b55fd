using CoursePack.Tests.Binding;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Overlays;

/// <summary>What an overlay says by files that mirror those of the base.</summary>
public sealed class MergeTests
{
    private const string InTurn = "listening/hearing/in-turn";

    private const string Extra = """
        id: local
        number: 5
        title: Here
        aim: Know the place.
        outcomes:
          - { id: know, statement: Knows the place., competences: [1.1.1] }
        sessions:
          - id: round
            title: A round
            aim: Look around.
            activities:
              - { id: look, title: Look, minutes: 10, method: exercise, teaches: [know], trainer: Look. }

        """;

    [Fact]
    public void A_key_of_the_course_is_replaced() =>
        Region.North("title: The north\n").Merged().Title.Value.ShouldBe("The north");

    [Fact]
    public void What_is_not_said_stays() =>
        Region.North("title: The north\n").Merged().Licence.ShouldBe("CC-BY-4.0");

    [Fact]
    public void Keys_within_keys_are_merged_one_by_one()
    {
        var policy = Region.North("coverage: { core: { taught: 90 } }\n").Merged().Coverage.Values.Single(p => p.Tier == Curriculum.Model.Tier.Core);
        (policy.Taught, policy.Practised).ShouldBe((90, 100));
    }

    [Fact]
    public void A_list_of_words_is_replaced_whole() =>
        Region.North("products: [trainee-workbook]\n").Merged().Products.Select(p => p.Value).ShouldBe(["trainee-workbook"]);

    [Fact]
    public void An_activity_is_found_by_its_id_and_keeps_what_is_not_said()
    {
        var activity = Region.North().With(Region.Listening, "sessions: [{ id: hearing, activities: [{ id: in-turn, title: Hear each other }] }]\n").Merged().Activity(InTurn);
        (activity.Title.Value, activity.Minutes, activity.Title.Span.Path, activity.MinutesSpan.Path).ShouldBe(("Hear each other", 50, Region.Listening, SmallCourse.Listening));
    }

    [Fact]
    public void A_new_activity_comes_behind_the_others() =>
        Region.North().With(Region.Listening, "sessions: [{ id: closing, activities: [{ id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. }] }]\n").Merged()
            .Modules[1].Sessions[1].Activities.Select(a => a.Id.Id).ShouldBe(["leave", "tea"]);

    [Theory]
    [InlineData("", "welcome listening local")]
    [InlineData("modules: [welcome, listening]\n", "welcome local listening")]
    public void A_new_module_has_the_place_of_its_number(string listed, string order)
    {
        var number = listed.Length == 0 ? "05" : "02";
        var extra = listed.Length == 0 ? Extra : Extra.Replace("number: 5", "number: 1", StringComparison.Ordinal);
        var course = SmallCourse.Unchanged.Append(SmallCourse.CourseFile, listed).North().With($"{Region.Folder}/modules/{(listed.Length == 0 ? number : "01")}-local/module.yaml", extra);
        course.Layered().Course!.Modules.Select(m => m.Id).ShouldBe(order.Split(' '));
    }

    [Fact]
    public void An_overlay_may_order_all_modules_itself() =>
        Region.North("modules: [local, listening, welcome]\n").With(Region.Folder + "/modules/05-local/module.yaml", Extra).Merged()
            .Modules.Select(m => m.Id).ShouldBe(["local", "listening", "welcome"]);

    [Fact]
    public void A_page_with_keys_alone_keeps_its_text()
    {
        var page = Region.North().With(Region.Folder + "/handouts/moment-cards.md", "---\ntitle: Cards of the north\n---\n").Merged().Handouts.Single();
        (page.Title.Value, page.Body.Text.Source.Path).ShouldBe(("Cards of the north", SmallCourse.Cards));
    }

    [Fact]
    public void A_page_with_a_text_alone_keeps_its_keys()
    {
        var page = Region.North().With(Region.Folder + "/handouts/moment-cards.md", "# 1\nOurs.\n").Merged().Handouts.Single();
        (page.Title.Value, page.Body.Text.Text).ShouldBe(("Moment cards", "# 1\nOurs.\n"));
    }

    [Fact]
    public void A_new_page_is_a_page_of_the_course() =>
        Region.North().With(Region.Folder + "/handouts/map.md", "---\nid: map\ntitle: Map\nkind: handout\naudience: trainee\n---\nHere.\n").Merged()
            .Handouts.Select(h => h.Id).ShouldBe(["map", "moment-cards"]);

    [Fact]
    public void A_competence_is_found_by_its_number() =>
        Region.North().With(Region.Folder + "/frameworks/tiny.yaml", "domains: [{ id: \"1\", areas: [{ id: \"1.1\", competences: [{ id: 1.1.2, statement: Hears people out. }] }] }]\n").Merged()
            .Frameworks[0].Competences.Select(c => c.Statement.Value).ShouldContain("Hears people out.");

    [Fact]
    public void Contacts_of_the_base_and_of_the_overlay_are_one_list()
    {
        const string line = "- {{ id: {0}, name: {0}, for: Talk, nations: [england], source: https://example.org }}\n";
        Region.North().With("contacts.yaml", string.Format(null, line, "base"))
            .With(Region.Folder + "/contacts.yaml", "- { id: base, telephone: \"116\" }\n" + string.Format(null, line, "ours")).Merged()
            .Contacts.Select(c => $"{c.Id} {c.Telephone}").ShouldBe(["base 116", "ours "]);
    }

    [Fact]
    public void A_schedule_merges_its_keys_and_takes_its_days_whole()
    {
        var schedule = Region.North().With(Region.Folder + "/schedules/one-day.yaml", "days:\n  - { title: Ours, start: 10:00, end: 11:00, slots: [{ session: welcome/opening }] }\n").Merged().Schedules.Single();
        (schedule.Title.Value, schedule.Days.Single().Title.Value).ShouldBe(("One day", "Ours"));
    }

    [Fact]
    public void Word_choices_have_no_ids_and_are_replaced_whole() =>
        Region.North().With("language.yaml", "- { say: person, not: [patient], why: x }\n").With(Region.Folder + "/language.yaml", "- { say: peer, not: [client], why: y }\n").Merged()
            .WordChoices.Select(w => w.Say).ShouldBe(["peer"]);

    [Fact]
    public void A_text_in_a_file_of_its_own_lies_beside_the_file_that_names_it()
    {
        var course = SmallCourse.Unchanged.Replace(SmallCourse.Listening, "care: |\n          If someone says more than they meant to, step out with them.", "care: { file: care.md }")
            .With("modules/02-listening/care.md", "Base.\n").With(Region.Folder + "/modules/02-listening/care.md", "North.\n").North();
        course.Merged().Activity(InTurn).Care!.Text.Text.ShouldBe("Base.\n");
        course.With(Region.Listening, "sessions: [{ id: hearing, activities: [{ id: in-turn, care: { file: care.md } }] }]\n").Merged().Activity(InTurn).Care!.Text.Text.ShouldBe("North.\n");
    }

    [Theory]
    [InlineData("sessions: [{ id: hearing, activities: [{ id: in-trun, title: x }] }]\n", "CP8006", "the base has no activity 'in-trun' here")]
    [InlineData("sessions: [{ id: closing, activities: [{ id: in-turn, title: x }] }]\n", "CP8007", "the base has activity listening/hearing/in-turn, and not here")]
    [InlineData("sessions: [{ id: closing, title: x }, { id: closing, aim: y }]\n", "CP8008", "the session 'closing' stands here twice")]
    [InlineData("sessions: [{ title: x }]\n", "CP8012", "this session has no id")]
    [InlineData("sessions: []\n", "CP8012", "this must be a list of things with ids, each a session")]
    [InlineData("id: hearing\n", "CP8012", "the id of module listening cannot be changed")]
    [InlineData("aim:\n", "CP8012", "'module listening/aim' is left blank here")]
    [InlineData("aim: Listen without giving advice.\n", "CP8010", "'module listening/aim' says what the base says")]
    [InlineData("aim: \"Listen without giving advice.\"\n", "CP8010", "'module listening/aim' says what the base says")]
    [InlineData("[1]\n", "CP8012", "module listening is written with keys")]
    public void What_does_not_fit_the_base_is_found(string module, string code, string message) =>
        Region.North().With(Region.Listening, module).Layered().Of(code).Select(d => d.Message).ShouldBe([message]);

    [Theory]
    [InlineData("modules/02-listenin/module.yaml", "title: x\n", "CP8006")]
    [InlineData("modules/03-listening/module.yaml", "id: listening\ntitle: x\n", "CP8007")]
    [InlineData("modules/02-listening/modul.yaml", "title: x\n", "CP1016")]
    [InlineData("contact.yaml", "[]\n", "CP1016")]
    [InlineData("handouts/moment-card.md", "---\ntitle: x\n---\n", "CP8006")]
    [InlineData("modules/02-listening/module.yaml", "title: [\n", "CP1009")]
    [InlineData("handouts/moment-cards.md", "---\nbody: Ours.\n---\n", "CP1014")]
    public void A_file_that_meets_nothing_is_found(string path, string text, string code) =>
        Region.North().With($"{Region.Folder}/{path}", text).Layered().Diagnostics.Where(d => d.Code != "CP8014").Select(d => (d.Code, d.Span.Path)).ShouldBe([(code, $"{Region.Folder}/{path}")]);

    [Fact]
    public void A_crosswalk_is_read_from_the_file_that_the_base_names()
    {
        var course = SmallCourse.Unchanged;
        foreach (var (path, bytes) in new Fixture("CP2206", Fixture.Pass).Own)
            course = course.With(path, System.Text.Encoding.UTF8.GetString(bytes));
        var walk = Region.Folder + "/frameworks/crosswalks/tiny--second.yaml";
        course.North().Merged().Crosswalks.Single().Title.Span.Path.ShouldBe("frameworks/crosswalks/tiny--second.yaml");
        course.North().With(walk, "title: Ours\n").Merged().Crosswalks.Single().Title.Value.ShouldBe("Ours");
    }

    [Fact]
    public void What_was_reviewed_in_the_base_and_in_the_overlay_is_one_record()
    {
        var fingerprint = "1-" + new string('a', 16);
        string Log(string activity) => $"version: \"1\"\nclaims:\n  {activity} teaches listening/hear: {{ on: 2026-11-02, activity: {fingerprint}, outcome: {fingerprint}, competences: [tiny:1.1.2 {fingerprint}] }}\ntexts: {{}}\n";
        var read = Region.North().With("reviews.yaml", Log("listening/hearing/in-turn")).With(Region.Folder + "/reviews.yaml", Log("listening/closing/leave")).Layered();
        read.Course!.Reviews!.Claims.Count.ShouldBe(2, string.Join("\n", read.Findings()));
        read.Effective!.Overrides.ShouldBeEmpty();
    }

    [Fact]
    public void An_overlay_without_an_id_would_write_over_its_base() =>
        SmallCourse.Unchanged.With(Region.CourseFile, "extends: ../..\n").Layered().Findings().ShouldBe(["regions/north/course.yaml:1:1 CP8012 this overlay has no id of its own"]);

    [Fact]
    public void A_reference_to_what_an_overlay_takes_away_names_that_place()
    {
        var finding = SmallCourse.Unchanged.Patched("{ op: remove, at: \"tiny:1.1.2\" }").Layered().Of("CP2007").ShouldHaveSingleItem();
        (finding.Span.Place(), finding.Related.ShouldHaveSingleItem().Span.Place()).ShouldBe(("modules/02-listening/module.yaml:8", "regions/north/course.yaml:4"));
    }

    [Fact]
    public void A_course_may_say_its_language_and_nation_although_the_base_says_the_same() =>
        SmallCourse.Unchanged.Append(SmallCourse.CourseFile, "nation: england\n").North("language: en-GB\nnation: england\n").Layered().Of("CP8010").ShouldBeEmpty();

    [Fact]
    public void Who_adapted_a_course_is_its_own_fact_and_no_override() =>
        Region.North("adapted_by: The team of the north\n").Layered().Effective!.OwnOverrides.ShouldBeEmpty();
}
