using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Tests.Reporting;

/// <summary>Workflow commands of GitHub Actions, as its toolkit writes them.</summary>
public sealed class GitHubReporterTests
{
    private static readonly DiagnosticDescriptor Rule = SampleReport.Undated();

    [Fact]
    public void A_hostile_text_makes_no_second_command()
    {
        var lines = SampleReport.Print("github", SampleReport.HostileInput).TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("::warning file=");
        lines[1].ShouldStartWith("coursepack check: ");
    }

    [Fact]
    public void A_value_between_commas_is_escaped_as_the_toolkit_does() =>
        First(Rule.At(SourceSpan.OfFile("50%,a:b\r\n.md"), "m")).ShouldContain(" file=curriculum/50%25%2Ca%3Ab%0D%0A.md,line=1");

    [Fact]
    public void A_message_is_escaped_as_the_toolkit_does() =>
        First(Rule.At(SourceSpan.None, "50%: a,b\r\nc")).ShouldEndWith("::50%25: a,b%0D%0Ac");

    [Fact]
    public void A_finding_over_several_lines_has_no_columns() =>
        First(Rule.At(new(new("a.md", "one\ntwo\n"), 1, 6), "m")).ShouldStartWith("::warning file=curriculum/a.md,line=1,endLine=2,title=");

    [Fact]
    public void A_finding_on_one_line_has_columns_that_count_characters() =>
        First(Rule.At(new(new("a.md", "😀 two"), 3, 6), "m")).ShouldStartWith("::warning file=curriculum/a.md,line=1,endLine=1,col=3,endColumn=6,title=");

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "notice")]
    public void A_severity_has_its_command(Severity severity, string command) =>
        First(Rule.At(SourceSpan.None, "m") with { Severity = severity }).ShouldStartWith($"::{command} ");

    [Fact]
    public void Errors_come_first_and_no_kind_takes_more_than_a_step_shows()
    {
        var many = SarifTests.Many(12).Concat(SarifTests.Many(11).Select(d => d with { Severity = Severity.Error, Message = "e" }));
        var lines = SampleReport.Print("github", SampleReport.Only(many)).TrimEnd('\n').Split('\n');
        lines[..^1].Select(l => l.Split(' ')[0]).ShouldBe([.. Enumerable.Repeat("::error", 10), .. Enumerable.Repeat("::warning", 10)]);
    }

    [Fact]
    public void The_last_line_says_how_many_are_not_shown() =>
        SampleReport.Print("github", SampleReport.Only(SarifTests.Many(Findings.MostPerCode + 5))).ShouldEndWith("205 warnings; 195 not shown beside the lines, since a step shows 10 of a kind. Next: coursepack check\n");

    [Fact]
    public void A_known_finding_takes_no_place_beside_the_lines() =>
        SampleReport.Print("github", SampleReport.WithBaseline).ShouldNotContain("CP3001");

    private static string First(Diagnostic finding) => SampleReport.Print("github", SampleReport.Only(finding)).Split('\n')[0];
}
