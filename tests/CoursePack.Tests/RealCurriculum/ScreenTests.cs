using CoursePack.Tests.Rendering.Html;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The books as pages of a browser.</summary>
public sealed class ScreenTests(RealBuild build, Browser browser)
{
    public static TheoryData<string> Pages => [.. RealBuild.Products.Select(p => p.Data).Append("coverage").Append("START-HERE")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_page_is_without_a_fault_for_axe(string page) =>
        await Accessibility.ShouldBeFaultless(browser, build.PathOf(page + ".html"));
}
