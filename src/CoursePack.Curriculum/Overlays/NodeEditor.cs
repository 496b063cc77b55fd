using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Reads and replaces nodes in a tree; what is not touched is shared with the tree before.</summary>
internal static class NodeEditor
{
    public static YamlNode? Get(YamlNode? root, ReadOnlySpan<string> steps)
    {
        var node = root;
        foreach (var step in steps)
            node = node is null ? null : Child(node, step);
        return node;
    }

    /// <summary>Puts a node in a place that exists, or under a new key; null takes away what is there.</summary>
    /// <param name="key">The key as written, for a new one and for the place of one that is replaced.</param>
    public static YamlNode Set(YamlNode root, ReadOnlySpan<string> steps, YamlNode? value, YamlNode.Scalar? key = null)
    {
        if (steps.IsEmpty)
            return value ?? throw new InvalidOperationException("a document is not taken away like a node");
        var step = steps[0];
        var rest = steps[1..];
        switch (root)
        {
            case YamlNode.Mapping mapping:
                var index = IndexOf(mapping, step);
                if (index < 0)
                    return value is null || !rest.IsEmpty || key is null ? root : new YamlNode.Mapping(mapping.Entries.Add(new(key, value)), mapping.Span);
                var entry = mapping.Entries[index];
                if (rest.IsEmpty)
                    return new YamlNode.Mapping(value is null ? mapping.Entries.RemoveAt(index) : mapping.Entries.SetItem(index, new(key ?? entry.Key, value)), mapping.Span);
                return new YamlNode.Mapping(mapping.Entries.SetItem(index, entry with { Value = Set(entry.Value, rest, value, key) }), mapping.Span);
            case YamlNode.Sequence list:
                var at = IndexOf(list, step);
                if (at < 0)
                    return root;
                if (rest.IsEmpty)
                    return new YamlNode.Sequence(value is null ? list.Items.RemoveAt(at) : list.Items.SetItem(at, value), list.Span);
                return new YamlNode.Sequence(list.Items.SetItem(at, Set(list.Items[at], rest, value, key)), list.Span);
            default:
                return root;
        }
    }

    /// <summary>Puts an item into the list at a path, before the item with this index.</summary>
    public static YamlNode Insert(YamlNode root, ReadOnlySpan<string> steps, int index, YamlNode item) =>
        Get(root, steps) is YamlNode.Sequence list ? Set(root, steps, new YamlNode.Sequence(list.Items.Insert(index, item), list.Span)) : root;

    public static string? Id(YamlNode node) => (Child(node, "id") as YamlNode.Scalar)?.Text;

    public static YamlEntry? Entry(YamlNode node, string key) => (node as YamlNode.Mapping)?.Entries.FirstOrDefault(e => e.Key.Text == key);

    public static int IndexOf(YamlNode.Sequence list, string step)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (Id(list.Items[i]) == step[1..])
                return i;
        }

        return -1;
    }

    private static YamlNode? Child(YamlNode node, string step) => node switch
    {
        YamlNode.Mapping => Entry(node, step)?.Value,
        YamlNode.Sequence list when step.StartsWith('=') => IndexOf(list, step) is var at and >= 0 ? list.Items[at] : null,
        _ => null,
    };

    private static int IndexOf(YamlNode.Mapping mapping, string key)
    {
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            if (mapping.Entries[i].Key.Text == key)
                return i;
        }

        return -1;
    }
}
