using System.Text;
using CoursePack.Rendering.Packaging;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Html;

public sealed class AccessibilityTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_sample_has_no_fault() =>
        await Accessibility.ShouldBeFaultless(browser, folder.Write("workbook.html", Encoding.UTF8.GetBytes(HtmlRendererTests.Render(SampleDocument.Workbook))), Accessibility.Views);

    [Fact]
    public async Task The_start_page_has_no_fault() =>
        await Accessibility.ShouldBeFaultless(browser, folder.Write("START-HERE.html", StartHerePage.Write(SampleBox.Contents)), [(1280, false), (320, true)]);

    // The judge himself: what is wrong in one view alone is found there and nowhere else.
    [Theory]
    [InlineData("(prefers-color-scheme: dark)", 1280, true)]
    [InlineData("(prefers-color-scheme: light)", 320, false)]
    [InlineData("(max-width: 320px)", 320, false)]
    [InlineData("(min-width: 321px)", 1280, true)]
    public async Task A_fault_of_one_view_is_found_in_that_view(string query, int width, bool dark)
    {
        var file = folder.Write("pale.html", Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=\"en\"><title>pale</title><style>@media {query} {{ p {{ color: #aaa; background: #bbb }} }}</style><main><h1>Pale</h1><p>words</p></main>"));
        (await Accessibility.Faults(browser, file, width, dark)).ShouldHaveSingleItem().ShouldStartWith("color-contrast: p ");
        var (otherWidth, otherDark) = query.Contains("color", StringComparison.Ordinal) ? (width, !dark) : (1600 - width, dark);
        (await Accessibility.Faults(browser, file, otherWidth, otherDark)).ShouldBeEmpty();
    }
}
