using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>Finds out where the content of a scalar stands in its file, line by line.</summary>
internal static class ScalarText
{
    /// <param name="value">The content as YAML reads it.</param>
    /// <param name="span">The scalar with its quotes or its <c>|</c> line.</param>
    public static YamlNode.Scalar Read(string value, SourceSpan span)
    {
        var source = span.Source!;
        var first = span.Start < span.End ? source.Text[span.Start] : ' ';
        if (first == '|')
            return new(Literal(value, span), ScalarStyle.Literal, OfBlock(span));
        if (first == '>')
            return new(Folded(value, span), ScalarStyle.Folded, OfBlock(span));
        var quoted = first is '"' or '\'';
        if (source.Text.AsSpan(span.Start, span.End - span.Start).Contains('\n'))
            return new(Folded(value, span), ScalarStyle.Folded, span);
        var lines = value.Count(c => c == '\n') + 1;
        var start = quoted ? span.Start + 1 : span.Start;
        return new(new(value, source, [.. Enumerable.Repeat(start, lines)]), quoted ? ScalarStyle.Quoted : ScalarStyle.Plain, span);
    }

    // A line of the value is the end of its line of the file, whatever the indentation (YAML 1.2 §8.1.2).
    private static MappedText Literal(string value, SourceSpan span)
    {
        var source = span.Source!;
        var header = source.PositionOf(span.Start).Line;
        var lines = value.Split('\n');
        var offsets = ImmutableArray.CreateBuilder<int>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = header + 1 + i;
            if (i == lines.Length - 1 && lines[i].Length == 0 && i > 0)
                offsets.Add(EndOfLine(source, line - 1));
            else
                offsets.Add(Math.Max(source.LineStart(line), EndOfLine(source, line) - lines[i].Length));
        }

        return new(value, source, offsets.MoveToImmutable());
    }

    private static MappedText Folded(string value, SourceSpan span) =>
        new(value, span.Source!, [.. Enumerable.Repeat(span.Start, value.Count(c => c == '\n') + 1)]);

    // The parser ends a block where the next thing begins; a finding should not underline the blank lines between.
    private static SourceSpan OfBlock(SourceSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(span.Source!.Text[end - 1]))
            end--;
        return span with { End = end };
    }

    private static int EndOfLine(SourceText source, int line) => source.LineStart(line) + source.Line(line).Length;
}
