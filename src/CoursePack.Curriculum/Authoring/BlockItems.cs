using System.Collections.Immutable;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Lists with a line and a dash for each item.</summary>
internal static class BlockItems
{
    public static ImmutableArray<SourceEdit> Rewrite(YamlPlace list, ImmutableArray<(YamlPlace Item, ItemChange Change)> changes)
    {
        var edits = ImmutableArray.CreateBuilder<SourceEdit>();
        var (file, text) = (list.File.Source, list.Source);
        foreach (var (item, change) in changes)
        {
            if (change.IsRemoved)
            {
                edits.Add(Extent(item));
                continue;
            }

            edits.AddRange(change.Edits);
            foreach (var after in change.After)
                edits.Add(SourceEdit.Insert(file, BlockLines.EndOfLine(text, item.Span.End), "\n" + Written(item, after)));
        }

        if (changes.All(c => c.Change.IsRemoved && c.Change.After.IsEmpty))
            edits.Add(list.Parent is { IsMapping: true } ? SourceEdit.Insert(file, list.AfterColon, " []") : SourceEdit.Insert(file, Extent(list.Items[0]).Start, "[]\n"));
        return edits.ToImmutable();
    }

    /// <summary>Whole lines: comments right above, the item, the comment behind it.</summary>
    private static SourceEdit Extent(YamlPlace item)
    {
        var text = item.Source;
        var dash = Dash(item);
        if (!BlockLines.IsFirstInLine(text, dash))
            throw new InvalidOperationException("an item that begins on the line of another one cannot be taken out");
        var line = BlockLines.StartOfLine(text, dash);
        var start = BlockLines.WithCommentsAbove(text, line, dash - line);
        var end = BlockLines.EndOfLine(text, item.Span.End);
        return new(item.File.Source.Path, start, Math.Min(text.Length, end + 1), "");
    }

    /// <summary>The item's dash: the last thing before it but white space.</summary>
    private static int Dash(YamlPlace item)
    {
        var at = item.Span.Start - 1;
        while (at > 0 && char.IsWhiteSpace(item.Source[at]))
            at--;
        return at;
    }

    /// <summary>Another item with the dash, the gap behind it and the indentation of this one.</summary>
    private static string Written(YamlPlace item, string own)
    {
        var text = item.Source;
        var dash = Dash(item);
        var line = BlockLines.StartOfLine(text, dash);
        var gap = text[(dash + 1)..item.Span.Start];
        if (gap.Contains('\n', StringComparison.Ordinal) || gap.Length == 0)
            gap = " ";
        var indent = new string(' ', dash - line);
        var inner = indent + " " + new string(' ', gap.Length);
        return string.Join('\n', own.Split('\n').Select((l, i) => i == 0 ? $"{indent}-{gap}{l}" : l.Length == 0 ? "" : inner + l));
    }
}
