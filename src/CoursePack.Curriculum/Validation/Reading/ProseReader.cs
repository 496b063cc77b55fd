using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>Cuts the texts of a course into lines of prose. Block quotations and code are left out: they are the words of others.</summary>
internal static class ProseReader
{
    public static IEnumerable<Prose> Of(CourseFacts facts)
    {
        // One for all lines: there are as many as the course has blocks.
        var buffer = new StringBuilder();
        return facts.Texts.SelectMany(t => Outside(t.Text.Blocks)).SelectMany(b => Lines(b, buffer)).Concat(CourseTexts.Written(facts.Course).Select(Of));
    }

    private static Prose Of(AuthorText text) => new(text.Value, text.Text.SpanOf);

    /// <summary>Every block, each before what it holds, that stands in no quotation.</summary>
    private static IEnumerable<Block> Outside(IEnumerable<Block> blocks)
    {
        var waiting = new Stack<Block>(blocks.Reverse());
        while (waiting.TryPop(out var block))
        {
            if (block is Quotation)
                continue;
            yield return block;
            foreach (var inner in block.Inside.Reverse())
                waiting.Push(inner);
        }
    }

    private static IEnumerable<Prose> Lines(Block block, StringBuilder buffer)
    {
        if (block is Cards cards)
        {
            foreach (var title in cards.Items.Select(c => Line(c.Title, buffer)).OfType<Prose>())
                yield return title;
        }
        else if (Line(block.Own, buffer) is { } own)
        {
            yield return own;
        }

        foreach (var label in BlockLabels.Of(block).Where(l => l.Length > 0))
            yield return Label(label, block.Span);
    }

    private static Prose? Line(IEnumerable<Inline> inlines, StringBuilder buffer)
    {
        // Most lines are one run.
        if (inlines is ImmutableArray<Inline> and [TextRun only])
            return new(only.Text, (start, end) => PlaceIn([(0, only)], start, end));
        var runs = new List<(int Start, TextRun Run)>();
        Append(inlines, buffer.Clear(), runs);
        return runs.Count == 0 ? null : new(buffer.ToString(), (start, end) => PlaceIn(runs, start, end));
    }

    private static void Append(IEnumerable<Inline> inlines, StringBuilder text, List<(int Start, TextRun Run)> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    runs.Add((text.Length, run));
                    text.Append(run.Text);
                    break;
                case InlineContainer container:
                    Append(container.Content, text, runs);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                default:
                    text.Append(Prose.Gap);
                    break;
            }
        }
    }

    private static SourceSpan PlaceIn(List<(int Start, TextRun Run)> runs, int start, int end)
    {
        var first = runs.FindLast(r => r.Start <= start);
        var last = runs.FindLast(r => r.Start < end);
        var begin = Place(first.Run, start - first.Start);
        return begin with { End = Math.Max(begin.Start, Place(last.Run, end - 1 - last.Start).Start + 1) };
    }

    /// <summary>Where a character of a run stands: the run is what its source says without marks, escapes and line ends.</summary>
    private static SourceSpan Place(TextRun run, int offset)
    {
        if (run.Span.Source is not { } source)
            return run.Span;
        var at = run.Span.Start;
        for (var i = 0; i <= offset; i++)
        {
            var next = at;
            while (next < run.Span.End && !Same(source.Text[next], run.Text[i]))
                next++;
            // An entity such as &amp; is no letter of its own: go on after it.
            if (next == run.Span.End)
                continue;
            if (i == offset)
                return new(source, next, next + 1);
            at = next + 1;
        }

        return run.Span with { End = Math.Min(run.Span.End, run.Span.Start + 1) };
    }

    private static bool Same(char written, char read) => written == read || (read == ' ' && written == '\n');

    private static Prose Label(string label, SourceSpan block)
    {
        var at = block.Source?.Text.IndexOf(label, block.Start, block.End - block.Start, StringComparison.Ordinal) ?? -1;
        return new(label, (start, end) => at < 0 ? block : new(block.Source, at + start, at + end));
    }
}
