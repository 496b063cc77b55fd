using CoursePack.Tests.RealCurriculum;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Html;

/// <summary>
/// The W3C's own checker (vnu.jar) as an independent judge. <c>COURSEPACK_VNU_JAR</c> says where it lies.
/// </summary>
public sealed class HtmlCheckerTests(RealBuild build)
{
    /// <summary>The sample and every real page at once: the checker takes longer to start than to read a book.</summary>
    [Fact]
    public void The_checker_of_the_W3C_finds_no_fault()
    {
        using var folder = new TemporaryFolder();
        var sample = folder.Write("workbook.html", System.Text.Encoding.UTF8.GetBytes(HtmlRendererTests.Render(SampleDocument.Workbook)));
        ShouldPass([sample, .. ScreenTests.Pages.Select(page => build.PathOf(page.Data + ".html"))]);
    }

    private static void ShouldPass(string[] files)
    {
        var jar = ExternalTool.RequireFile("COURSEPACK_VNU_JAR", "vnu.jar");
        var result = ExternalTool.Run("java", ["-jar", jar, "--stdout", "--exit-zero-always", .. files]);
        // The checker takes `img-src data:` to block every data address, which browsers do not (CSP 3 §6.7.2.7 matches its scheme).
        result.Expect().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains("blocked by “img-src” directive", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
