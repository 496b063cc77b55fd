namespace CoursePack.Tests.Binding;

/// <summary>A prerequisite that leads nowhere is told what it is near to, and of which kind that is.</summary>
public sealed class PrerequisiteTests
{
    [Theory]
    [InlineData("haer", "did you mean outcome 'hear'?")]
    [InlineData("welcom", "did you mean module 'welcome'?")]
    [InlineData("zzzzzzzz", "name a module, an outcome of this module, or module/outcome")]
    public void One_of_an_outcome_is_a_module_or_an_outcome_of_its_module(string written, string hint)
    {
        var finding = SmallCourse.Unchanged.Replace(SmallCourse.Listening, "    competences: [1.1.2]\n", $"    competences: [1.1.2]\n  - id: notice\n    statement: Notice.\n    competences: [1.1.2]\n    prerequisites: [{written}]\n").Read().Diagnostics.Single(d => d.Code == "CP2007");
        (finding.Message, finding.Hints.Single()).ShouldBe(($"there is no module or outcome '{written}'", hint));
    }

    [Fact]
    public void An_outcome_elsewhere_is_named_with_its_module()
    {
        var finding = SmallCourse.Unchanged.Append(SmallCourse.Welcome, "prerequisites: [haer]\n").Read().Diagnostics.Single(d => d.Code == "CP2007");
        finding.Hints.ShouldBe(["did you mean outcome 'listening/hear'?"]);
    }
}
