using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Markdown;

/// <summary>The text being read and the way back to where it was written.</summary>
/// <param name="Span">From a half-open piece of <paramref name="Text"/> to its place in a file.</param>
/// <param name="IsTemplate">Written by a template's author: more directives, roles, deeper headings.</param>
internal sealed record MarkdownSource(string Text, Func<int, int, SourceSpan> Span, bool IsTemplate)
{
    /// <summary>Of one of Markdig's spans, whose end is inclusive.</summary>
    public SourceSpan Of(Markdig.Syntax.SourceSpan span) => Span(span.Start, Math.Max(span.Start, span.End + 1));

    public ReadOnlySpan<char> Slice(Markdig.Syntax.SourceSpan span) =>
        span.Start < 0 || span.End >= Text.Length || span.End < span.Start ? [] : Text.AsSpan(span.Start, span.Length);
}
