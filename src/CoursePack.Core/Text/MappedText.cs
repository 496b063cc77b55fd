using System.Collections.Immutable;

namespace CoursePack.Core.Text;

/// <summary>
/// Text taken out of a file (say a YAML block scalar without its indentation) that still knows, line by line,
/// where it came from. Made of whole lines: a line of <see cref="Text"/> is a piece of one line of the file.
/// </summary>
public sealed class MappedText
{
    private readonly SourceText lines;
    private readonly ImmutableArray<int> lineOffsets;

    /// <param name="lineOffsets">For each line of <paramref name="text"/>, the offset in <paramref name="source"/> of its first character.</param>
    public MappedText(string text, SourceText source, ImmutableArray<int> lineOffsets)
    {
        lines = new SourceText(source.Path, text);
        Source = source;
        this.lineOffsets = lineOffsets;
        if (lineOffsets.Length != lines.LineCount)
            throw new ArgumentException("one offset a line", nameof(lineOffsets));
    }

    public SourceText Source { get; }

    public string Text => lines.Text;

    /// <summary>The whole of a file, or the rest of it from an offset at a line start.</summary>
    public static MappedText Whole(SourceText source, int from = 0)
    {
        var text = source.Text[from..];
        var offsets = ImmutableArray.CreateBuilder<int>();
        offsets.Add(from);
        for (var i = from; i < source.Text.Length; i++)
        {
            if (source.Text[i] == '\n')
                offsets.Add(i + 1);
        }

        return new(text, source, offsets.ToImmutable());
    }

    /// <summary>Where a half-open piece of <see cref="Text"/> stands in the file.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var from = OffsetOf(start);
        return new(Source, from, Math.Max(from, end > start ? OffsetOf(end - 1) + 1 : from));
    }

    /// <summary>Lines <paramref name="firstLine"/> (from 1) up to and without <paramref name="endLine"/>, as a text of their own.</summary>
    public MappedText Lines(int firstLine, int endLine)
    {
        var start = lines.LineStart(firstLine);
        var end = endLine > lines.LineCount ? Text.Length : Math.Max(start, lines.LineStart(endLine) - 1);
        var text = Text[start..end];
        var count = text.Count(c => c == '\n') + 1;
        return new(text, Source, lineOffsets.Slice(firstLine - 1, count));
    }

    /// <summary>Some of its lines, each cut to a length: what is left still knows where it came from.</summary>
    public MappedText Kept(IReadOnlyCollection<(int Line, int Length)> kept) =>
        new(
            string.Join('\n', kept.Select(k => lines.Line(k.Line)[..k.Length])),
            Source,
            kept.Count == 0 ? [OffsetOf(0)] : [.. kept.Select(k => lineOffsets[k.Line - 1])]);

    private int OffsetOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineOf(offset);
        return Math.Min(lineOffsets[line - 1] + offset - lines.LineStart(line), Source.Text.Length);
    }

    private int LineOf(int offset)
    {
        int low = 1, high = lines.LineCount;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines.LineStart(middle) <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
