using System.Collections.Immutable;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Html;

/// <summary>
/// axe-core as an independent judge of WCAG 2.2 AA and of good practice, in a real browser. <c>COURSEPACK_AXE_JS</c> says where it lies.
/// </summary>
internal static class Accessibility
{
    public const string Variable = "COURSEPACK_AXE_JS";

    /// <summary>What is asked of a page. The narrow one is a telephone's, or a window at 400 % (WCAG 2.2 §1.4.10).</summary>
    public static readonly ImmutableArray<(int Width, bool Dark)> Views = [(1280, false), (1280, true), (320, false), (320, true)];

    private const string Judge = """
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
          .then(found => found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary)))
        """;

    public static async Task ShouldBeFaultless(Browser browser, string file, ImmutableArray<(int Width, bool Dark)> views)
    {
        foreach (var (width, dark) in views)
            (await Faults(browser, file, width, dark)).ShouldBeEmpty($"{Path.GetFileName(file)}, {width} px, {(dark ? "dark" : "light")}");
    }

    /// <returns>Each fault with its rule, its element and what would mend it.</returns>
    public static async Task<string[]> Faults(Browser browser, string file, int width, bool dark)
    {
        var axe = ExternalTool.RequireFile(Variable, "axe.min.js");
        await using var page = await browser.Open(file, width, dark);
        return await Faults(page, axe);
    }

    public static async Task<string[]> Faults(BrowserPage page, string axe)
    {
        await page.Run(await File.ReadAllTextAsync(axe));
        return await page.Ask<string[]>(Judge);
    }
}
