using System.Collections.Immutable;
using CoursePack.Curriculum.Overlays;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>What the merged course says otherwise than the original, however the overlay said it.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("{ op: set, at: listening/hearing/in-turn/title, value: Ours }", "Changed activity listening/hearing/in-turn: title")]
    [InlineData("{ op: append, at: listening/hearing/in-turn/care, text: More. }", "Changed activity listening/hearing/in-turn: care")]
    [InlineData("{ op: remove, at: listening/hearing/in-turn/care }", "Changed activity listening/hearing/in-turn: care")]
    [InlineData("{ op: remove, at: listening/closing }", "Removed session listening/closing: ")]
    [InlineData("{ op: move, at: listening/closing, before: listening/hearing }", "Moved session listening/closing: ")]
    [InlineData("{ op: insert-after, at: listening/hearing/in-turn, value: { id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. } }", "Added activity listening/hearing/tea: ")]
    [InlineData("{ op: append, at: listening/sessions, value: { id: tea, title: Tea, aim: Rest., activities: [{ id: pour, title: Pour, minutes: 5, method: energiser, trainer: Pour. }] } }", "Added session listening/tea: ")]
    [InlineData("{ op: remove, at: handout moment-cards }", "Removed handout moment-cards: ")]
    [InlineData("{ op: set, at: 1.1.2/statement, value: Ours }", "Changed competence tiny:1.1.2: statement")]
    public void An_operation_is_one_difference_of_the_thing_it_is_about(string operation, string difference) =>
        Of(SmallCourse.Unchanged.Patched(operation)).Select(Print).ShouldBe([difference]);

    [Fact]
    public void A_file_that_mirrors_the_base_is_read_like_an_operation() =>
        Of(Region.North().With(Region.Listening, "sessions: [{ id: hearing, activities: [{ id: in-turn, title: Ours, minutes: 45 }] }]\n")).Select(Print)
            .ShouldBe(["Changed activity listening/hearing/in-turn: title minutes"]);

    [Fact]
    public void What_says_nothing_else_is_no_difference() =>
        Of(Region.North("version: 2.0.0\nlanguage: en-GB\nadapted_by: Us\nproducts: [trainee-workbook]\n")).ShouldBeEmpty();

    [Fact]
    public void A_filled_in_place_and_a_fresh_check_of_a_contact_are_no_passages()
    {
        var course = SmallCourse.Unchanged.With("local.yaml", "- { id: lead, label: Lead, ask: Who?, need: safety, value: \"\" }\n")
            .With("contacts.yaml", "- { id: line, name: Line, for: All, telephone: \"1\", nations: [england], source: us }\n");
        Of(course.North().With("regions/north/local.yaml", "- { id: lead, value: Sam }\n").With("regions/north/contacts.yaml", "- { id: line, checked_on: 2027-01-04, checked_by: lead }\n")).ShouldBeEmpty();
    }

    [Fact]
    public void What_one_overlay_changes_and_the_next_changes_back_is_no_difference() =>
        Of(Region.North("title: The north\n").With("regions/trust/course.yaml", "id: trust\nextends: ../north\ntitle: A tiny course\n"), "regions/trust").ShouldBeEmpty();

    [Fact]
    public void A_difference_names_everything_from_the_module_down() =>
        Of(SmallCourse.Unchanged.Patched("{ op: set, at: listening/hearing/in-turn/title, value: Ours }")).Single().Trail.Select(n => n.Title!.Text).ShouldBe(["Listening", "Being heard", "Ours"]);

    [Theory]
    [InlineData("{ op: set, at: listening/hearing/in-turn/title, value: Ours, why: They said so. }")]
    [InlineData("{ op: remove, at: listening/closing, why: They said so. }")]
    [InlineData("{ op: move, at: listening/closing, before: listening/hearing, why: They said so. }")]
    [InlineData("{ op: append, at: listening/hearing/activities, value: { id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. }, why: They said so. }")]
    [InlineData("{ op: insert-before, at: listening/hearing/in-turn, value: { id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. }, why: They said so. }")]
    [InlineData("{ op: remove, at: listening/closing, waiver: { reason: They said so., owner: us, expires: 2027-02-01 } }")]
    public void A_difference_says_why(string operation) =>
        Of(SmallCourse.Unchanged.Patched(operation)).Single().Whys.ShouldBe(["They said so."]);

    [Fact]
    public void The_reason_for_what_no_book_lists_is_no_reason_for_what_it_lists() =>
        Of(Region.North("title: The north\npatch:\n  - { op: append, at: course/products, why: A sheet., value: box-guide }\n")).Single().Whys.ShouldBeEmpty();

    [Fact]
    public void The_reason_of_an_addition_is_not_that_of_its_neighbour() =>
        Of(SmallCourse.Unchanged.North("patch:\n  - { op: set, at: listening/hearing/in-turn/title, value: Ours }\n  - { op: insert-after, at: listening/hearing/in-turn, why: Thirst., value: { id: tea, title: Tea, minutes: 5, method: energiser, trainer: Pour. } }\n"))
            .Single(d => d.Kind == DifferenceKind.Added).Whys.ShouldBe(["Thirst."]);

    [Fact]
    public void Differences_stand_in_the_order_of_the_course() =>
        Of(Region.North("title: The north\n").With(Region.Listening, "title: Ours\n").With("regions/north/modules/01-welcome/module.yaml", "title: Ours\n").With("regions/north/handouts/moment-cards.md", "---\ntitle: Ours\n---\n"))
            .Select(d => d.Thing.Name).ShouldBe(["course", "module welcome", "module listening", "handout moment-cards"]);

    private static ImmutableArray<Difference> Of(SmallCourse course, string folder = Region.Folder) => CourseDifferences.Of(course.Layered(folder).Effective!);

    private static string Print(Difference difference) => $"{difference.Kind} {difference.Thing.Name}: {string.Join(' ', difference.Keys)}";
}
