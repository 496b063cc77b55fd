using System.Text;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Html;

public sealed class NarrowPageTests(Browser browser)
{
    // WCAG 2.2 §1.4.10 Reflow at 320 px, of which the scroll bar takes some, and §1.4.4 Resize Text at twice the size.
    [Theory]
    [InlineData(320, 1)]
    [InlineData(320, 2)]
    [InlineData(700, 1)]
    [InlineData(1280, 1)]
    [InlineData(1280, 2)]
    public async Task The_page_never_scrolls_sideways(int width, int zoom)
    {
        using var folder = new TemporaryFolder();
        await using var page = await browser.Open(folder.Write("workbook.html", Encoding.UTF8.GetBytes(HtmlRendererTests.Render(SampleDocument.Workbook))), width);
        (await Narrow.Overflow(page, zoom)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_is_twice_the_size_when_a_reader_asks_for_it()
    {
        using var folder = new TemporaryFolder();
        await using var page = await browser.Open(folder.Write("workbook.html", Encoding.UTF8.GetBytes(HtmlRendererTests.Render(SampleDocument.Workbook))), 1600);
        await page.SetTextSize(32);
        (await page.Ask<string>("getComputedStyle(document.querySelector('main')).fontSize")).ShouldBe("36px");
    }

    [Fact]
    public async Task What_reaches_past_the_edge_is_seen()
    {
        using var folder = new TemporaryFolder();
        await using var page = await browser.Open(folder.Write("wide.html", "<!DOCTYPE html><title>wide</title><p>Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch</p>"u8.ToArray()), 320);
        (await Narrow.Overflow(page, 1)).ShouldHaveSingleItem().ShouldStartWith("P ");
    }
}
