using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>Cuts the texts of a course into lines of prose. Block quotations and code are left out: they are the words of others.</summary>
internal sealed class ProseReader
{
    private readonly ImmutableArray<Prose>.Builder lines = ImmutableArray.CreateBuilder<Prose>();

    // One for all lines: there are as many as the course has blocks.
    private readonly StringBuilder buffer = new();

    private ProseReader()
    {
    }

    public static ImmutableArray<Prose> Of(CourseFacts facts)
    {
        var reader = new ProseReader();
        foreach (var text in facts.Texts)
            reader.Read(text);
        foreach (var text in CourseTexts.Written(facts.Course))
            reader.lines.Add(new(text.Value, text.Text.SpanOf));
        return reader.lines.DrainToImmutable();
    }

    private void Read(PlacedText text)
    {
        var quoted = new HashSet<Block>();
        foreach (var block in text.Blocks)
        {
            // A quotation comes before what it holds.
            if (block is Quotation && !quoted.Contains(block))
                quoted.UnionWith(DocumentWalk.Blocks([block]));
            if (!quoted.Contains(block))
                Read(block);
        }
    }

    private void Read(Block block)
    {
        if (block is Cards cards)
        {
            foreach (var card in cards.Items)
                Read(card.Title);
        }
        else
        {
            Read(block.Own);
        }

        foreach (var label in BlockLabels.Of(block))
        {
            if (label.Length > 0)
                lines.Add(Label(label, block.Span));
        }
    }

    private void Read(IEnumerable<Inline> line)
    {
        // Most lines are one run.
        if (line is ImmutableArray<Inline> and [TextRun only])
        {
            lines.Add(Line(only));
            return;
        }

        var runs = new List<(int Start, TextRun Run)>();
        Append(line, buffer.Clear(), runs);
        if (runs.Count > 0)
            lines.Add(Line(buffer.ToString(), runs));
    }

    private static Prose Line(TextRun only) => new(only.Text, (start, end) => PlaceIn([(0, only)], start, end));

    private static Prose Line(string text, List<(int Start, TextRun Run)> runs) => new(text, (start, end) => PlaceIn(runs, start, end));

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
