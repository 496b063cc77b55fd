using System.Collections.Immutable;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Takes values out of a file, with what would be left without content: keys and things that hold nothing but an id.</summary>
internal static class PlaceRemoval
{
    /// <param name="removed">Values of keys, and items of lists, of one file.</param>
    public static ImmutableArray<SourceEdit> WithShells(YamlFile file, IReadOnlyCollection<YamlPlace> removed) =>
        Within(file.Root, removed.ToHashSet());

    /// <summary>This value alone; a list that loses its last item becomes <c>[]</c>.</summary>
    public static ImmutableArray<SourceEdit> Alone(YamlPlace place) =>
        place.Parent is { IsList: true } ? place.Remove() : [.. Keys(place.Parent!, v => v == place)];

    private static ImmutableArray<SourceEdit> Within(YamlPlace place, HashSet<YamlPlace> removed)
    {
        if (place.IsList)
            return place.Rewrite(i => IsGone(i, removed) ? ItemChange.Remove : ItemChange.Keep with { Edits = Within(i, removed) });
        return [.. Keys(place, v => IsGone(v, removed)), .. place.Values.Where(v => !IsGone(v.Value, removed)).SelectMany(v => Within(v.Value, removed))];
    }

    private static bool IsGone(YamlPlace place, HashSet<YamlPlace> removed)
    {
        if (removed.Contains(place))
            return true;
        if (place.IsList)
            return !place.Items.IsEmpty && place.Items.All(i => IsGone(i, removed));
        var own = place.Values.Where(v => v.Key != "id").ToList();
        return own.Count > 0 && own.TrueForAll(v => IsGone(v.Value, removed));
    }

    private static IEnumerable<SourceEdit> Keys(YamlPlace keys, Func<YamlPlace, bool> isGone)
    {
        var path = keys.File.Source.Path;
        var gone = keys.Values.Select(v => isGone(v.Value)).ToList();
        if (!gone.Contains(true))
            yield break;
        if (keys.IsFlow && !gone.Contains(false))
        {
            yield return SourceEdit.Of(keys.Span, "{}");
            yield break;
        }

        var last = gone.LastIndexOf(false);
        for (var i = 0; i < gone.Count; i++)
        {
            if (!gone[i])
                continue;
            var value = keys.Values[i].Value;
            if (!keys.IsFlow)
                yield return Lines(keys, i);
            else if (i < last)
                yield return new(path, value.Key.Start, keys.Values[i + 1].Value.Key.Start, "");
            else if (i == last + 1)
                yield return new(path, keys.Values[last].Value.Span.End, keys.Values[^1].Value.Span.End, "");
        }
    }

    /// <summary>The key with its value, the comments right above it and the one behind it.</summary>
    private static SourceEdit Lines(YamlPlace keys, int index)
    {
        var (value, text) = (keys.Values[index].Value, keys.Source);
        var start = value.Key.Start;
        if (!BlockLines.IsFirstInLine(text, start))
            return new(keys.File.Source.Path, start, index + 1 < keys.Values.Length ? keys.Values[index + 1].Value.Key.Start : value.Span.End, "");
        var line = BlockLines.StartOfLine(text, start);
        return new(keys.File.Source.Path, BlockLines.WithCommentsAbove(text, line, start - line), Math.Min(text.Length, BlockLines.EndOfLine(text, value.Span.End) + 1), "");
    }
}
