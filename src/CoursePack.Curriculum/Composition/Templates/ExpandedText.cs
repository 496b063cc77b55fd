using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Markdown that came out of a template, line by line with the template's line.</summary>
internal sealed record ExpandedText(string Text, ImmutableArray<int> LineStarts, ImmutableArray<SourceSpan> Lines)
{
    /// <summary>The template's line on which a piece of the text begins.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var line = LineStarts.BinarySearch(start);
        return Lines[Math.Clamp(line < 0 ? ~line - 1 : line, 0, Lines.Length - 1)];
    }
}
