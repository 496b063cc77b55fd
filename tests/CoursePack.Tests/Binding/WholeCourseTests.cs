using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Tests.Binding;

/// <summary>Every key of the contract binds.</summary>
public sealed class WholeCourseTests
{
    [Fact]
    public void Every_key_of_course_yaml_binds()
    {
        var course = SmallCourse.Unchanged.With(SmallCourse.CourseFile, """
            id: tiny
            title: A tiny course
            subtitle: For {{organisation}}
            version: 2.10
            date: 2027-01-11
            language: en-GB
            nation: england
            licence: CC-BY-4.0
            url: https://example.org/psw
            tool: ">=1.0 <2"
            people:
              - { role: peer reviewer, did: reviewed, on: 2026-11-01, lived_experience: true }
            changes:
              - { on: 2026-11-01, asked_by: people-supported, asked: More breaks, did: Added two }
            frameworks: [frameworks/tiny.yaml]
            modules: [listening, welcome]
            add_ons: []
            coverage:
              core: { taught: 100, practised: 90, assessed: 80, minutes_per_area: 30 }
            waivers:
              - { competence: 1.1.2, depth: assessed, reason: r, owner: o, expires: 2027-03-31 }
              - { competence: "tiny:1.1.1", reason: r, owner: o, expires: "2027-03-31" }
            products: [trainer-handbook]
            formats: [pdf, epub]
            editions: [standard, large-print]
            schedules: [one-day]
            contacts_max_age: 30
            severity: { CP5003: off }
            mandatory: [1.1.1, welcome, welcome/opening, care]
            variables: { organisation: Anytown Trust }
            """).Course();
        course.Version.ShouldBe("2.10");
        course.Subtitle!.Value.ShouldBe("For {{organisation}}");
        course.Date.ShouldBe(new DateOnly(2027, 1, 11));
        course.Nation.ShouldBe("england");
        course.Url.ShouldBe("https://example.org/psw");
        course.People.Single().ShouldBe(new("peer reviewer", Contribution.Reviewed, new(2026, 11, 1), true, course.People[0].Span));
        course.Changes.Single().AskedBy.ShouldBe(ChangeSource.PeopleSupported);
        course.Modules.Select(m => m.Id).ShouldBe(["listening", "welcome"]);
        course.Coverage.Values.ShouldBe([new(Tier.Core, course.Coverage[Tier.Core].Span) { Taught = 100, Practised = 90, Assessed = 80, MinutesPerArea = 30 }]);
        course.Waivers.Select(w => (w.Competence.ToString(), w.Depth)).ShouldBe([("tiny:1.1.2", Depth.Assessed), ("tiny:1.1.1", null)]);
        course.Formats.Select(f => f.Value).ShouldBe(["pdf", "epub"]);
        course.Editions.Select(f => f.Value).ShouldBe(["standard", "large-print"]);
        course.ContactsMaxAge.ShouldBe(30);
        course.Severity["CP5003"].Value.ShouldBe(Core.Diagnostics.Severity.Off);
        course.Mandatory.Length.ShouldBe(4);
        course.Variables["organisation"].Value.ShouldBe("Anytown Trust");
    }

    [Fact]
    public void What_is_left_out_has_the_defaults_of_the_contract()
    {
        var course = SmallCourse.Unchanged.Course();
        course.Modules.Select(m => m.Id).ShouldBe(["welcome", "listening"]);
        course.Formats.Select(f => f.Value).ShouldBe(["pdf", "html"]);
        course.Editions.Select(f => f.Value).ShouldBe(["standard"]);
        course.ContactsMaxAge.ShouldBe(90);
        course.Schedules.Single().MaxMinutesWithoutBreak.ShouldBe(90);
    }

