namespace CoursePack.Tests.Binding;

/// <summary>References that lead nowhere, lead to several things, or name a thing twice.</summary>
public sealed class ReferenceTests
{
    private const string CourseFile = SmallCourse.CourseFile, Welcome = SmallCourse.Welcome, Listening = SmallCourse.Listening, Schedule = SmallCourse.Schedule;

    public static TheoryData<string, string, string, string, string> Dangling => new()
    {
        { Welcome, "teaches: [keep-agreement]", "teaches: [keep-agreements]", "modules/01-welcome/module.yaml:26:19 CP2007 there is no outcome 'keep-agreements'", "did you mean 'keep-agreement'?" },
        { Welcome, "teaches: [keep-agreement]", "teaches: [hear]", "modules/01-welcome/module.yaml:26:19 CP2007 there is no outcome 'hear'", "did you mean 'listening/hear'?" },
        { Welcome, "teaches: [keep-agreement]", "teaches: [listning/hear]", "modules/01-welcome/module.yaml:26:19 CP2007 there is no outcome 'listning/hear'", "did you mean 'listening/hear'?" },
        { Welcome, "competences: [1.1.1]", "competences: [1.1.7]", "modules/01-welcome/module.yaml:8:19 CP2007 there is no competence '1.1.7'", "did you mean '1.1.1'?" },
        { Welcome, "competences: [1.1.1]", "competences: [\"tyny:1.1.1\"]", "modules/01-welcome/module.yaml:8:19 CP2007 there is no competence 'tyny:1.1.1'", "did you mean 'tiny:1.1.1'?" },
        { Listening, "handouts: [moment-cards]", "handouts: [moments-cards]", "modules/02-listening/module.yaml:20:20 CP2007 there is no handout 'moments-cards'", "did you mean 'moment-cards'?" },
        { Schedule, "session: listening/closing", "session: listening/closng", "schedules/one-day.yaml:11:18 CP2007 there is no session 'listening/closng'", "did you mean 'listening/closing'?" },
        { Schedule, "session: listening/closing", "session: closing", "schedules/one-day.yaml:11:18 CP2007 there is no session 'closing'", "did you mean 'listening/closing'?" },
        { Schedule, "session: welcome/opening", "session: welcome/opening\n        activities: [arive, agreement, own-plan]", "schedules/one-day.yaml:9:22 CP2007 there is no activity 'arive'", "did you mean 'arrive'?" },
        { Schedule, "start: 09:30", "add_on: perinatal\n    start: 09:30", "schedules/one-day.yaml:5:13 CP2007 there is no module 'perinatal'", "" },
        { CourseFile, "schedules: [one-day]", "schedules: [one-days]", "course.yaml:11:13 CP2007 there is no schedule 'one-days'", "did you mean 'one-day'?" },
        { CourseFile, "schedules: [one-day]", "schedules: [one-day]\nmodules: [welcom, listening, welcome]", "course.yaml:12:11 CP2007 there is no module 'welcom'", "did you mean 'welcome'?" },
        { CourseFile, "schedules: [one-day]", "schedules: [one-day]\nmandatory: [1.1.9]", "course.yaml:12:13 CP2007 there is no competence '1.1.9'", "did you mean '1.1.1'?" },
        { "organisation/01-before.md", "covers: [9.1.1]", "covers: [9.1.1, 9.9.9]", "organisation/01-before.md:5:17 CP2007 there is no competence '9.9.9'", "" },
        { "organisation/01-before.md", "covers: [9.1.1]", "module: listning", "organisation/01-before.md:5:9 CP2007 there is no module 'listning'", "did you mean 'listening'?" },
    };

    [Theory]
    [MemberData(nameof(Dangling))]
    public void A_reference_that_leads_nowhere_is_found_at_its_place(string path, string old, string replacement, string expected, string hint)
    {
        var finding = SmallCourse.Unchanged.Replace(path, old, replacement).Read().Diagnostics.ShouldHaveSingleItem();
        Places.Print(finding).ShouldBe(expected);
        string.Join(' ', finding.Hints).ShouldBe(hint);
    }

