using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Writes values out of one file as YAML for another.</summary>
/// <param name="textOf">The text a node stands for; null for a list or for keys.</param>
internal sealed class ValueWriter(Func<YamlNode, string?> textOf)
{
    private const int Step = 2;

    /// <summary>On one line, for a place between brackets.</summary>
    public string Flow(YamlNode node) => textOf(node) is { } text ? FlowText(text) : node switch
    {
        YamlNode.Mapping { Entries.IsEmpty: false } keys => $"{{ {string.Join(", ", keys.Entries.Select(e => $"{ScalarWriter.Write(e.Key.Text)}: {Flow(e.Value)}"))} }}",
        YamlNode.Sequence list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        _ => "{}",
    };

    public static string FlowText(string text) => ScalarWriter.Write(text.Trim('\n'));

    /// <summary>What stands behind the colon of a key.</summary>
    /// <param name="column">Of the key.</param>
    public string AfterColon(YamlNode node, int column)
    {
        if (textOf(node) is { } text)
            return TextAfterColon(text, column);
        return node switch
        {
            YamlNode.Mapping { Entries.IsEmpty: false } keys => "\n" + Keys(keys, column + Step),
            YamlNode.Sequence list when list.Items.Any(i => textOf(i) is null || Flow(i).Contains("\\n", StringComparison.Ordinal)) =>
                string.Concat(list.Items.Select(i => $"\n{Blanks(column + Step)}- {Item(i, column + Step + Step)}")),
            _ => " " + Flow(node),
        };
    }

    public static string TextAfterColon(string text, int column)
    {
        var own = text.Trim('\n');
        if (!own.Contains('\n', StringComparison.Ordinal))
            return " " + ScalarWriter.Write(own);
        // Without the number, the first line would say how far a block is indented (YAML 1.2 §8.1.1.1).
        var header = own.StartsWith(' ') ? $" |{Step}" : " |";
        return header + string.Concat(own.Split('\n').Select(line => line.Length == 0 ? "\n" : $"\n{Blanks(column + Step)}{line}"));
    }

    /// <summary>Behind the dash of an item, whose first character stands in the column.</summary>
    public string Item(YamlNode node, int column) =>
        node is YamlNode.Mapping { Entries.IsEmpty: false } keys && textOf(node) is null ? Keys(keys, column)[column..]
        : textOf(node) is { } text && text.Trim('\n').Contains('\n', StringComparison.Ordinal) ? TextAfterColon(text, column - Step)[1..]
        : Flow(node);

    private string Keys(YamlNode.Mapping keys, int column) =>
        string.Join('\n', keys.Entries.Select(e => $"{Blanks(column)}{ScalarWriter.Write(e.Key.Text)}:{AfterColon(e.Value, column)}"));

    private static string Blanks(int count) => new(' ', count);
}
