using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.References;

/// <summary>Two blocks of one module, or of one page, with one name.</summary>
internal sealed class DuplicateBlockIdRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP2103", "duplicate-block-id", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Anchors.Doubles.Select(d => Descriptor
            .At(d.Second.Span, $"a second block named '{d.Second.Id}'", "give it another name; a name is unique in its module or page")
            .With(d.First.Span, "the first"));
}
