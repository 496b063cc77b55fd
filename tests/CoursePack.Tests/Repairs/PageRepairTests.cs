using CoursePack.Core.Diagnostics;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Repairs;

/// <summary>A page says what <c>coursepack fix</c> does, and the command does what pages say.</summary>
public sealed class PageRepairTests
{
    /// <summary>Of courses in which a slip is undone.</summary>
    private static readonly string[] Slips = [.. RepairTests.Slips.Select(s => s.Data.Item1), .. RepairTests.SlipsInTexts.Select(s => s.Data.Item1)];

    private static readonly string[] Doubts = [.. RepairTests.Doubts.Select(d => d.Data.Item1), .. RepairTests.DoubtsInFiles.Select(d => d.Data.Item1)];

    private static IEnumerable<string> Pages(string words) =>
        DescriptorCatalogue.Assemblies.SelectMany(a => DiagnosticPages.Codes(a).Where(c => HowToFix(DiagnosticPages.Read(a, c)!).Contains(words, StringComparison.Ordinal)));

    [Fact]
    public void Pages_that_say_fix_does_it_are_those_of_certain_repairs() =>
        FixtureRepairTests.Codes.Certain.Union(Slips).ShouldBe(Pages("`coursepack fix` does this"), ignoreOrder: true);

    [Fact]
    public void Pages_that_say_fix_shows_it_are_those_of_uncertain_repairs() =>
        FixtureRepairTests.Codes.Uncertain.Union(Doubts).Except(Pages("`coursepack fix` does this")).ShouldBe(Pages("`coursepack fix` shows"), ignoreOrder: true);

    private static string HowToFix(string page) => page.Split("## How to fix\n")[1].Split("\n## ")[0];
}
