using System.Collections.Immutable;
using CoursePack.Core.Text;

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
                edits.Add(SourceEdit.Of(LinesOf(item) ?? throw new InvalidOperationException("an item that begins on the line of another one cannot be taken out"), ""));
                continue;
            }

            edits.AddRange(change.Edits);
            foreach (var after in change.After)
                edits.Add(SourceEdit.Insert(file, BlockLines.EndOfLine(text, item.Span.End), "\n" + Written(item, after)));
        }

        if (changes.All(c => c.Change.IsRemoved && c.Change.After.IsEmpty))
            edits.Add(list.Parent is { IsMapping: true } ? SourceEdit.Insert(file, list.AfterColon, " []") : SourceEdit.Insert(file, LinesOf(list.Items[0])!.Value.Start, "[]\n"));
        return edits.ToImmutable();
    }

    /// <summary>Whole lines: comments right above, the item, the comment behind it; null for an item that begins on the line of another one.</summary>
    public static SourceSpan? LinesOf(YamlPlace item)
    {
        var text = item.Source;
        var dash = Dash(item);
        if (!BlockLines.IsFirstInLine(text, dash))
            return null;
        var line = BlockLines.StartOfLine(text, dash);
        return new(item.File.Source, BlockLines.WithCommentsAbove(text, line, dash - line), Math.Min(text.Length, BlockLines.EndOfLine(text, item.Span.End) + 1));
    }

    /// <summary>Units before the dash of an item in its line.</summary>
    public static int DashColumn(YamlPlace item) => BlockLines.Column(item.Source, Dash(item));

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
