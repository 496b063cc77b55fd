using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Texts;

/// <summary>An image that says nothing to those who cannot see it.</summary>
internal sealed class ImageWithoutAltRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP5001", "image-without-alt", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from figure in facts.Figures
        where string.IsNullOrWhiteSpace(figure.Alt)
        select Descriptor.At(figure.Span, $"image '{figure.Asset}' has no alternative text", "say in the square brackets what the image tells the reader");
}
