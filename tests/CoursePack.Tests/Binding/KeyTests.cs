namespace CoursePack.Tests.Binding;

/// <summary>Keys and values that are not those of the contract: what is said, and where.</summary>
public sealed class KeyTests
{
    private const string CourseFile = SmallCourse.CourseFile, Welcome = SmallCourse.Welcome, Listening = SmallCourse.Listening;

    public static TheoryData<string, string, string, string> Changes => new()
    {
        // CP2001, CP2002: keys
        { CourseFile, "licence: ", "license: ", "course.yaml:5:1 CP2001 course 'tiny' has no key 'license'" },
        { CourseFile, "licence: CC-BY-4.0\n", "", "course.yaml:1:5 CP2002 course 'tiny' lacks 'licence'" },
        { CourseFile, "licence: CC-BY-4.0", "licence:", "course.yaml:5:1 CP2002 'licence' of course 'tiny' has no value" },
        { CourseFile, "licence: CC-BY-4.0", "licence: \"\"", "course.yaml:5:1 CP2002 'licence' of course 'tiny' has no value" },
        { Listening, "group: threes", "groop: threes", "modules/02-listening/module.yaml:19:9 CP2001 activity 'in-turn' has no key 'groop'" },
        { Listening, "        minutes: 50\n", "", "modules/02-listening/module.yaml:15:13 CP2002 activity 'in-turn' lacks 'minutes'" },
        { SmallCourse.FrameworkFile, "core", "cor", "frameworks/tiny.yaml:8:11 CP2004 'cor' is not a value of 'tier'" },
        { CourseFile, "  core: {", "  cor: {", "course.yaml:8:3 CP2001 coverage has no key 'cor'" },

        // CP2003: a value of the wrong kind
        { Listening, "minutes: 50", "minutes: fifty", "modules/02-listening/module.yaml:17:18 CP2003 'minutes' must be a whole number from 1 to 1440, not 'fifty'" },
        { Listening, "minutes: 50", "minutes: 050", "modules/02-listening/module.yaml:17:18 CP2003 'minutes' must be a whole number from 1 to 1440, not '050'" },
        { Listening, "minutes: 50", "minutes: 5.5", "modules/02-listening/module.yaml:17:18 CP2003 'minutes' must be a whole number from 1 to 1440, not '5.5'" },
        { Listening, "minutes: 50", "minutes: 0x32", "modules/02-listening/module.yaml:17:18 CP2003 'minutes' must be a whole number from 1 to 1440, not '0x32'" },
        { Listening, "minutes: 50", "minutes: \"50\"", "modules/02-listening/module.yaml:17:18 CP2003 'minutes' must be a whole number from 1 to 1440, not '50'" },
        { Listening, "minutes: 50", "minutes: 99999999999999999999", "modules/02-listening/module.yaml:17:18 CP2003 'minutes' must be a whole number from 1 to 1440, not '99999999999999999999'" },
        { Listening, "minutes: 50", "minutes: [50]", "modules/02-listening/module.yaml:17:18 CP2003 'minutes' must be a whole number from 1 to 1440, not a list" },
        { Welcome, "private: true", "private: yes", "modules/01-welcome/module.yaml:41:18 CP2003 'private' must be true or false, not 'yes'" },
        { Welcome, "private: true", "private: True", "modules/01-welcome/module.yaml:41:18 CP2003 'private' must be true or false, not 'True'" },
        { Welcome, "tags: [agreement]", "tags: agreement", "modules/01-welcome/module.yaml:28:15 CP2003 'tags' must be a list of tags, not 'agreement'" },
        { Welcome, "tags: [agreement]", "tags: [[agreement]]", "modules/01-welcome/module.yaml:28:16 CP2003 an entry of 'tags' must be a tag, not a list" },
        { Welcome, "title: Opening", "title: { a: b }", "modules/01-welcome/module.yaml:11:12 CP2003 'title' must be a text, not keys" },
        { Welcome, "  - id: keep-agreement\n    statement: Say what stays in the room and what cannot.\n    competences: [1.1.1]", "  - keep-agreement", "modules/01-welcome/module.yaml:6:5 CP2003 an outcome is written with keys, not as a text" },
        { SmallCourse.Schedule, "start: 09:30", "start: 9.30", "schedules/one-day.yaml:5:12 CP2003 'start' must be a time such as 09:30, not '9.30'" },
        { SmallCourse.Schedule, "- break: 15", "- break: 15\n        other: { title: x, minutes: 1 }", "schedules/one-day.yaml:10:9 CP2003 one slot is both 'break' and 'other'" },
        { SmallCourse.Schedule, "- break: 15", "- {}", "schedules/one-day.yaml:9:9 CP2002 slot lacks 'session'" },
        { CourseFile, "version: 1.0.0", "version: a/b", "course.yaml:3:10 CP2003 'version' must be a version such as 1.0.0, not 'a/b'" },
        { CourseFile, "language: en-GB", "language: english (UK)", "course.yaml:4:11 CP2003 'language' must be a language tag such as en-GB, not 'english (UK)'" },
        { CourseFile, "licence: CC-BY-4.0", "licence: x\ndate: 11 January 2027", "course.yaml:6:7 CP2003 'date' must be a date such as 2027-01-31, not '11 January 2027'" },
        { CourseFile, "licence: CC-BY-4.0", "licence: x\ndate: 2027-02-30", "course.yaml:6:7 CP2003 'date' must be a date such as 2027-01-31, not '2027-02-30'" },
        { CourseFile, "licence: CC-BY-4.0", "licence: x\nurl: javascript:alert(1)", "course.yaml:6:6 CP2003 'url' must be a web address, not 'javascript:alert(1)'" },
        { CourseFile, "licence: CC-BY-4.0", "licence: x\ntool: 1 to 2", "course.yaml:6:7 CP2003 '1 to 2' is not a range of versions" },

        // CP2004: a word that is not one of those allowed
        { Listening, "method: exercise", "method: excercise", "modules/02-listening/module.yaml:18:17 CP2004 'excercise' is not a value of 'method'" },
        { Welcome, "tags: [agreement]", "tags: [agreements]", "modules/01-welcome/module.yaml:28:16 CP2004 'agreements' is not a value of 'tags'" },
        { CourseFile, "licence: CC-BY-4.0", "licence: x\neditions: [big-print]", "course.yaml:6:12 CP2004 'big-print' is not a value of 'editions'" },
        { CourseFile, "licence: CC-BY-4.0", "licence: x\nseverity: { CP5003: quiet }", "course.yaml:6:21 CP2004 'quiet' is not a value of 'CP5003'" },

        // CP2005: ids
        { Welcome, "- id: opening", "- id: Opening", "modules/01-welcome/module.yaml:10:9 CP2005 'Opening' is not an id" },
        { CourseFile, "[trainer-handbook]", "[../../x]", "course.yaml:10:12 CP2005 '../../x' is not a name for 'products'" },
        { SmallCourse.FrameworkFile, "- id: 1.1.1", "- id: 1.1.1 a", "frameworks/tiny.yaml:14:17 CP2005 '1.1.1 a' is not an id" },

        // What one key promises of another place
        { Welcome, "number: 1", "number: 7", "modules/01-welcome/module.yaml:2:9 CP2009 the module's number is 7, and its folder is '01-welcome'" },
        { CourseFile, "licence: CC-BY-4.0", "licence: x\ntool: \">=2.0\"", "course.yaml:6:7 CP2010 the course asks for coursepack >=2.0, and this is 1.0.0" },
        { Listening, "        care: |\n", "        care: >\n", "modules/02-listening/module.yaml:30:15 CP1015 the lines of 'care' are joined by YAML before they are read" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void One_mistake_is_one_finding_at_its_place(string path, string old, string replacement, string expected) =>
        SmallCourse.Unchanged.Replace(path, old, replacement).Findings()
            .Where(f => !f.Contains(" CP2007 ", StringComparison.Ordinal)).ShouldBe([expected]);

    [Theory]
    [InlineData(CourseFile, "licence: ", "license: ", "did you mean 'licence'?")]
    [InlineData(Listening, "method: exercise", "method: excercise", "did you mean 'exercise'?")]
    [InlineData(Listening, "minutes: 50", "minutes: \"50\"", "take the quotation marks away")]
    [InlineData(Welcome, "tags: [agreement]", "tags: agreement", "write [agreement]")]
    public void A_near_miss_is_told_what_was_meant(string path, string old, string replacement, string hint) =>
        SmallCourse.Unchanged.Replace(path, old, replacement).Read().Diagnostics[0].Hints.ShouldContain(hint);

    [Fact]
    public void All_mistakes_of_all_files_are_found_in_one_run() =>
        SmallCourse.Unchanged
            .Replace(CourseFile, "licence: ", "license: ")
            .Replace(Welcome, "minutes: 10", "minutes: ten")
            .Replace(Listening, "method: exercise", "method: excercise")
            .With("glossary.yaml", "a:\n\tb\n")
            .Findings().Count().ShouldBe(4);

    [Fact]
    public void A_course_comes_back_even_with_findings() =>
        SmallCourse.Unchanged.Replace(Welcome, "minutes: 10", "minutes: ten").Read().Value!.Modules.Length.ShouldBe(2);

    [Theory]
    [InlineData("{ file: missing.md }", "modules/02-listening/module.yaml:30:23 CP1002 there is no file 'modules/02-listening/missing.md'")]
    [InlineData("{ file: ../../../x.md }", "modules/02-listening/module.yaml:30:23 CP1005 '../../../x.md' leads outside the curriculum")]
    [InlineData("{ file: /etc/passwd }", "modules/02-listening/module.yaml:30:23 CP1005 '/etc/passwd' leads outside the curriculum")]
    [InlineData("{ fil: x.md }", "modules/02-listening/module.yaml:30:17 CP2001 text of 'care' has no key 'fil'")]
    [InlineData("[a]", "modules/02-listening/module.yaml:30:15 CP2003 'care' must be a text, not a list")]
    public void A_text_in_a_file_of_its_own_must_be_there(string value, string expected) =>
        SmallCourse.Unchanged.Replace(Listening, "care: |\n          If someone says more than they meant to, step out with them.", "care: " + value).Findings().ShouldBe([expected]);

    [Fact]
    public void A_finding_inside_a_block_points_at_its_own_line() =>
        SmallCourse.Unchanged.Replace(Listening, "          If someone says", "          First.\n\n          ::: nonsense\n          :::\n\n          If someone says")
            .Read().Diagnostics.ShouldHaveSingleItem().Span.StartPosition.Line.ShouldBe(33);

    [Fact]
    public void A_finding_inside_a_text_file_points_at_that_file()
    {
        var span = SmallCourse.Unchanged.Replace(Listening, "care: |\n          If someone says more than they meant to, step out with them.", "care: { file: care.md }")
            .With("modules/02-listening/care.md", "One.\n\n::: nonsense\n:::\n").Read().Diagnostics.ShouldHaveSingleItem().Span;
        (span.Path, span.StartPosition.Line).ShouldBe(("modules/02-listening/care.md", 3));
    }
}
