using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CoursePack.Core.Text;

/// <summary>
/// Text taken out of a file (say a YAML block scalar without its indentation) that still knows, line by line,
/// where it came from. Made of whole lines: a line of <see cref="Text"/> is a piece of one line of a file. Texts joined
/// of several files know each line's own file.
/// </summary>
public sealed class MappedText
{
    private readonly SourceText lines;
    private readonly ImmutableArray<LineOrigin> origins;

    /// <param name="lineOffsets">For each line of <paramref name="text"/>, the offset in <paramref name="source"/> of its first character.</param>
    public MappedText(string text, SourceText source, ImmutableArray<int> lineOffsets)
        : this(text, source, [.. lineOffsets.Select(o => new LineOrigin(source, o, 0))])
    {
    }

    /// <summary>A text whose lines all begin at one place: of one line, or folded out of several.</summary>
    public MappedText(string text, SourceText source, int offset)
    {
        lines = new SourceText(source.Path, text);
        Source = source;
        var starts = new LineOrigin[lines.LineCount];
        foreach (ref var start in starts.AsSpan())
            start = new(source, offset, 0);
        origins = ImmutableCollectionsMarshal.AsImmutableArray(starts);
    }

    private MappedText(string text, SourceText source, ImmutableArray<LineOrigin> origins)
    {
        lines = new SourceText(source.Path, text);
        Source = source;
        this.origins = origins;
        if (origins.Length != lines.LineCount)
            throw new ArgumentException("one offset a line", nameof(origins));
    }

    /// <summary>The file the text belongs to; a joined text has lines of others too.</summary>
    public SourceText Source { get; }

    public string Text => lines.Text;

    public int LineCount => lines.LineCount;

    /// <summary>The whole of a file, or the rest of it from an offset at a line start.</summary>
    public static MappedText Whole(SourceText source, int from = 0)
    {
        var first = source.PositionOf(from).Line;
        var origins = ImmutableArray.CreateBuilder<LineOrigin>(source.LineCount - first + 1);
        origins.Add(new(source, from, 0));
        for (var line = first + 1; line <= source.LineCount; line++)
            origins.Add(new(source, source.LineStart(line), 0));
        return new(source.Text[from..], source, origins.MoveToImmutable());
    }

    /// <summary>Texts one below the other, each on lines of its own.</summary>
    /// <param name="home">The file the whole belongs to.</param>
    public static MappedText Join(SourceText home, ImmutableArray<MappedText> parts) =>
        new(string.Join('\n', parts.Select(p => p.Text)), home, [.. parts.SelectMany(p => p.origins)]);

    /// <summary>Where a half-open piece of <see cref="Text"/> stands in its file; of a piece that runs over into another file, what lies in the first.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var (source, from) = PlaceOf(start);
        if (end <= start)
            return new(source, from, from);
        var (last, to) = PlaceOf(end - 1);
        if (!ReferenceEquals(last, source))
            to = source.LineStart(source.PositionOf(from).Line) + source.Line(source.PositionOf(from).Line).Length - 1;
        return new(source, from, Math.Max(from, to + 1));
    }

    /// <summary>Lines <paramref name="firstLine"/> (from 1) up to and without <paramref name="endLine"/>, as a text of their own.</summary>
    public MappedText Lines(int firstLine, int endLine)
    {
        var start = lines.LineStart(firstLine);
        var end = endLine > lines.LineCount ? Text.Length : Math.Max(start, lines.LineStart(endLine) - 1);
        var text = Text[start..end];
        var count = text.AsSpan().Count('\n') + 1;
        return new(text, Source, origins.Slice(firstLine - 1, count));
    }

    /// <summary>Some of its lines, each cut to a length: what is left still knows where it came from.</summary>
    public MappedText Kept(IReadOnlyCollection<(int Line, int Length)> kept) =>
        new(
            string.Join('\n', kept.Select(k => lines.Line(k.Line)[..k.Length])),
            Source,
            kept.Count == 0 ? [origins[0]] : [.. kept.Select(k => origins[k.Line - 1])]);

    /// <summary>The same lines moved to the right, as far as they are not blank.</summary>
    public MappedText Indented(string indentation)
    {
        if (indentation.Length == 0)
            return this;
        var text = Text.Split('\n').Select(line => (Line: line.Length == 0 ? line : indentation + line, Added: line.Length == 0 ? 0 : indentation.Length)).ToList();
        return new(string.Join('\n', text.Select(t => t.Line)), Source, [.. origins.Zip(text, (o, t) => o with { Added = o.Added + t.Added })]);
    }

    private (SourceText Source, int Offset) PlaceOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineOf(offset);
        var origin = origins[line - 1];
        return (origin.Source, Math.Min(origin.Offset + Math.Max(0, offset - lines.LineStart(line) - origin.Added), origin.Source.Text.Length));
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

    /// <param name="Offset">Of the line's first character that stands in the file.</param>
    /// <param name="Added">Characters before it that do not.</param>
    private readonly record struct LineOrigin(SourceText Source, int Offset, int Added);
}
