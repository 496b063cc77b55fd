using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Adds an item at the end of a list in a YAML file, as text: comments and layout of the rest stay as they are.</summary>
public static class SequenceAppender
{
    /// <param name="item">The item's own lines without the dash and its indentation, such as <c>id: opening</c>.</param>
    /// <param name="path">Keys from the top; a step <c>=listening</c> picks the item of a list whose <c>id</c> is that.</param>
    /// <param name="beforeLast">Put it before the last item instead of after it.</param>
    /// <returns>The new text, or null when there is no list at the path that an item can be added to.</returns>
    public static string? Append(SourceText file, string item, bool beforeLast, params ReadOnlySpan<string> path)
    {
        if (YamlLoader.Load(file).Value is not { } node)
            return null;
        foreach (var step in path)
        {
            if (Step(node, step) is not { } next)
                return null;
            node = next;
        }

        if (node is not YamlNode.Sequence { Items: [var first, ..] items } list)
            return null;
        if (file.Text[list.Span.Start] == '[')
            return InFlow(file, items[^1], item);
        return beforeLast ? BeforeInBlock(file, items[^1], item) : InBlock(file, first, items[^1], item);
    }

    private static YamlNode? Step(YamlNode node, string step) => node switch
    {
        YamlNode.Mapping mapping => mapping.Entries.FirstOrDefault(e => e.Key.Text == step)?.Value,
        YamlNode.Sequence sequence when step.StartsWith('=') => sequence.Items.FirstOrDefault(i => Step(i, "id") is YamlNode.Scalar id && id.Text == step[1..]),
        _ => null,
    };

    private static string? InFlow(SourceText file, YamlNode last, string item) =>
        item.Contains('\n', StringComparison.Ordinal) ? null : file.Text.Insert(last.Span.End, ", " + item);

    private static string BeforeInBlock(SourceText file, YamlNode last, string item)
    {
        var line = file.PositionOf(last.Span.Start).Line;
        return file.Text.Insert(file.LineStart(line), Lines(item, IndentOf(file, last)) + "\n");
    }

    private static string InBlock(SourceText file, YamlNode first, YamlNode last, string item)
    {
        var text = file.Text;
        // The end mark of a block lies where the next token begins; the item itself ends before the white space.
        var end = Math.Min(last.Span.End, text.Length);
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        var rest = text[end..];
        return $"{text[..end]}\n{Lines(item, IndentOf(file, first))}{(rest.Length == 0 ? "\n" : rest)}";
    }

    /// <summary>White space before the dash of a list's item.</summary>
    private static string IndentOf(SourceText file, YamlNode item)
    {
        var line = file.Line(file.PositionOf(item.Span.Start).Line);
        return line[..(line.Length - line.TrimStart(' ').Length)];
    }

    private static string Lines(string item, string indent) =>
        string.Join('\n', item.TrimEnd('\n').Split('\n').Select((line, i) => line.Length == 0 ? "" : $"{indent}{(i == 0 ? "- " : "  ")}{line}"));
}
