using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Adds an item at the end of a list in a YAML file, as text: comments and layout of the rest stay as they are.</summary>
public static class SequenceAppender
{
    /// <param name="item">The item's own lines without the dash and its indentation, such as <c>id: opening</c>.</param>
    /// <param name="path">Keys from the top; a step <c>=listening</c> picks the item of a list whose <c>id</c> is that.</param>
    /// <returns>The new text, or null when there is no list at the path that an item can be added to.</returns>
    public static string? Append(SourceText file, string item, params ReadOnlySpan<string> path)
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
        return file.Text[list.Span.Start] == '[' ? InFlow(file, items[^1], item) : InBlock(file, first, items[^1], item);
    }

    private static YamlNode? Step(YamlNode node, string step) => node switch
    {
        YamlNode.Mapping mapping => mapping.Entries.FirstOrDefault(e => e.Key.Text == step)?.Value,
        YamlNode.Sequence sequence when step.StartsWith('=') => sequence.Items.FirstOrDefault(i => Step(i, "id") is YamlNode.Scalar id && id.Text == step[1..]),
        _ => null,
    };

    private static string? InFlow(SourceText file, YamlNode last, string item) =>
        item.Contains('\n', StringComparison.Ordinal) ? null : file.Text.Insert(last.Span.End, ", " + item);

    private static string InBlock(SourceText file, YamlNode first, YamlNode last, string item)
    {
        var text = file.Text;
        var firstLine = file.Line(file.PositionOf(first.Span.Start).Line);
        var indent = new string(' ', firstLine.Length - firstLine.TrimStart(' ').Length);
        // The end mark of a block lies where the next token begins; the item itself ends before the white space.
        var end = Math.Min(last.Span.End, text.Length);
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        var lines = item.TrimEnd('\n').Split('\n').Select((line, i) => line.Length == 0 ? "" : $"{indent}{(i == 0 ? "- " : "  ")}{line}");
        return $"{text[..end]}\n{string.Join('\n', lines)}\n{text[end..].TrimStart('\n').Insert(0, text[end..].StartsWith("\n\n", StringComparison.Ordinal) ? "\n" : "")}";
    }
}
