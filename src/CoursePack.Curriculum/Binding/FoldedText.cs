using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Binding;

/// <summary>Makes a text whose lines YAML joins into a <c>|</c> block. Certain where the lines are one paragraph either way.</summary>
internal static class FoldedText
{
    private const string Title = "begin the text with '|'";

    /// <param name="inBrackets">Between brackets no block can stand.</param>
    public static Repair? AsBlock(YamlNode.Scalar folded, bool inBrackets)
    {
        if (folded.Span is not { Source: { } source, Start: var start, End: var end } span || start == end)
            return null;
        var lines = source.Text[start..end].Split('\n');
        return source.Text[start] switch
        {
            '>' => new(Title, IsParagraph(lines[1..]), [new(span with { End = start + 1 }, "|")]),
            '"' or '\'' => null,
            _ => inBrackets ? null : Unmarked(source, start, end, lines),
        };
    }

    /// <summary>A text without a mark that runs on over several lines, from the line of its key or the one below.</summary>
    private static Repair? Unmarked(SourceText source, int start, int end, string[] lines)
    {
        var first = source.PositionOf(start).Line;
        var before = source.Text[source.LineStart(first)..start];
        var last = source.PositionOf(end).Line;
        var isAlone = string.IsNullOrWhiteSpace(before);
        var indents = lines.Skip(1).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l.Length - l.TrimStart(' ').Length).ToList();
        var indent = isAlone ? before.Length : indents.FirstOrDefault();
        if (indents.Exists(i => i < indent) || !string.IsNullOrWhiteSpace(source.Text[end..(source.LineStart(last) + source.Line(last).Length)]))
            return null;
        if (!isAlone)
            return new(Title, IsParagraph(lines), [new(new(source, start, start), "|\n" + new string(' ', indent))]);
        var above = source.LineStart(first) - 1;
        return above > 0 && source.Text[above - 1] == ':' ? new(Title, IsParagraph(lines), [new(new(source, above, above), " |")]) : null;
    }

    private static bool IsParagraph(string[] lines)
    {
        if (lines.Any(l => l.EndsWith("  ", StringComparison.Ordinal) || l.EndsWith('\\')))
            return false;
        var text = string.Join('\n', lines.Select(l => l.Trim()));
        var read = MarkdownReader.Read(MappedText.Whole(new SourceText("", text)), Audience.Everyone);
        return read is { Diagnostics.IsEmpty: true, Value.Blocks: [Paragraph] };
    }
}
