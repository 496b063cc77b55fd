using CoursePack.Core.Documents;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>What a team counts on when it carries the books into a room: sizes, page breaks, forms that fit.</summary>
public sealed class BookTests(RealBuild build)
{
    private const int CoverAndIntroduction = 2;

    [Theory]
    [InlineData("trainer-handbook", 45_000)]
    [InlineData("trainee-workbook", 18_000)]
    public void A_book_is_as_long_as_the_course_needs(string product, int words) =>
        DocumentWalk.Inlines(Document(product).Blocks).OfType<TextRun>().Sum(r => r.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)
            .ShouldBeGreaterThan(words);

    [Fact]
    public void A_session_takes_six_pages_of_the_workbook_at_most()
    {
        var workbook = Document("trainee-workbook");
        var pages = build.PagesOf(workbook.Id);
        var sections = DocumentWalk.Blocks(workbook.Blocks).OfType<Section>().Where(s => s.Id is not null && (s.Role is Roles.Session or Roles.Module or Roles.Part || workbook.Blocks.Contains(s))).ToList();
        var sessions = sections.Zip(sections.Skip(1)).Where(pair => pair.First.Role == Roles.Session).ToList();
        sessions.Count.ShouldBeGreaterThan(40);
        sessions.Where(pair => pages[pair.Second.Id!] - pages[pair.First.Id!] > 6).Select(pair => pair.First.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Each_day_has_its_two_sides()
    {
        var sheets = build.Documents.Where(d => d.Id.StartsWith("day-sheets-", StringComparison.Ordinal)).ToList();
        sheets.Count.ShouldBe(5);
        foreach (var sheet in sheets)
        {
            var pages = build.PagesOf(sheet.Id);
            var days = pages.Keys.Where(k => k.StartsWith("day-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
            days.Count.ShouldBeGreaterThanOrEqualTo(10, sheet.Id);
            days.Select(d => pages[d]).ShouldBe(Enumerable.Range(0, days.Count).Select(i => CoverAndIntroduction + 1 + 2 * i), sheet.Id);
            build.PageCount(sheet.Id).ShouldBe(CoverAndIntroduction + 2 * days.Count, sheet.Id);
        }
    }

    [Theory]
    [InlineData("distress-plan", 1)]
    [InlineData("feedback-form", 2)]
    public void A_sheet_fits_its_paper(string product, int pages) => build.PageCount(product).ShouldBe(pages);

    [Fact]
    public void The_handbook_opens_with_the_distress_plan()
    {
        var handbook = Document("trainer-handbook");
        handbook.Blocks[0].Id.ShouldBe("distress-plan");
        build.PagesOf(handbook.Id)["distress-plan"].ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("trainer-handbook")]
    [InlineData("trainee-workbook")]
    [InlineData("organisation-guide")]
    [InlineData("supervisor-guide")]
    [InlineData("box-guide")]
    public void A_book_says_who_made_it_and_who_has_not_checked_it(string product)
    {
        var notice = DocumentWalk.Blocks(Document(product).Blocks).OfType<Section>().Single(s => s.Id == "who-made-this");
        string.Join(' ', DocumentWalk.Blocks(notice.Blocks).OfType<Paragraph>().Select(p => Inline.PlainText(p.Content))).ShouldContain("have not reviewed it yet");
    }

    [Fact]
    public void A_workbook_part_begins_with_the_day_in_short_and_ends_with_the_missed_day()
    {
        var parts = build.Documents.Where(d => d.Id.StartsWith("trainee-workbook-part-", StringComparison.Ordinal)).ToList();
        parts.Count.ShouldBe(10);
        foreach (var part in parts)
        {
            part.Blocks[0].Id.ShouldBe("today", part.Id);
            part.Blocks[^1].Id.ShouldBe("if-you-missed-this-day", part.Id);
        }
    }

    /// <summary>The parts hold together what the whole holds, and number it alike.</summary>
    [Fact]
    public void The_parts_hold_every_exercise_of_the_whole()
    {
        var parts = build.Documents.Where(d => d.Id.StartsWith("trainee-workbook-part-", StringComparison.Ordinal));
        Exercises(parts).ShouldBe(Exercises([Document("trainee-workbook")]));

        static List<string?> Exercises(IEnumerable<Document> documents) =>
            [.. documents.SelectMany(d => DocumentWalk.Blocks(d.Blocks)).OfType<Section>().Where(s => s.Role == Roles.Activity).Select(s => s.Overline)];
    }

    private Document Document(string id) => build.Documents.Single(d => d.Id == id);
}
