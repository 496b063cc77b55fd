using System.Collections.Immutable;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Lists between brackets, on one line or on several.</summary>
internal static class FlowItems
{
    public static ImmutableArray<SourceEdit> Rewrite(YamlPlace list, ImmutableArray<(YamlPlace Item, ItemChange Change)> changes)
    {
        var kept = changes.Count(c => !c.Change.IsRemoved);
        if (kept == changes.Length)
            return [.. changes.SelectMany(c => Kept(c.Item, c.Change))];
        if (kept == 0)
            return [SourceEdit.Of(list.Span, "[]")];
        var last = Enumerable.Range(0, changes.Length).Last(i => !changes[i].Change.IsRemoved);
        return
        [
            .. changes.Take(last + 1).SelectMany(c => c.Change.IsRemoved ? [Extent(c.Item)] : Kept(c.Item, c.Change)),
            .. Rest(list, changes[last].Item, [.. changes.Skip(last + 1).Select(c => c.Item)]),
        ];
    }

    private static IEnumerable<SourceEdit> Kept(YamlPlace item, ItemChange change) =>
        [.. change.Edits, .. change.After.Select(a => SourceEdit.Insert(item.File.Source, item.Span.End, ", " + a.Replace("\n", "\n" + new string(' ', BlockLines.Column(item.Source, item.Span.Start)), StringComparison.Ordinal)))];

    /// <summary>Items at the end of the list, with the comma that would be left over.</summary>
    private static IEnumerable<SourceEdit> Rest(YamlPlace list, YamlPlace survivor, ImmutableArray<YamlPlace> removed)
    {
        if (removed.IsEmpty)
            yield break;
        var (path, text) = (list.File.Source.Path, list.Source);
        var (from, to) = (survivor.Span.End, removed[^1].Span.End);
        var closed = AfterComma(text, to) > to;
        if (!text.AsSpan(from, to - from).Contains('\n'))
        {
            yield return new(path, from, to, "");
            yield break;
        }

        var comma = AfterComma(text, from);
        if (!closed && comma > from)
            yield return new(path, comma - 1, comma, "");
        foreach (var item in removed)
            yield return Extent(item);
    }

    /// <summary>The item with its comma and, where it stands on lines of its own, with those lines and their comments.</summary>
    private static SourceEdit Extent(YamlPlace item)
    {
        var text = item.Source;
        var (start, end) = (item.Span.Start, AfterComma(text, item.Span.End));
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        var alone = BlockLines.IsFirstInLine(text, start);
        if (end < text.Length && text[end] == '#' && alone)
            end = BlockLines.EndOfLine(text, end);
        var endsLine = end >= text.Length || text[end] == '\n';
        if (alone && endsLine)
        {
            var line = BlockLines.StartOfLine(text, start);
            return new(item.File.Source.Path, BlockLines.WithCommentsAbove(text, line, start - line), Math.Min(text.Length, end + 1), "");
        }

        while (endsLine && start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return new(item.File.Source.Path, start, end, "");
    }

    private static int AfterComma(string text, int end) =>
        BlockLines.SkipBlank(text, end) is var next && next < text.Length && text[next] == ',' ? next + 1 : end;
}
