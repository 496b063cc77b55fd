using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>A line of running text as its readers see it, with the way back to where it was written, and what of it is quoted.</summary>
internal sealed class Prose
{
    private readonly Func<int, int, SourceSpan> span;

    private List<(int Start, int End)>? quoted;

    /// <param name="span">From a half-open piece of <paramref name="text"/> to its place.</param>
    public Prose(string text, Func<int, int, SourceSpan> span)
    {
        Text = text;
        this.span = span;
    }

    /// <summary>Code and what composition puts in are a <see cref="Gap"/>.</summary>
    public string Text { get; }

    /// <summary>Stands for something that is no words (U+FFFC).</summary>
    public const char Gap = '\uFFFC';

    public SourceSpan SpanOf(int start, int end) => span(start, end);

    public bool IsQuoted(int start) => (quoted ??= Quotations.In(Text)).Exists(q => q.Start <= start && start < q.End);
}
