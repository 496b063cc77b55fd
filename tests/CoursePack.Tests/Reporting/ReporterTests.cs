using System.Text.RegularExpressions;
using CoursePack.Cli.Reporting;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Reporting;

/// <summary>What each report says of the same course, read by a person and committed.</summary>
public sealed partial class ReporterTests
{
    /// <summary>Goldens named from parts: all-text all-concise all-json all-sarif all-github all-markdown.</summary>
    [Theory]
    [InlineData("text", "txt")]
    [InlineData("concise", "txt")]
    [InlineData("json", "json")]
    [InlineData("sarif", "json")]
    [InlineData("github", "txt")]
    [InlineData("markdown", "md")]
    public void A_course_with_old_and_new_findings_prints_as_verified(string format, string ending) =>
        Golden.Match(SampleReport.Print(format, SampleReport.WithBaseline), $"Reporting/goldens/all-{format}.{ending}");

    [Fact]
    public void The_test_cases_that_say_something_print_as_verified() =>
        Golden.Match(Silent().Replace(SampleReport.Print("junit", SampleReport.WithBaseline), ""), "Reporting/goldens/all-junit.xml");

    public static TheoryData<string> Formats => [.. Reporters.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_findings_give_the_same_report(string format) =>
        SampleReport.Print(format, SampleReport.WithBaseline).ShouldBe(SampleReport.Print(format, SampleReport.WithBaseline));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Without_a_baseline_no_report_speaks_of_known_findings(string format) =>
        SampleReport.Print(format, SampleReport.Input).Replace("unknown", "", StringComparison.Ordinal).ShouldNotContain("known");

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_ends_with_one_line_end_and_holds_no_others_than_line_feeds(string format)
    {
        var report = SampleReport.Print(format, SampleReport.HostileInput);
        report.ShouldEndWith("\n");
        report.ShouldNotEndWith("\n\n");
        report.ShouldNotContain('\r');
    }

    /// <summary>Cases that pass, and how many there are: every new rule is one more.</summary>
    [GeneratedRegex("\\n *<testcase [^>]*/>| tests=\"[0-9]+\"")]
    private static partial Regex Silent();
}
