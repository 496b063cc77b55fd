using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePack.Core.Text.SourceSpan;

namespace CoursePack.Tests.Reporting;

/// <summary>A comment for people without the tool; a service's Markdown may make nothing else of an author's words.</summary>
public sealed class MarkdownReporterTests
{
    [Fact]
    public void The_verdict_is_the_first_line() =>
        Print(SampleReport.Input).ShouldStartWith("## The course check found 2 things to mend\n");

    [Fact]
    public void Warnings_are_things_to_mend_where_they_fail() =>
        Print(SampleReport.Input with { Strict = true }).ShouldStartWith("## The course check found 4 things to mend\n");

    [Fact]
    public void A_course_without_findings_has_passed() =>
        Print(SampleReport.Only()).ShouldBe("## The course check passed\n\nCourse `tiny`: no findings.\n");

    [Fact]
    public void The_table_counts_what_is_covered_what_is_not_and_what_is_accepted()
    {
        var report = Print(SampleReport.Input);
        report.ShouldContain("\n| core | 0 of 2 | 1 | 1 |\n");
        report.ShouldContain("\n| organisational | 0 of 1 | 1 | 0 |\n");
    }

    [Fact]
    public void Known_findings_are_folded_away_in_plain_words() =>
        Print(SampleReport.WithBaseline).ShouldContain("<summary>1 old finding: known before this change, and nothing fails because of them</summary>");

    [Fact]
    public void A_hostile_text_is_read_as_it_is_written()
    {
        var read = Markdig.Markdown.Parse(Print(SampleReport.HostileInput), new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().Build());
        read.Descendants<HtmlBlock>().ShouldBeEmpty();
        read.Descendants<HtmlInline>().ShouldBeEmpty();
        read.Descendants<LinkInline>().ShouldBeEmpty();
        read.Descendants<AutolinkInline>().ShouldBeEmpty();
        read.Descendants<Table>().ShouldBeEmpty();
        string.Concat(read.Descendants<ListItemBlock>().First().Descendants<LiteralInline>().Select(l => l.Content.ToString())).Replace("\u2060", "", StringComparison.Ordinal)
            .ShouldContain("a ::error::b ]]> ␁␛[31m \ud800 😀 | `c` \uFFFE <script> @everyone #12 {{x}} [l](https://example.org) 100% & --> </details>");
    }

    [Theory]
    [InlineData("@everyone")]
    [InlineData("#12")]
    [InlineData("!12")]
    [InlineData("https://")]
    [InlineData("www.example")]
    public void A_text_that_calls_somebody_or_leads_somewhere_is_broken_up(string text) =>
        Print(SampleReport.Only(SampleReport.Undated().At(SourceSpan.None, $"see {text} there"))).ShouldNotContain(text);

    [Theory]
    [InlineData("<b>", @"\<b\>")]
    [InlineData("a|b", @"a\|b")]
    [InlineData("`*_~$&\\", @"\`\*\_\~\$\&\\")]
    [InlineData("[x](y)", @"\[x\](y)")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("# or ##, 10!", "# or ##, 10!")]
    public void Signs_of_Markdown_are_escaped_and_nothing_else(string text, string written) => MarkdownText.Plain(text).ShouldBe(written);

    [Fact]
    public void A_file_whose_name_holds_back_ticks_stays_one_piece_of_code() =>
        MarkdownText.Code("a``b`").ShouldBe("``` a``b` ```");

    [Fact]
    public void A_report_is_cut_where_a_comment_ends_and_says_how_much_is_left_off()
    {
        var many = Enumerable.Range(1, 150).Select(n => SampleReport.Undated().At(SourceSpan.OfFile($"{n:000}.md"), new string('x', 1000)));
        var report = Print(SampleReport.Only(many));
        report.Length.ShouldBeInRange(MarkdownReporter.Longest - 2000, MarkdownReporter.Longest);
        var shown = report.Split("(CP3010)").Length - 1;
        report.ShouldEndWith($"\n{150 - shown} more findings left off here: `coursepack check` lists them.\n");
    }

    [Fact]
    public void Known_findings_are_cut_too()
    {
        var many = Findings.Of(Enumerable.Range(1, 190).Select(n => SampleReport.Undated().At(SourceSpan.OfFile($"{n:000}.md"), new string('x', 1000))), new Dictionary<string, Severity>());
        var report = Print(SampleReport.Only() with { Findings = many.Knowing(many.All.ToHashSet()) });
        report.Length.ShouldBeLessThanOrEqualTo(MarkdownReporter.Longest);
        report.ShouldEndWith("more are left off here.\n\n</details>\n");
    }

    private static string Print(ReportInput input) => SampleReport.Print("markdown", input);
}
