using System.Net;
using System.Text;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Html;

public sealed class NarrowPageTests
{
    // WCAG 2.2 §1.4.10 Reflow. A browser window cannot be made so narrow; a frame in one can.
    [Theory]
    [InlineData(320)]
    [InlineData(700)]
    [InlineData(1280)]
    public void The_page_never_scrolls_sideways(int width)
    {
        var page = HtmlRendererTests.Render(SampleDocument.Workbook);
        using var folder = new TemporaryFolder();
        var file = folder.Write("frame.html", Encoding.UTF8.GetBytes(
            $$"""
            <!DOCTYPE html><title>frame</title>
            <iframe style="border:0;width:{{width}}px;height:600px" srcdoc="{{WebUtility.HtmlEncode(page)}}"
              onload="document.title = 'width ' + this.contentDocument.documentElement.scrollWidth"></iframe>
            """));
        // Chromium will not start its sandbox for root, as in a container; what it opens is ours.
        var dom = ExternalTool.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder.Path}/profile", "--dump-dom", file).Expect();
        dom.ShouldContain("<title>width ");
        int.Parse(dom[(dom.IndexOf("<title>width ", StringComparison.Ordinal) + 13)..dom.IndexOf("</title>", StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeLessThanOrEqualTo(width);
    }
}