    [Fact]
    public void Every_key_of_a_module_binds()
    {
        var module = SmallCourse.Unchanged
            .With("modules/03-more/text.md", "From a file.\n")
            .With("modules/03-more/module.yaml", """
            id: more
            number: 3
            title: More
            aim: More of it.
            introduction: { file: text.md }
            prerequisites: [welcome, listening/hear]
            outcomes:
              - { id: ask, statement: Ask, competences: [1.1.1, { id: 1.1.2 }, "tiny:9.1.1"] }
            sessions:
              - id: only
                title: Only
                aim: All in one
                room: Chairs in a circle
                sensitive: [self-harm, x-loss]
                warning: It may hurt.
                between: { in_post: Try it., not_yet: Watch for it. }
                supervision: { in_post: What helped?, not_yet: What would help? }
                activities:
                  - id: all
                    title: All
                    minutes: 50
                    method: role-play
                    group: threes
                    trainers: { least: 2, peer: true }
                    materials: [timer, pens]
                    prepare: [{ what: cards, per: trainee }]
                    handouts: [moment-cards]
                    teaches: [ask]
                    practises: [{ outcome: listening/hear, competences: [1.1.2] }]
                    assesses: [more/ask]
                    evidence: Asks.
                    tags: [difference, x-own]
                    private: true
                    if_late: { minutes: 20, how: Skip the last round }
                    trainer: |
                      Do it.
                    trainee: Write it.
                    answers: Yes.
                    slides: |
                      # One

                      ---
                      # Two
                    online: In rooms.
                    care: Step out.
                    adaptations: { low_literacy: Read aloud., sensory: Dim., small_group: Pairs., large_group: Two rooms., language: Pictures. }
                  - id: keep
                    title: Keep
                    minutes: 5
                    method: check-out
                    if_late: keep
                    trainer: Do it.
            """).Course().Modules[2];
        module.Introduction!.Text.Source.Path.ShouldBe("modules/03-more/text.md");
        module.Prerequisites.Select(p => p.Value).ShouldBe(["welcome", "listening/hear"]);
        module.Outcomes.Single().Competences.Select(c => c.Competence.ToString()).ShouldBe(["tiny:1.1.1", "tiny:1.1.2", "tiny:9.1.1"]);
        module.Minutes.ShouldBe(55);
        var session = module.Sessions.Single();
        session.Sensitive.Select(s => s.Value).ShouldBe(["self-harm", "x-loss"]);
        session.Between!.NotYet.Text.Text.ShouldBe("Watch for it.");
        session.Supervision!.InPost.Text.Text.ShouldBe("What helped?");
        var activity = session.Activities[0];
        activity.Method.ShouldBe(Method.RolePlay);
        activity.Group.ShouldBe(Grouping.Threes);
        activity.Trainers.ShouldBe(new(2, true));
        activity.Materials.Select(m => m.Value).ShouldBe(["timer", "pens"]);
        activity.Prepare.Single().Per.ShouldBe(PreparationUnit.Trainee);
        activity.Claims.Select(c => (c.Depth, c.Outcome.ToString(), c.Competences.Length)).ShouldBe([(Depth.Taught, "more/ask", 0), (Depth.Practised, "listening/hear", 1), (Depth.Assessed, "more/ask", 0)]);
        activity.Private.ShouldBeTrue();
        activity.IfLate!.Minutes.ShouldBe(20);
        session.Activities[1].IfLate!.Minutes.ShouldBeNull();
        activity.Slides.Select(s => s.Text.Text.Trim()).ShouldBe(["# One", "# Two"]);
        activity.Slides[1].Span.Source!.Text[activity.Slides[1].Span.Start..].ShouldStartWith("# Two\n");
        activity.Adaptations.Language!.Text.Text.ShouldBe("Pictures.");
        activity.Trainee!.Text.Text.ShouldBe("Write it.");
    }

    [Fact]
    public void Trainer_texts_are_marked_for_trainers_and_trainee_texts_for_everyone()
    {
        var activity = SmallCourse.Unchanged.Replace(SmallCourse.Listening, "        care: |", "        answers: a\n        online: o\n        trainee: t\n        adaptations: { sensory: s }\n        care: |").Course().Modules[1].Sessions[0].Activities[0];
        RichText[] trainers = [activity.Trainer, activity.Answers!, activity.Online!, activity.Care!, activity.Adaptations.Sensory!];
        trainers.SelectMany(t => t.Blocks).Select(b => b.Audience).Distinct().ShouldBe([Audience.Trainer]);
        activity.Trainee!.Blocks.Select(b => b.Audience).ShouldBe([Audience.Everyone]);
    }

    [Fact]
    public void Every_kind_of_slot_binds()
    {
        var day = SmallCourse.Unchanged.With(SmallCourse.Schedule, """
            id: one-day
            title: One day
            note: In the hall
            max_minutes_without_break: 120
            days:
              - title: The day
                week: 2
                weekday: friday
                mode: online
                start: "09:30"
                end: 12:30
                slots:
                  - { session: welcome/opening, activities: [agreement, own-plan] }
                  - break: 15
                  - break: { title: Lunch, minutes: 45 }
                  - other: { title: Photographs, minutes: 5 }
                  - trainer_debrief: 10
            """).Course().Schedules.Single().Days.Single();
        (day.Week, day.Weekday, day.Online, day.Start, day.End).ShouldBe((2, "friday", true, new(9, 30), new(12, 30)));
        day.Slots.Select(s => s.GetType().Name).ShouldBe(["OfSession", "OfBreak", "OfBreak", "OfOther", "OfTrainerDebrief"]);
        ((Slot.OfSession)day.Slots[0]).Activities.Select(a => a.Value).ShouldBe(["agreement", "own-plan"]);
        ((Slot.OfBreak)day.Slots[2]).Title!.Value.ShouldBe("Lunch");
    }

