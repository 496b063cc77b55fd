using System.Security.Cryptography;
using System.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>
/// A node as one text that says what it holds and nothing of how it was written: quotes, comments, indentation and whether a
/// text has a file of its own make no difference. Never change what it makes: fingerprints of existing overlays depend on it.
/// </summary>
internal static class CanonicalText
{
    /// <summary>The way fingerprints are made: <see cref="Of(YamlNode, TreeTexts)"/>, SHA-256 of its UTF-8.</summary>
    public const string Algorithm = "sha256-1";

    public static string Of(YamlNode node, TreeTexts texts)
    {
        var text = new StringBuilder();
        Write(text, node, texts, "");
        return text.ToString().Trim('\n');
    }

    public static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Write(StringBuilder text, YamlNode node, TreeTexts texts, string indent)
    {
        if (texts.Of(node) is { } value)
        {
            foreach (var line in value.Text.Trim('\n').Split('\n'))
                text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
            return;
        }

        switch (node)
        {
            case YamlNode.Mapping mapping:
                foreach (var entry in mapping.Entries)
                    WriteItem(text, $"{indent}{entry.Key.Text}:", entry.Value, texts, indent + "  ");
                break;
            case YamlNode.Sequence list:
                foreach (var item in list.Items)
                    WriteItem(text, $"{indent}-", item, texts, indent + "  ");
                break;
        }
    }

    private static void WriteItem(StringBuilder text, string head, YamlNode value, TreeTexts texts, string indent)
    {
        var line = texts.Of(value)?.Text.Trim('\n');
        text.Append(head);
        if (line is not null && !line.Contains('\n', StringComparison.Ordinal))
        {
            text.Append(line.Length == 0 ? "" : " ").Append(line).Append('\n');
            return;
        }

        text.Append(line is null ? "\n" : " |\n");
        Write(text, value, texts, indent);
    }
}
