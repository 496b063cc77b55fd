using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation.Rules.Texts;

/// <summary>A paragraph that is bold from end to end, short, and followed by text: it looks like a heading and is none.</summary>
internal sealed class BoldAsHeadingRule : ICourseRule
{
    /// <summary>Longer bold paragraphs are sentences that matter, not headings.</summary>
    private const int LongestHeading = 80;

    public DiagnosticDescriptor Descriptor { get; } = new("CP5004", "bold-as-heading", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) => facts.Texts.SelectMany(In);

    private IEnumerable<Diagnostic> In(PlacedText text)
    {
        foreach (var found in Among(text.Text.Blocks, "#"))
            yield return found;
        foreach (var section in text.Blocks.OfType<Section>())
        {
            foreach (var found in Among(section.Blocks, "##"))
                yield return found;
        }
    }

    private IEnumerable<Diagnostic> Among(ImmutableArray<Block> blocks, string marks)
    {
        foreach (var block in blocks)
        {
            if (block is not Paragraph { Content: [Strong] } paragraph)
                continue;
            var words = Inline.PlainText(paragraph.Content).Trim();
            if (words.Length is > 0 and <= LongestHeading && words[^1] is not ('.' or '!' or '?' or '…'))
                yield return Descriptor.At(paragraph.Span, $"'{words}' is bold text used as a heading", "write it as a heading: # or ##") with { Repair = AsHeading(paragraph.Span, marks) };
        }
    }

    private static Repair? AsHeading(SourceSpan span, string marks)
    {
        if (span.Source is not { } source)
            return null;
        var text = source.Text[span.Start..span.End];
        var line = source.LineStart(span.StartPosition.Line);
        var isWhole = text.Length > 4 && text[..2] is "**" or "__" && text[^2..] == text[..2] && !text.Contains('\n', StringComparison.Ordinal);
        return isWhole && string.IsNullOrWhiteSpace(source.Text[line..span.Start])
            ? new("write it as a heading", IsCertain: false, [new(span, $"{marks} {text[2..^2]}")])
            : null;
    }
}
