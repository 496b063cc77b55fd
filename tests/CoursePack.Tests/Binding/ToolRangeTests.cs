using CoursePack.Curriculum.Binding;

namespace CoursePack.Tests.Binding;

public sealed class ToolRangeTests
{
    [Theory]
    [InlineData(">=1.0 <2", "1.0.0", true)]
    [InlineData(">=1.0 <2", "2.0.0", false)]
    [InlineData(">=1.2", "1.10.0", true)]
    [InlineData(">1.0", "1.0.0", false)]
    [InlineData("<=1.0", "1.0.0", true)]
    [InlineData("1.0", "1.0.0", true)]
    [InlineData("=1.1", "1.0.0", false)]
    [InlineData(">=1.0", "1.0.0-preview+abc", true)]
    [InlineData("^1.0", "1.0.0", null)]
    [InlineData(">= 1.0", "1.0.0", null)]
    public void A_range_holds_when_all_its_comparisons_do(string range, string version, bool? expected) =>
        ToolRange.Holds(range, version).ShouldBe(expected);
}