    [Fact]
    public void Lists_evaluations_and_add_ons_bind()
    {
        var course = SmallCourse.Unchanged
            .With("local.yaml", "- { id: lead, label: Lead, ask: Who, need: safety, value: \"\", checked_on: , checked_by: }\n")
            .With("contacts.yaml", "- { id: samaritans, name: Samaritans, for: Anyone, telephone: 116 123, text: no, url: \"https://www.samaritans.org\", email: jo@example.org, nations: [england], hours: always, source: their page, checked_on: 2026-10-01, checked_by: NN, mandatory: true }\n")
            .With("glossary.yaml", "- { id: peer, term: Peer, meaning: Someone alike, see: [mutual] }\n- { id: mutual, term: Mutual, meaning: Both ways }\n")
            .With("language.yaml", "- { say: person, not: [patient, no], why: Respect }\n")
            .With("evaluation/before.yaml", "id: before\ntitle: Before\nwhen: before\nwho: trainee\nquestions:\n  - { id: sure, text: How sure?, kind: scale, scale: { from: 1, to: 5, low: Not, high: Very }, areas: [\"1.1\"], outcomes: [listening/hear] }\n  - { id: pick, text: Which?, kind: choice, options: [a, b], pairs_with: sure }\n  - { id: yes, text: Did you?, kind: yes-no, pairs_with: before/pick }\n")
            .With("add-ons/perinatal/module.yaml", "id: perinatal\ntitle: P\naim: A\noutcomes: []\nsessions: []\n")
            .Append(SmallCourse.CourseFile, "add_ons: [perinatal]\n").Course();
        course.LocalPlaces.Single().Value.ShouldBe("");
        course.Contacts.Single().Text.ShouldBe("no");
        course.Contacts.Single().CheckedOn.ShouldBe(new DateOnly(2026, 10, 1));
        course.Glossary.Length.ShouldBe(2);
        course.WordChoices.Single().Not.Select(n => n.Value).ShouldBe(["patient", "no"]);
        course.Evaluations.Single().Questions.Select(q => q.PairsWith?.Value).ShouldBe([null, "before/sure", "before/pick"]);
        course.AddOns.Single().IsOn.ShouldBeTrue();
        course.AddOns.Single().Number.ShouldBeNull();
        course.OrganisationPages.Single().Covers.Single().Value.Number.ShouldBe("9.1.1");
        course.OrganisationPages.Single().Number.ShouldBe(1);
    }

    [Fact]
    public void A_further_course_uses_what_the_root_shares()
    {
        var files = SmallCourse.Unchanged.With("glossary.yaml", "- { id: peer, term: Peer, meaning: Someone alike }\n");
        foreach (var (path, text) in SmallCourse.Unchanged.Files.Where(f => f.Key is not SmallCourse.FrameworkFile))
            files = files.Without(path).With($"courses/taster/{path}", text);
        var course = files.Replace("courses/taster/course.yaml", "[frameworks/tiny.yaml]", "[../../frameworks/tiny.yaml]").Course("courses/taster");
        course.Frameworks.Single().Id.ShouldBe("tiny");
        course.Glossary.Single().Id.ShouldBe("peer");
        course.Modules.Length.ShouldBe(2);
    }

    [Fact]
    public void CRLF_binds_to_the_same_course_and_the_same_places()
    {
        var crlf = SmallCourse.Unchanged.Each(t => t.ReplaceLineEndings("\r\n")).Replace(SmallCourse.Listening, "method: exercise", "method: exercize");
        var lf = SmallCourse.Unchanged.Replace(SmallCourse.Listening, "method: exercise", "method: exercize");
        crlf.Findings().ShouldBe(lf.Findings());
        crlf.Read().Value!.Modules[1].Sessions[0].Activities[0].Trainer.Text.Text.ShouldBe(lf.Read().Value!.Modules[1].Sessions[0].Activities[0].Trainer.Text.Text);
    }
}
