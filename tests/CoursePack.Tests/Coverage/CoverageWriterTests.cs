using CoursePack.Core.Documents;
using CoursePack.Curriculum.Coverage;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Coverage;

public sealed class CoverageWriterTests
{
    [Theory]
    [InlineData("table", "Coverage/printed/table.txt")]
    [InlineData("markdown", "Coverage/printed/markdown.md")]
    [InlineData("csv", "Coverage/printed/competences.csv")]
    [InlineData("json", "Coverage/printed/report.json")]
    public void A_report_prints_as_verified(string format, string golden)
    {
        using var text = new StringWriter { NewLine = "\n" };
        CoverageWriters.All.Single(w => w.Format == format).Write(text, CountedCourse.Report);
        Golden.Match(text.ToString(), golden);
    }

    [Fact]
    public void The_matrix_says_everything_in_words_and_letters()
    {
        var html = HtmlRenderer.Render(CoverageDocument.Build(CountedCourse.Course, CountedCourse.Report), Theme.Default, PageMap.Empty);
        html.Diagnostics.ShouldBeEmpty();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(html.Value!));
        var rows = page.QuerySelectorAll("main tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent.Trim())));
        Golden.Match(string.Join('\n', rows) + "\n", "Coverage/printed/matrix.txt");
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_quoted()
    {
        var report = CountedCourse.Report;
        var competence = report.Competences[0].Competence;
        var statement = new Curriculum.Model.AuthorText(Core.Text.MappedText.Whole(new("f.yaml", "=1+1")));
        using var text = new StringWriter();
        new CsvCoverageWriter().Write(text, report with { Competences = [report.Competences[0] with { Competence = competence with { Statement = statement } }] });
        text.ToString().ShouldContain(",'=1+1,");
    }

    [Fact]
    public void The_matrix_is_for_everyone() =>
        CoverageDocument.Build(CountedCourse.Course, CountedCourse.Report).Audience.ShouldBe(Audience.Everyone);
}