    public static TheoryData<string, string, string, string, string> Doubles => new()
    {
        { Welcome, "- id: agreement", "- id: arrive", "modules/01-welcome/module.yaml:22:13 CP2006 the activity id 'arrive' is used twice in the module 'welcome'", "modules/01-welcome/module.yaml:14" },
        { Listening, "- id: closing", "- id: hearing", "modules/02-listening/module.yaml:32:9 CP2006 the session id 'hearing' is used twice", "modules/02-listening/module.yaml:10" },
        { Listening, "id: listening\n", "id: welcome\n", "modules/02-listening/module.yaml:1:5 CP2006 the module id 'welcome' is used twice", "modules/01-welcome/module.yaml:1" },
        { SmallCourse.FrameworkFile, "- id: 1.1.2", "- id: 1.1.1", "frameworks/tiny.yaml:17:17 CP2006 the competence id '1.1.1' is used twice", "frameworks/tiny.yaml:14" },
        { CourseFile, "schedules: [one-day]", "schedules: [one-day]\nmodules: [welcome, listening, welcome]", "course.yaml:12:31 CP2006 'welcome' is listed twice", "course.yaml:12" },
    };

    [Theory]
    [MemberData(nameof(Doubles))]
    public void A_name_used_twice_names_both_places(string path, string old, string replacement, string expected, string first)
    {
        var finding = SmallCourse.Unchanged.Replace(path, old, replacement).Read().Diagnostics.Single(d => d.Code == "CP2006");
        Places.Print(finding).ShouldBe(expected);
        var place = finding.Related.ShouldHaveSingleItem().Span;
        $"{place.Path}:{place.StartPosition.Line}".ShouldBe(first);
    }

    [Fact]
    public void A_competence_of_two_frameworks_must_name_its_framework()
    {
        var files = SmallCourse.Unchanged.With("frameworks/other.yaml", SmallCourse.Unchanged.Files[SmallCourse.FrameworkFile].Replace("id: tiny", "id: other", StringComparison.Ordinal))
            .Replace(CourseFile, "[frameworks/tiny.yaml]", "[frameworks/tiny.yaml, frameworks/other.yaml]");
        var finding = files.Read().Diagnostics[0];
        Places.Print(finding).ShouldBe("modules/01-welcome/module.yaml:8:19 CP2008 '1.1.1' stands in several frameworks");
        finding.Hints.ShouldBe(["write one of: tiny:1.1.1, other:1.1.1"]);
    }

    [Fact]
    public void An_activity_may_not_claim_what_its_outcome_does_not()
    {
        var finding = SmallCourse.Unchanged.Replace(Welcome, "teaches: [keep-agreement]", "teaches: [{ outcome: keep-agreement, competences: [1.1.2] }]").Read().Diagnostics.ShouldHaveSingleItem();
        Places.Print(finding).ShouldBe("modules/01-welcome/module.yaml:26:60 CP2011 the outcome 'welcome/keep-agreement' does not claim the competence 1.1.2");
    }

    [Fact]
    public void A_file_that_cannot_be_read_makes_no_reference_into_it_dangle() =>
        SmallCourse.Unchanged.With(SmallCourse.FrameworkFile, "id: \"tiny\n").With(Listening, "a\tb: [").With(SmallCourse.Cards, "").Findings().Select(f => f.Split(' ')[1]).Distinct()
            .ShouldBe(["CP1009", "CP1008"], ignoreOrder: true);

    [Fact]
    public void A_broken_module_hides_no_dangling_reference_into_another() =>
        SmallCourse.Unchanged.With(Listening, "a: [").Replace(Welcome, "teaches: [keep-agreement]", "teaches: [welcome/nothing]").Findings()
            .ShouldContain("modules/01-welcome/module.yaml:26:19 CP2007 there is no outcome 'welcome/nothing'");

    [Fact]
    public void A_module_that_the_course_does_not_list_is_mentioned_and_left_out()
    {
        var read = SmallCourse.Unchanged.With("modules/03-draft/module.yaml", "id: draft\n").Append(CourseFile, "modules: [welcome, listening]\n").Read();
        read.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Core.Diagnostics.Severity.Info);
        Places.Print(read.Diagnostics[0]).ShouldBe("modules/03-draft/module.yaml:1:5 CP2012 the module 'draft' is not in the course's list of modules");
        read.Value!.Modules.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("modules/more/module.yaml", "modules/more/module.yaml:1:1 CP2009 the folder 'more' is not named like a module's")]
    [InlineData("modules/03-more/notes.md", "modules/03-more/module.yaml:1:1 CP1002 there is no file 'module.yaml'")]
    public void A_module_folder_of_another_form_is_not_passed_over(string path, string expected) =>
        SmallCourse.Unchanged.With(path, "x").Findings().ShouldBe([expected]);

    [Fact]
    public void A_page_in_a_file_of_another_name_is_found() =>
        SmallCourse.Unchanged.Without(SmallCourse.Cards).With("handouts/cards.md", SmallCourse.Unchanged.Files[SmallCourse.Cards]).Findings()
            .ShouldBe(["handouts/cards.md:2:5 CP2009 the id 'moment-cards' stands in the file 'cards.md'"]);
}
