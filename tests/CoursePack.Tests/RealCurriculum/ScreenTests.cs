using CoursePack.Tests.Rendering.Html;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The books as pages of a browser.</summary>
public sealed class ScreenTests(RealBuild build, Browser browser)
{
    /// <summary>
    /// One of each kind, each in one view; axe needs minutes for all in every view, so the rest is asked for. The sample
    /// is judged in every view always.
    /// </summary>
    private static readonly string[] Usual =
        ["coverage", "day-sheets-ten-weeks", "evaluation-forms", "joining-pack", "trainee-workbook-part-day-06"];

    public static TheoryData<string> Pages => [.. RealBuild.Products.Select(p => p.Data).Append("coverage").Append("START-HERE")];

    public static TheoryData<string> Judged => AllEditions.Wanted ? Pages : [.. Usual];

    [Theory]
    [MemberData(nameof(Judged))]
    public async Task Each_page_is_without_a_fault_for_axe(string page)
    {
        var views = AllEditions.Wanted ? Accessibility.Views : [Array.IndexOf(Usual, page) % 2 == 0 ? (1280, false) : (320, true)];
        await Accessibility.ShouldBeFaultless(browser, build.PathOf(page + ".html"), views);
    }

    public static TheoryData<string> Searched => AllEditions.Wanted ? ["trainer-handbook", "trainee-workbook"] : ["trainee-workbook"];

    [Theory]
    [MemberData(nameof(Searched))]
    public async Task A_word_of_a_large_book_is_found(string book)
    {
        await using var page = await browser.Open(build.PathOf(book + ".html"));
        await page.Type("#_find", "supervision");
        await page.Press("Enter");
        var found = await page.Ask<string[]>("[...document.querySelectorAll('#_results a')].map(a => a.hash)");
        found.Length.ShouldBeGreaterThan(20);
        (await page.Ask<bool>("[...document.querySelectorAll('#_results a')].every(a => document.getElementById(decodeURIComponent(a.hash.slice(1))).textContent.toLowerCase().includes('supervision'))")).ShouldBeTrue();
    }
}
