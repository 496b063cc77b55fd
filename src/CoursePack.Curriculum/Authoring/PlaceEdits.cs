using System.Collections.Immutable;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Changes of values that are more than one scalar for another.</summary>
internal static class PlaceEdits
{
    /// <summary>Whether a place stands between brackets.</summary>
    public static bool IsInFlow(YamlPlace place)
    {
        for (var holder = place.Parent; holder is not null; holder = holder.Parent)
        {
            if (holder.IsFlow)
                return true;
        }

        return false;
    }

    public static SourceEdit Put(YamlPlace value, YamlNode node, ValueWriter writer) =>
        IsInFlow(value) ? SourceEdit.Of(value.Span, writer.Flow(node))
        : value.Parent is { IsMapping: true } ? PutBlock(value, writer.AfterColon(node, Column(value)))
        : SourceEdit.Of(value.Span, writer.Item(node, BlockLines.Column(value.Source, value.Span.Start)));

    public static SourceEdit PutText(YamlPlace value, string text) =>
        IsInFlow(value) || value.Parent is not { IsMapping: true } ? SourceEdit.Of(value.Span, ValueWriter.FlowText(text)) : PutBlock(value, ValueWriter.TextAfterColon(text, Column(value)));

    /// <summary>A key that is not there yet, behind the others.</summary>
    public static SourceEdit AddKey(YamlPlace keys, string name, YamlNode node, ValueWriter writer)
    {
        if (keys.IsFlow)
            return SourceEdit.Insert(keys.File.Source, keys.Values.IsEmpty ? keys.Span.Start + 1 : keys.Values[^1].Value.Span.End, $"{(keys.Values.IsEmpty ? "" : ", ")}{name}: {writer.Flow(node)}");
        var column = Column(keys.Values[0].Value);
        return SourceEdit.Insert(keys.File.Source, BlockLines.EndOfLine(keys.Source, keys.Span.End), $"\n{new string(' ', column)}{name}:{writer.AfterColon(node, column)}");
    }

    /// <summary>An item before the first one of a list, or the only one of an empty list.</summary>
    public static SourceEdit InsertFirst(YamlPlace list, YamlNode node, ValueWriter writer)
    {
        if (list.IsFlow)
            return SourceEdit.Insert(list.File.Source, list.Span.Start + 1, writer.Flow(node) + (list.Items.IsEmpty ? "" : ", "));
        var dash = list.Span.Start;
        var column = BlockLines.Column(list.Source, dash);
        return SourceEdit.Insert(list.File.Source, dash, $"- {writer.Item(node, column + 2)}\n{new string(' ', column)}");
    }

    public static ImmutableArray<SourceEdit> InsertAfter(YamlPlace item, YamlNode node, ValueWriter writer) =>
        item.InsertAfter(item.Parent!.IsFlow ? writer.Flow(node) : writer.Item(node, 0));

    /// <summary>Comments behind a value that becomes a block go behind its first line.</summary>
    private static SourceEdit PutBlock(YamlPlace value, string written)
    {
        var end = value.Span.End;
        var rest = BlockLines.EndOfLine(value.Source, end);
        if (written.IndexOf('\n', StringComparison.Ordinal) is var cut && cut >= 0 && !string.IsNullOrWhiteSpace(value.Source[end..rest]))
            return new(value.File.Source.Path, value.AfterColon, rest, written.Insert(cut, value.Source[end..rest]));
        return new(value.File.Source.Path, value.AfterColon, end, written);
    }

    private static int Column(YamlPlace value) => BlockLines.Column(value.Source, value.Key.Start);
}
