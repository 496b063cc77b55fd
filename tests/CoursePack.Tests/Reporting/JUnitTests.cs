using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Reporting;

/// <summary>JUnit's XML, judged by the schema of Jenkins, and by what fails in it.</summary>
public sealed class JUnitTests
{
    [Fact]
    public void The_schema_of_Jenkins_takes_every_report()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, ExternalTool.RequireFile("COURSEPACK_JUNIT_XSD", "jenkins-junit.xsd"));
        var faults = new List<string>();
        foreach (var input in (ReportInput[])[SampleReport.Input, SampleReport.WithBaseline, SampleReport.WithBaseline with { Strict = true }, SampleReport.HostileInput, SampleReport.Only()])
            Parse(input).Validate(schemas, (_, e) => faults.Add(e.Message));
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_fails_by_its_errors() =>
        Case(SampleReport.Input, "CP3003 not-assessed").Element("failure")!.Value.ShouldStartWith("curriculum/frameworks/tiny.yaml:17:17: error: competence 1.1.2 is not assessed");

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "warning")]
    public void A_rule_fails_by_its_warnings_where_these_fail(bool strict, string? type) =>
        Case(SampleReport.Input with { Strict = strict }, "CP5004 bold-as-heading").Element("failure")?.Attribute("type")!.Value.ShouldBe(type);

    [Fact]
    public void A_warning_that_fails_nothing_is_told_all_the_same() =>
        Case(SampleReport.Input, "CP5004 bold-as-heading").Element("system-out")!.Value.ShouldContain("modules/02-listening/module.yaml:");

    [Fact]
    public void A_known_finding_fails_nothing() =>
        Case(SampleReport.WithBaseline, "CP3001 uncovered-competence").Elements().Select(e => e.Name.LocalName).ShouldBe(["system-out"]);

    [Fact]
    public void Rules_that_a_check_does_not_ask_are_no_test_cases() =>
        Cases(SampleReport.Input, "rules").Select(Name).ShouldNotContain(n => n.StartsWith("CP6", StringComparison.Ordinal) || n.StartsWith("CP7", StringComparison.Ordinal) || n.StartsWith("CP9", StringComparison.Ordinal));

    [Fact]
    public void A_rule_that_was_not_asked_because_a_file_could_not_be_read_is_skipped()
    {
        var input = SampleReport.Make(new BaseCourse().Add("glossary.yaml", "[\n"), d => d);
        Case(input, "CP3001 uncovered-competence").Element("skipped")!.Value.ShouldBe("not judged: a file could not be read");
        Case(input, "CP3106 assesses-without-evidence").Elements().ShouldBeEmpty();
    }

    [Fact]
    public void No_rule_about_the_course_passes_when_there_is_no_course() =>
        Case(SampleReport.Only(), "CP3001 uncovered-competence").Element("skipped")!.Value.ShouldBe("not judged: the course could not be read");

    [Fact]
    public void A_rule_that_the_course_switches_off_is_skipped() =>
        Case(SampleReport.Make(SampleReport.Course().Add(BaseCourse.CourseFile, "severity: { CP5004: off }\n"), d => d), "CP5004 bold-as-heading").Element("skipped")!.Value.ShouldBe("switched off");

    [Theory]
    [InlineData("1.1.1 taught", "")]
    [InlineData("1.1.1 practised", "skipped")]
    [InlineData("1.1.2 practised", "")]
    [InlineData("1.1.2 assessed", "failure")]
    [InlineData("9.1.1 taught", "failure")]
    public void A_competence_passes_fails_or_is_accepted_at_each_promised_depth(string name, string said) =>
        string.Join(' ', Case(SampleReport.Input, name).Elements().Select(e => e.Name.LocalName)).ShouldBe(said);

    [Fact]
    public void An_accepted_gap_gives_the_reason_of_its_waiver() =>
        Case(SampleReport.Input, "1.1.1 practised").Element("skipped")!.Value.ShouldBe("accepted gap until 2027-06-30: Tried in supervision. (course lead)");

    [Fact]
    public void A_gap_that_is_known_fails_nothing() =>
        Case(SampleReport.WithBaseline, "9.1.1 taught").Element("system-out")!.Value.ShouldStartWith("known: curriculum/frameworks/tiny.yaml:28:17: 9.1.1 is not taught in one-day");

    [Fact]
    public void Nothing_is_promised_of_a_depth_that_the_policy_does_not_name() =>
        Cases(SampleReport.Input, "competences").Select(Name).ShouldNotContain("9.1.1 practised");

    [Theory]
    [InlineData(40, false)]
    [InlineData(60, true)]
    public void A_gap_below_a_promise_of_less_than_all_fails_with_the_promise_of_its_tier(int promised, bool fails)
    {
        var input = SampleReport.Make(SampleReport.Course().Edit(BaseCourse.CourseFile, "assessed: 100", $"assessed: {promised}"), d => d);
        (Case(input, "1.1.2 assessed").Element("failure") is not null).ShouldBe(fails);
    }

    [Fact]
    public void A_gap_in_one_of_several_schedules_fails_and_names_it()
    {
        var course = SampleReport.Course()
            .Edit(BaseCourse.CourseFile, "schedules: [one-day]", "schedules: [one-day, short]")
            .Add("schedules/short.yaml", "id: short\ntitle: Short\ndays: [{ title: One, start: 09:30, end: 16:30, slots: [{ session: welcome/opening }] }]\n");
        Case(SampleReport.Make(course, d => d), "1.1.2 practised").Element("failure")!.Value.ShouldContain("1.1.2 is not practised in short: ");
    }

    [Fact]
    public void A_gap_beyond_the_cap_of_the_report_fails_as_the_others_do()
    {
        var many = Enumerable.Range(0, Findings.MostPerCode).Select(n => SampleReport.Rule("CP3003").At(Core.Text.SourceSpan.OfFile($"a{n}.md"), "m"));
        Case(SampleReport.Make(SampleReport.Course(), d => [.. d, .. many]), "1.1.2 assessed").Element("failure").ShouldNotBeNull();
    }

    [Fact]
    public void The_counts_are_those_of_the_cases()
    {
        foreach (var suite in Parse(SampleReport.WithBaseline).Root!.Elements("testsuite"))
        {
            int Count(string name) => int.Parse(suite.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
            Count("tests").ShouldBe(suite.Elements("testcase").Count());
            Count("failures").ShouldBe(suite.Descendants("failure").Count());
            Count("skipped").ShouldBe(suite.Descendants("skipped").Count());
        }
    }

    [Fact]
    public void Characters_that_XML_has_no_place_for_are_shown_as_others()
    {
        var failure = Case(SampleReport.HostileInput with { Strict = true }, "CP3010 undated-contribution").Elements().Single().Value;
        failure.ShouldContain("]]> ␁␛[31m \uFFFD 😀 | `c` \uFFFD <script>");
    }

    private static XDocument Parse(ReportInput input)
    {
        using var reader = XmlReader.Create(new StringReader(SampleReport.Print("junit", input)), new() { CheckCharacters = true });
        return XDocument.Load(reader);
    }

    private static IEnumerable<XElement> Cases(ReportInput input, string suite) =>
        Parse(input).Root!.Elements("testsuite").Single(s => Name(s) == suite).Elements("testcase");

    private static XElement Case(ReportInput input, string name) =>
        Parse(input).Descendants("testcase").Single(c => Name(c) == name);

    private static string Name(XElement element) => element.Attribute("name")!.Value;
}
