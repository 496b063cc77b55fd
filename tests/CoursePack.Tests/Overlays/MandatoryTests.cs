using CoursePack.Curriculum.Binding;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>What no overlay may lose without a waiver.</summary>
public sealed class MandatoryTests
{
    private const string Waiver = "waiver: { reason: agreed, owner: lead, expires: 2027-01-11 }";

    private static readonly SmallCourse Base = SmallCourse.Unchanged
        .Append(SmallCourse.CourseFile, "mandatory: [listening/closing, welcome, care, moment-cards]\n")
        .Replace(SmallCourse.FrameworkFile, "            kind: skill\n", "            kind: skill\n            mandatory: true\n");

    [Theory]
    [InlineData("{ op: remove, at: listening/closing }", "session listening/closing", "course.yaml:12")]
    [InlineData("{ op: remove, at: listening }", "session listening/closing", "course.yaml:12")]
    [InlineData("{ op: remove, at: welcome }", "module welcome", "course.yaml:12")]
    [InlineData("{ op: remove, at: moment-cards }", "handout moment-cards", "course.yaml:12")]
    [InlineData("{ op: remove, at: 1.1.2 }", "competence tiny:1.1.2", "frameworks/tiny.yaml:20")]
    [InlineData("{ op: remove, at: area 1.1 }", "competence tiny:1.1.2", "frameworks/tiny.yaml:20")]
    [InlineData("{ op: set, at: 1.1.2/mandatory, value: false }", "competence tiny:1.1.2", "frameworks/tiny.yaml:20")]
    [InlineData("{ op: remove, at: listening/hearing/in-turn/care }", "activity listening/hearing/in-turn/care", "course.yaml:12")]
    [InlineData("{ op: set, at: listening/hearing/in-turn/care, text: \"\" }", "activity listening/hearing/in-turn/care", "course.yaml:12")]
    [InlineData("{ op: set, at: handout moment-cards/body, text: \" \" }", "handout moment-cards/body", "course.yaml:12")]
    [InlineData("{ op: set, at: course/mandatory, value: [welcome, care, moment-cards] }", "session listening/closing", "course.yaml:12")]
    [InlineData("{ op: set, at: course/mandatory, value: [listening/closing, welcome, moment-cards] }", "care", "course.yaml:12")]
    public void Losing_what_is_mandatory_names_both_places(string operation, string lost, string place)
    {
        var finding = Base.Patched(operation).Layered().Of("CP8016").ShouldHaveSingleItem();
        (finding.Message, finding.Span.Place(), finding.Related[0].Span.Place()).ShouldBe(($"'{lost}' is mandatory, and this overlay loses it", "regions/north/course.yaml:4", place));
    }

    [Theory]
    [InlineData("listening/closing")]
    [InlineData("moment-cards")]
    public void What_a_waiver_takes_away_is_not_missed_by_the_list_that_names_it(string thing)
    {
        var found = Base.Patched($"{{ op: remove, at: {thing}, waiver: {{ reason: agreed, owner: lead, expires: 2027-01-11 }} }}").Layered();
        found.Of("CP8016").ShouldBeEmpty();
        found.Of("CP2007").Where(d => d.Span.Place() == "course.yaml:12").ShouldBeEmpty();
    }

    [Fact]
    public void A_module_left_out_of_the_list_is_lost_too() =>
        Base.North("modules: [listening]\n").Layered().Of("CP8016").ShouldHaveSingleItem().Span.Place().ShouldBe("regions/north/course.yaml:3");

    [Theory]
    [InlineData("{ op: set, at: listening/closing/title, value: Ours }")]
    [InlineData("{ op: remove, at: listening/hearing/in-turn }")]
    [InlineData("{ op: set, at: 1.1.2/statement, value: Ours }")]
    [InlineData("{ op: append, at: course/mandatory, value: listening }")]
    public void Changing_the_words_of_it_loses_nothing(string operation) =>
        Base.Patched(operation).Layered().Of("CP8016").ShouldBeEmpty();

    private static readonly SmallCourse WithPeer = SmallCourse.Unchanged
        .Append(SmallCourse.CourseFile, "mandatory: [trainers.peer, care, before]\n")
        .Replace(SmallCourse.Listening, "        group: threes\n", "        group: threes\n        trainers: { least: 2, peer: true }\n");

    [Theory]
    [InlineData("{ op: set, at: listening/hearing/in-turn/trainers, value: { least: 2 } }", "activity listening/hearing/in-turn/trainers/peer")]
    [InlineData("{ op: set, at: listening/hearing/in-turn/trainers/peer, value: false }", "activity listening/hearing/in-turn/trainers/peer")]
    [InlineData("{ op: remove, at: listening/hearing/in-turn/trainers }", "activity listening/hearing/in-turn/trainers/peer")]
    [InlineData("{ op: replace, at: listening/hearing/in-turn, value: { id: in-turn, title: Ours, minutes: 50, method: exercise, trainers: { peer: true }, trainer: Listen. } }", "activity listening/hearing/in-turn/care")]
    [InlineData("{ op: remove, at: page before }", "page before")]
    [InlineData("{ op: set, at: page before/body, text: \" \" }", "page before/body")]
    public void What_a_key_or_a_page_holds_is_not_emptied_in_whatever_way(string operation, string lost) =>
        WithPeer.Patched(operation).Layered().Of("CP8016").ShouldHaveSingleItem().Message.ShouldBe($"'{lost}' is mandatory, and this overlay loses it");

    [Theory]
    [InlineData("{ op: set, at: listening/hearing/in-turn/trainers/least, value: 3 }")]
    [InlineData("{ op: set, at: listening/hearing/in-turn/care, text: Step out with them. }")]
    [InlineData("{ op: set, at: page before/body, text: Meet the team. }")]
    public void What_they_hold_may_be_said_in_other_words(string operation) =>
        WithPeer.Patched(operation).Layered().Of("CP8016").ShouldBeEmpty();

    [Fact]
    public void A_part_of_a_care_text_may_go_while_something_stays() =>
        WithPeer.Replace(SmallCourse.Listening, "          If someone says more than they meant to, step out with them.", "          First.\n\n          ::: note #second\n          Second.\n          :::")
            .Patched("{ op: remove, at: listening/hearing/in-turn/care#second }").Layered().Of("CP8016").ShouldBeEmpty();

    [Fact]
    public void A_file_that_mirrors_the_base_can_empty_nothing_either() =>
        WithPeer.North().With(Region.Listening, "sessions: [{ id: hearing, activities: [{ id: in-turn, trainers: { peer: false } }] }]\n")
            .Layered().Of("CP8016").ShouldHaveSingleItem().Span.Place().ShouldBe("regions/north/modules/02-listening/module.yaml:1");

    [Fact]
    public void A_waiver_lets_it_go_until_its_day() =>
        Base.Patched($"{{ op: remove, at: listening/closing, {Waiver} }}").Layered().Of("CP8016").ShouldBeEmpty();

    [Fact]
    public void A_waiver_ends()
    {
        var course = Base.Patched($"{{ op: remove, at: listening/closing, {Waiver} }}");
        CurriculumReader.ReadLayers(course.Workspace, Region.Folder, "1.0.0", Region.Today.AddDays(1)).Of("CP8016").ShouldHaveSingleItem().Message.ShouldBe("the waiver for 'session listening/closing' has expired");
    }
}
