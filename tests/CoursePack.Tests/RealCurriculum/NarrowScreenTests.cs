using CoursePack.Tests.Rendering.Html;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The books on a narrow screen, and in large type.</summary>
public sealed class NarrowScreenTests(RealBuild build, Browser browser)
{
    /// <summary>The large books and one of each other kind.</summary>
    public static TheoryData<string> Judged => AllEditions.Wanted ? ScreenTests.Pages : [.. ScreenTests.Judged.Select(p => p.Data).Append("trainer-handbook").Append("trainee-workbook")];

    [Theory]
    [MemberData(nameof(Judged))]
    public async Task No_page_scrolls_sideways_or_is_refused_anything(string page)
    {
        await using var narrow = await browser.Open(build.PathOf(page + ".html"), 320);
        (await Narrow.Overflow(narrow, zoom: 1)).ShouldBeEmpty("320 px");
        narrow.Complaints.ShouldBeEmpty();
        await using var wide = await browser.Open(build.PathOf(page + ".html"));
        (await Narrow.Overflow(wide, zoom: 2)).ShouldBeEmpty("text of twice the size");
    }
}
