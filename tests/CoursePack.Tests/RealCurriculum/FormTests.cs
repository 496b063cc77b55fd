using System.Text.RegularExpressions;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The workbook filled in on screen.</summary>
public sealed partial class FormTests(RealBuild build)
{
    [Theory]
    [InlineData("trainee-workbook", 1000)]
    [InlineData("evaluation-forms", 100)]
    [InlineData("trainer-handbook", 5)]
    public void Every_field_of_a_book_has_a_name_of_its_own_and_words_for_it(string product, int least)
    {
        var fields = FormReader.Fields(build.PathOf(product + ".pdf"));
        fields.Length.ShouldBeGreaterThan(least);
        fields.Select(f => f.Name).ShouldBeUnique();
        fields.ShouldAllBe(f => f.Alternative.Length > 0 && f.Name.Contains('.'));
        // Nothing is filled in beforehand.
        fields.ShouldAllBe(f => f.Value.Length == 0 || f.Value == "Off");
    }

    [Fact]
    public void The_names_of_a_workbook_part_are_those_of_the_workbook()
    {
        var whole = FormReader.Fields(build.PathOf("trainee-workbook.pdf")).Select(f => f.Name).ToHashSet();
        var part = FormReader.Fields(build.PathOf("trainee-workbook-part-day-06.pdf")).Select(f => f.Name).ToList();
        part.Count.ShouldBeGreaterThan(20);
        part.Where(name => !whole.Contains(name) && !name.StartsWith("trainee-workbook-part.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("trainee-workbook")]
    [InlineData("organisation-guide")]
    [InlineData("day-sheets-ten-weeks")]
    [InlineData("evaluation-forms")]
    public void What_can_be_filled_in_is_the_same_in_both_formats(string product)
    {
        var onPaper = FormReader.Fields(build.PathOf(product + ".pdf")).Select(f => f.Name);
        var onScreen = NamedSpace().Matches(File.ReadAllText(build.PathOf(product + ".html"))).Select(m => m.Groups[1].Value).Distinct();
        onScreen.ShouldBe(onPaper, ignoreOrder: true);
    }

    [GeneratedRegex("<(?:input|textarea)[^>]*? name=\"([^\"]+)\"")]
    private static partial Regex NamedSpace();
}
