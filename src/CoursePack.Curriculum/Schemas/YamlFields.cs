using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Schemas;

/// <summary>Looks into YAML as far as it goes: what is missing or wrong is passed over, since the check reports it.</summary>
internal static class YamlFields
{
    public static YamlNode? Field(this YamlNode? node, string key) =>
        (node as YamlNode.Mapping)?.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;

    public static string Text(this YamlNode? node, string key) =>
        node.Field(key) is YamlNode.Scalar scalar ? scalar.Text.Trim() : "";

    /// <summary>The entries of a list; none where it is no list.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node is YamlNode.Sequence list ? list.Items : [];

    public static IEnumerable<YamlNode> Items(this YamlNode? node, string key) => node.Field(key).Items();

    /// <summary>The words of a list.</summary>
    public static IEnumerable<string> Words(this YamlNode? node, string key) => node.Items(key).OfType<YamlNode.Scalar>().Select(s => s.Text);
}
