using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Inlines as they come in. Pieces of text that Markdig splits are joined, so that a run is a run.</summary>
internal sealed class InlineRun
{
    private readonly List<Inline> inlines = [];

    private StringBuilder? joined;

    /// <summary>Whether text may still be added to what came last.</summary>
    private bool isOpen;

    /// <summary>The open text while it is one piece; with a second one it goes on in <see cref="joined"/>.</summary>
    private string? single;

    private SourceSpan span;

    public void Add(Inline inline)
    {
        CloseText();
        inlines.Add(inline);
    }

    public void AddText(string text, SourceSpan place)
    {
        if (isOpen)
        {
            (joined ??= new()).Append(single).Append(text);
            single = null;
            span = span with { End = Math.Max(span.End, place.End) };
        }
        else
        {
            (isOpen, single, span) = (true, text, place);
        }
    }

    /// <summary>All of it, without the blanks at both ends; begins anew.</summary>
    public ImmutableArray<Inline> Take()
    {
        CloseText();
        if (inlines is [TextRun first, ..] && first.Text.StartsWith(' '))
            inlines[0] = first with { Text = first.Text.TrimStart(' ') };
        if (inlines is [.., TextRun last] && last.Text.EndsWith(' '))
            inlines[^1] = last with { Text = last.Text.TrimEnd(' ') };
        inlines.RemoveAll(i => i is TextRun { Text.Length: 0 });
        ImmutableArray<Inline> taken = [.. inlines];
        inlines.Clear();
        return taken;
    }

    private void CloseText()
    {
        if (!isOpen)
            return;
        inlines.Add(new TextRun(single ?? joined!.ToString()) { Span = span });
        isOpen = false;
        joined?.Clear();
    }
}
