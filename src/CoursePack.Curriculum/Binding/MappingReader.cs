using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Binding;

/// <summary>
/// Reads one mapping key by key, as its type asks; knows which keys were asked, so that the rest can be reported. A
/// required value that is missing or wrong is reported and replaced by an empty one, so that reading goes on.
/// </summary>
internal sealed partial class MappingReader
{
    private readonly Dictionary<string, YamlEntry> entries;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<string> missing = [];
    private readonly YamlNode.Mapping mapping;

    public MappingReader(BindingContext context, YamlNode.Mapping mapping, string what)
    {
        (Context, this.mapping) = (context, mapping);
        entries = mapping.Entries.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);
        var id = entries.GetValueOrDefault("id")?.Value as YamlNode.Scalar;
        Name = id is { IsEmpty: false } ? $"{what} '{id.Text}'" : what;
        Span = id is { IsEmpty: false } ? id.Span
            : mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;
    }

    public BindingContext Context { get; }

    /// <summary>What the mapping describes, for messages: <c>activity 'agreement'</c>.</summary>
    public string Name { get; }

    /// <summary>Place of its id, or of its first key.</summary>
    public SourceSpan Span { get; }

    /// <summary>Path of the file it stands in.</summary>
    public string Path => mapping.Span.Path;

    private bool IsInBrackets => mapping.Span is { Source: { } source, Start: var start } && start < source.Text.Length && source.Text[start] == '{';

    public DiagnosticBag Found => Context.Found;

    public bool Has(string key) => entries.ContainsKey(key);

    public SourceSpan SpanOf(string key) => entries.TryGetValue(key, out var entry) ? entry.Value.Span : Span;

    public SourceSpan KeySpan(string key) => entries.TryGetValue(key, out var entry) ? entry.Key.Span : Span;

    /// <summary>Keys as written, for mappings whose keys are names of the author's.</summary>
    public IEnumerable<YamlEntry> Own()
    {
        foreach (var entry in mapping.Entries)
            asked.Add(entry.Key.Text);
        return mapping.Entries;
    }

    /// <summary>The value of a key that may be missing; null also where it was already reported or left blank.</summary>
    public YamlNode? NodeOrNull(string key)
    {
        asked.Add(key);
        return entries.GetValueOrDefault(key)?.Value is { } node and not YamlNode.Refused and not YamlNode.Scalar { IsEmpty: true } ? node : null;
    }

    public YamlNode? Node(string key)
    {
        if (NodeOrNull(key) is { } node)
            return node;
        if (!Has(key))
            missing.Add(key);
        else if (entries[key].Value is YamlNode.Scalar)
            ReportBlank(key);
        return null;
    }

    /// <summary>Keys that were not asked for, and required keys that are not there. A misspelt required key is one finding, not two.</summary>
    public void ReportKeys()
    {
        if (missing.Count == 0 && entries.Keys.All(asked.Contains))
            return;
        var free = asked.Where(k => !Has(k)).Order(StringComparer.Ordinal).ToList();
        var unknown = mapping.Entries.Where(e => !asked.Contains(e.Key.Text)).Select(e => (e.Key, Nearest: Suggestion.Nearest(e.Key.Text, free))).ToList();
        var misspelt = unknown.Select(u => u.Nearest).OfType<string>().CountBy(n => n).ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal);
        foreach (var (key, nearest) in unknown)
        {
            var finding = BindingFindings.UnknownKey.At(key.Span, $"{Name} has no key '{key.Text}'", nearest is not null ? $"did you mean '{nearest}'?" : $"known keys: {string.Join(", ", asked.Order(StringComparer.Ordinal))}");
            // Two that can mean the same key cannot both become it.
            Found.Add(nearest is not null && misspelt[nearest] == 1 ? finding with { Repair = NearMiss.Mend(key.Span, key.Text, free) } : finding);
        }

        foreach (var key in missing.Where(k => !misspelt.ContainsKey(k)))
            Found.Add(BindingFindings.MissingKey.At(BindingContext.FirstLine(Span), $"{Name} lacks '{key}'", $"add '{key}:'"));
    }

    /// <summary>A list of things with keys of their own; null where the key is missing.</summary>
    public ImmutableArray<T>? EachOrNull<T>(string key, string what, Func<MappingReader, T> bind)
        where T : class =>
        Items(key, NodeOrNull(key), what, item => Context.Bind(item, what, bind));

    public ImmutableArray<T> EachOrNone<T>(string key, string what, Func<MappingReader, T> bind)
        where T : class =>
        EachOrNull(key, what, bind) ?? [];

    public ImmutableArray<T> Each<T>(string key, string what, Func<MappingReader, T> bind)
        where T : class =>
        Items(key, Node(key), what, item => Context.Bind(item, what, bind)) ?? [];

    /// <summary>A list whose items may be written in more than one way.</summary>
    public ImmutableArray<T> EachNode<T>(string key, string what, Func<YamlNode, T?> bind, bool required = false)
        where T : class =>
        Items(key, required ? Node(key) : NodeOrNull(key), what, bind) ?? [];

    public T? OneOrNull<T>(string key, string what, Func<MappingReader, T> bind)
        where T : class =>
        NodeOrNull(key) is { } node ? Context.Bind(node, what, bind) : null;

    public T? One<T>(string key, string what, Func<MappingReader, T> bind)
        where T : class =>
        Node(key) is { } node ? Context.Bind(node, what, bind) : null;

    private ImmutableArray<T>? Items<T>(string key, YamlNode? node, string what, Func<YamlNode, T?> bind)
        where T : class
    {
        if (node is null)
            return null;
        if (node is not YamlNode.Sequence list)
        {
            ReportList(key, node, what);
            return null;
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not YamlNode.Refused && bind(item) is { } bound)
                items.Add(bound);
        }

        return items.DrainToImmutable();
    }

    private void ReportList(string key, YamlNode node, string what) =>
        WrongType(key, node, $"a list of {(what.EndsWith('y') ? what[..^1] + "ie" : what)}s", node is YamlNode.Scalar { Style: ScalarStyle.Plain } scalar ? $"write [{scalar.Text}]" : "begin each entry with '- '");

    private void WrongType(string key, YamlNode node, string needed, params string[] hints) =>
        Found.Add(NotOfType(key, node, needed, hints));

    private static Diagnostic NotOfType(string key, YamlNode node, string needed, params string[] hints) =>
        BindingFindings.WrongType.At(
            BindingContext.FirstLine(node.Span),
            $"'{key}' must be {needed}, not {(node is YamlNode.Scalar scalar && !scalar.Text.Contains('\n', StringComparison.Ordinal) ? $"'{Short(scalar.Text)}'" : BindingContext.Describe(node))}",
            hints);

    private void ReportBlank(string key) =>
        Found.Add(BindingFindings.MissingKey.At(KeySpan(key), $"'{key}' of {Name} has no value", "write one after the colon"));

    private static string Short(string text) => text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[39]) ? 39 : 40)] + "…";
}
