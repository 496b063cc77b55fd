using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Validation.Rules.Texts;

/// <summary>A paragraph that is bold from end to end, short, and followed by text: it looks like a heading and is none.</summary>
internal sealed class BoldAsHeadingRule : ICourseRule
{
    /// <summary>Longer bold paragraphs are sentences that matter, not headings.</summary>
    private const int LongestHeading = 80;

    public DiagnosticDescriptor Descriptor { get; } = new("CP5004", "bold-as-heading", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from text in facts.Texts
        from paragraph in text.Text.Blocks.Concat(text.Blocks.OfType<Section>().SelectMany(s => s.Blocks)).OfType<Paragraph>()
        where paragraph.Content is [Strong]
        let words = Inline.PlainText(paragraph.Content).Trim()
        where words.Length is > 0 and <= LongestHeading && words[^1] is not ('.' or '!' or '?' or '…')
        select Descriptor.At(paragraph.Span, $"'{words}' is bold text used as a heading", "write it as a heading: # or ##");
}
