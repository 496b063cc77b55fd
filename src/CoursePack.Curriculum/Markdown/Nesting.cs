using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Markdown.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePack.Curriculum.Markdown;

/// <summary>
/// Keeps text out that is nested deeper than anybody can read. Everything after it walks the tree by recursion, so the limit
/// also keeps the stack.
/// </summary>
internal static class Nesting
{
    /// <summary>Blocks within blocks and, on top of them, emphasis and links within each other; a list takes two.</summary>
    public const int Deepest = 80;

    /// <returns>Null with a finding where the text is nested too deeply.</returns>
    public static MarkdownDocument? Parse(MarkdownSource source, DiagnosticBag findings)
    {
        if (Parsed(source.Text) is not { } document)
        {
            var (before, line) = FirstRefusedLine(source.Text);
            Report((Parsed(source.Text[..before]) is { } start ? TooDeep(start)?.Span : null) ?? line);
            return null;
        }

        if (TooDeep(document) is not { } deep)
            return document;
        Report(deep.Span);
        return null;

        void Report(SourceSpan span) =>
            findings.Add(MarkdownFindings.NestedTooDeep.At(source.Of(span), $"lists, quotations, directives or emphasis are nested deeper than {Deepest}", "use headings and lists of one or two levels; write a star or a bracket that means itself with a backslash"));
    }

    private static MarkdownDocument? Parsed(string text)
    {
        try
        {
            return Pipeline.Parse(text);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit, which it does not let be set; the place is found by FirstRefusedLine.
            return null;
        }
    }

    /// <summary>The first thing beyond the limit, in the order of the text. Without recursion, which is what it guards.</summary>
    private static MarkdownObject? TooDeep(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (open.TryPop(out var here))
        {
            if (here.Depth > Deepest)
                return here.Node;
            // A delimiter that closes nothing, such as '*' before a space, holds the rest of its line: that is no nesting.
            var deeper = here.Node is ContainerInline and not (EmphasisInline or LinkInline or DelimiterInline) ? here.Depth : here.Depth + 1;
            // The last first, so that the first is looked at first.
            switch (here.Node)
            {
                case ContainerBlock blocks:
                    for (var i = blocks.Count - 1; i >= 0; i--)
                        open.Push((blocks[i], deeper));
                    break;
                case LeafBlock { Inline: { } line }:
                    open.Push((line, deeper));
                    break;
                case ContainerInline inlines:
                    for (var inner = inlines.LastChild; inner is not null; inner = inner.PreviousSibling)
                        open.Push((inner, deeper));
                    break;
            }
        }

        return null;
    }

    /// <summary>The line with which Markdig first refuses the text, by halving, and where what it accepts ends.</summary>
    private static (int Before, SourceSpan Line) FirstRefusedLine(string text)
    {
        var ends = new List<int>();
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            ends.Add(at);
        ends.Add(text.Length);
        var (refused, accepted) = (ends.Count - 1, -1);
        while (refused - accepted > 1)
        {
            var middle = (refused + accepted) / 2;
            if (Parsed(text[..ends[middle]]) is null)
                refused = middle;
            else
                accepted = middle;
        }

        var start = refused == 0 ? 0 : ends[refused - 1] + 1;
        return (start, new(start, Math.Max(start, ends[refused] - 1)));
    }
}
