using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Authoring;

/// <summary>
/// One value of a <see cref="YamlFile"/> where it stands. Its methods say how the text has to change; nothing changes until
/// <see cref="SourceEdits"/> applies the edits. Edits of different values can be applied together; several items of one list
/// are changed with <see cref="Rewrite"/>.
/// </summary>
public sealed class YamlPlace
{
    private readonly YamlNode node;
    private readonly SourceSpan key;

    internal YamlPlace(YamlFile file, YamlNode node, YamlPlace? parent, SourceSpan key = default)
    {
        (File, this.node, Parent, this.key) = (file, node, parent, key);
        Items = node is YamlNode.Sequence list ? [.. list.Items.Select(i => new YamlPlace(file, i, this))] : [];
        Values = node is YamlNode.Mapping mapping ? [.. mapping.Entries.Select(e => (e.Key.Text, new YamlPlace(file, e.Value, this, e.Key.Span)))] : [];
    }

    public YamlFile File { get; }

    /// <summary>The list or the mapping it stands in; null for the top of the file.</summary>
    public YamlPlace? Parent { get; }

    /// <summary>Items of a list; empty for anything else.</summary>
    public ImmutableArray<YamlPlace> Items { get; }

    /// <summary>Keys and values of a mapping, as written; empty for anything else.</summary>
    public ImmutableArray<(string Key, YamlPlace Value)> Values { get; }

    /// <summary>Content of a scalar; null for a list or a mapping.</summary>
    public string? Text => (node as YamlNode.Scalar)?.Text;

    public bool IsList => node is YamlNode.Sequence;

    public bool IsMapping => node is YamlNode.Mapping;

    /// <summary>Written between brackets.</summary>
    public bool IsFlow => !IsScalar && Source[node.Span.Start] is '[' or '{';

    /// <summary>From its first character to its last, without comments that follow.</summary>
    public SourceSpan Span => node.Span with { End = End };

    public YamlPlace? this[string name] => Values.FirstOrDefault(v => v.Key == name).Value;

    internal SourceSpan Key => key;

    /// <summary>Where the value of its key may begin.</summary>
    internal int AfterColon => key.Source is null ? throw new InvalidOperationException("it has no key") : Source.IndexOf(':', key.End) + 1;

    internal string Source => File.Source.Text;

    private bool IsScalar => node is YamlNode.Scalar or YamlNode.Refused;

    // The parser ends a block where the next thing begins, beyond comments that belong to that.
    private int End => node switch
    {
        YamlNode.Scalar { IsEmpty: true } => Math.Max(Math.Min(node.Span.Start, node.Span.End), key.End),
        YamlNode.Mapping when !IsFlow && !Values.IsEmpty => Values[^1].Value.End,
        YamlNode.Sequence when !IsFlow && !Items.IsEmpty => Items[^1].End,
        _ => node.Span.End,
    };

    /// <summary>Puts another text in the place of a scalar, quoted as it was; a scalar that was not quoted is when the text needs it.</summary>
    public SourceEdit Replace(string text)
    {
        if (node is not YamlNode.Scalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } scalar)
            throw new InvalidOperationException("only a scalar on one line can be replaced");
        if (scalar.IsEmpty)
            return SourceEdit.Insert(File.Source, AfterColon, " " + ScalarWriter.Write(text));
        return SourceEdit.Of(node.Span, ScalarWriter.Write(text, Source[node.Span.Start] is '"' or '\'' ? Source[node.Span.Start] : ' '));
    }

    /// <summary>Takes an item out of its list, with the comment on its line and the comment lines right above it.</summary>
    public ImmutableArray<SourceEdit> Remove() => List.Rewrite(i => i == this ? ItemChange.Remove : ItemChange.Keep);

    /// <summary>Adds an item to the list behind this one, written as this one is.</summary>
    /// <param name="item">Its own lines, without a dash.</param>
    public ImmutableArray<SourceEdit> InsertAfter(string item) => List.Rewrite(i => i == this ? ItemChange.Keep with { After = [item] } : ItemChange.Keep);

    /// <summary>Gives a key of a mapping a text; a key that is not there comes last.</summary>
    public SourceEdit Set(string name, string text)
    {
        if (this[name] is { } value)
            return value.Replace(text);
        var entry = $"{name}: {ScalarWriter.Write(text)}";
        if (IsFlow)
            return SourceEdit.Insert(File.Source, Values.IsEmpty ? Span.Start + 1 : Values[^1].Value.End, Values.IsEmpty ? entry : ", " + entry);
        if (Values.IsEmpty)
            throw new InvalidOperationException("a mapping without keys has no place to put one");
        return SourceEdit.Insert(File.Source, BlockLines.EndOfLine(Source, End), "\n" + new string(' ', BlockLines.Column(Source, Values[0].Value.Key.Start)) + entry);
    }

    /// <summary>Changes a list, item by item, in the style in which it is written. A list that loses all its items becomes <c>[]</c>.</summary>
    public ImmutableArray<SourceEdit> Rewrite(Func<YamlPlace, ItemChange> change)
    {
        if (!IsList)
            throw new InvalidOperationException("only a list has items");
        var changes = Items.Select(i => (Item: i, Change: change(i))).ToImmutableArray();
        return IsFlow ? FlowItems.Rewrite(this, changes) : BlockItems.Rewrite(this, changes);
    }

    /// <summary>Its own lines as an item of a list, without the indentation of the place where it stands, and after some edits within.</summary>
    public string ItemText(params IEnumerable<SourceEdit> edits)
    {
        var own = edits.Select(e => e with { Start = e.Start - Span.Start, End = e.End - Span.Start });
        var text = SourceEdits.Apply(new SourceText(File.Source.Path, Source[Span.Start..End]), own);
        var indent = new string(' ', BlockLines.Column(Source, Span.Start));
        return text.Replace("\n" + indent, "\n", StringComparison.Ordinal);
    }

    /// <summary>All values on the way to an offset, from this one inwards.</summary>
    internal IEnumerable<YamlPlace> Within(int offset)
    {
        for (var place = this; place is not null;)
        {
            yield return place;
            place = place.Items.Concat(place.Values.Select(v => v.Value)).FirstOrDefault(p => p.Span.Start <= offset && offset < Math.Max(p.End, p.Span.Start + 1));
        }
    }

    private YamlPlace List => Parent is { IsList: true } list ? list : throw new InvalidOperationException("only an item of a list can be taken out or followed by another");
}
