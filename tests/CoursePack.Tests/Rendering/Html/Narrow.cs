using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Html;

/// <summary>Whether all of a page can be read by scrolling one way. Tables may scroll in frames of their own.</summary>
internal static class Narrow
{
    /// <param name="zoom">Of text alone, by the browser's setting for its size.</param>
    /// <returns>Elements that reach past the edge of a page that scrolls sideways.</returns>
    public static async Task<string[]> Overflow(BrowserPage page, int zoom)
    {
        await page.SetTextSize(16 * zoom);
        return await page.Ask<string[]>("""
            (() => {
              const root = document.documentElement;
              const over = root.scrollWidth <= root.clientWidth ? [] : [...document.body.querySelectorAll('*')].filter(e => !e.closest('.table-frame') && e.getBoundingClientRect().left + Math.max(e.offsetWidth, e.scrollWidth) > root.clientWidth);
              return over.map(e => e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40));
            })()
            """);
    }
}
