using CoursePack.Curriculum.Composition.Templates;

namespace CoursePack.Tests.Composition;

/// <summary>The set built into the tool.</summary>
public sealed class BuiltInTemplateTests
{
    [Fact]
    public void The_built_in_templates_are_without_findings() =>
        TemplateSet.LoadBuiltIn().Diagnostics.Select(d => $"{d.Span.Path}:{d.Span.StartPosition.Line} {d.Message}").ShouldBeEmpty();
}
