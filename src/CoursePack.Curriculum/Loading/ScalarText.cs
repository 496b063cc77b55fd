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
        return new(new(value, source, quoted ? span.Start + 1 : span.Start), quoted ? ScalarStyle.Quoted : ScalarStyle.Plain, span);
    }

    // A line of the value is the end of its line of the file, whatever the indentation (YAML 1.2 §8.1.2).
    private static MappedText Literal(string value, SourceSpan span)
    {
        var source = span.Source!;
        var header = source.PositionOf(span.Start).Line;
        var offsets = ImmutableArray.CreateBuilder<int>(value.AsSpan().Count('\n') + 1);
        foreach (var content in value.AsSpan().Split('\n'))
        {
            var line = header + 1 + offsets.Count;
            var length = content.End.Value - content.Start.Value;
            if (offsets.Count == offsets.Capacity - 1 && length == 0 && offsets.Count > 0)
                offsets.Add(source.LineEnd(line - 1));
            else
                offsets.Add(Math.Max(source.LineStart(line), source.LineEnd(line) - length));
        }

        return new(value, source, offsets.MoveToImmutable());
    }

    private static MappedText Folded(string value, SourceSpan span) =>
        new(value, span.Source!, span.Start);

    // The parser ends a block where the next thing begins; a finding should not underline the blank lines between.
    private static SourceSpan OfBlock(SourceSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(span.Source!.Text[end - 1]))
            end--;
        return span with { End = end };
    }
}
