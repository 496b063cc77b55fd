using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Tests.Reporting;

/// <summary>Which changes leave a finding the same one, and which make it another.</summary>
public sealed class FingerprintTests
{
    private const string Line = "  minutes: 40";

    private static readonly string Start = Of(Line, "'in-turn' takes 40 minutes, 30 are planned");

    [Fact]
    public void It_stays_when_lines_come_before_it() => Of($"a: 1\n\n{Line}", "'in-turn' takes 40 minutes, 30 are planned").ShouldBe(Start);

    [Fact]
    public void It_stays_when_the_line_is_indented_otherwise() => Of("      minutes:   40  ", "'in-turn' takes 40 minutes, 30 are planned").ShouldBe(Start);

    [Fact]
    public void It_stays_when_a_figure_changes() => Of(Line, "'in-turn' takes 40 minutes, 35.5 are planned").ShouldBe(Start);

    [Fact]
    public void It_stays_when_the_severity_is_turned() => Of(Line, "'in-turn' takes 40 minutes, 30 are planned", severity: Severity.Error).ShouldBe(Start);

    [Fact]
    public void It_is_another_in_another_file() => Of(Line, "'in-turn' takes 40 minutes, 30 are planned", "b.yaml").ShouldNotBe(Start);

    [Fact]
    public void It_is_another_of_another_rule() => Of(Line, "'in-turn' takes 40 minutes, 30 are planned", code: "CP3009").ShouldNotBe(Start);

    [Fact]
    public void It_is_another_when_the_line_is_rewritten() => Of("  minutes: 45", "'in-turn' takes 40 minutes, 30 are planned").ShouldNotBe(Start);

    [Theory]
    [InlineData("competence 3.2.4 is not taught", "competence 3.2.5 is not taught")]
    [InlineData("session 'day-2' is left out", "session 'day-3' is left out")]
    [InlineData("'step2' is left out", "'step3' is left out")]
    [InlineData("it expired on 2027-01-31", "it expired on 2027-02-28")]
    public void An_id_is_no_figure(string one, string other) => Of(Line, one).ShouldNotBe(Of(Line, other));

    [Fact]
    public void It_is_what_it_was_when_a_baseline_was_written_with_it() =>
        Start.ShouldBe("e0f371beb926cf65bcb29aff5aa4daf3:1");

    private static string Of(string text, string message, string file = "a.yaml", string code = "CP3010", Severity severity = Severity.Warning)
    {
        var source = new SourceText(file, text);
        var at = source.Text.LastIndexOf("minutes", StringComparison.Ordinal);
        var findings = Findings.Of([SampleReport.Rule(code).At(new(source, at, at + 7), message) with { Severity = severity }], new Dictionary<string, Severity>());
        return Fingerprint.Of(findings, new("", ""))[findings.All[0]].ToString();
    }
}
