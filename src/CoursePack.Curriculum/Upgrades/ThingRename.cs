using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>That a thing of the old base has another name in the new one.</summary>
/// <param name="Unknown">The side that is no thing there; null where both are.</param>
internal sealed record ThingRename(string Old, string New, UnknownThing? Unknown)
{
    /// <param name="then">Null where nobody knows what the old base held.</param>
    public static ThingRename Of(string old, string @new, ImmutableSortedDictionary<string, RecordedThing>? then, ImmutableSortedDictionary<string, RecordedThing> now)
    {
        var from = Find(old, (then ?? ImmutableSortedDictionary<string, RecordedThing>.Empty).Keys.Where(k => !now.ContainsKey(k)));
        var word = from.Name is { } known ? known[..(known.IndexOf(' ', StringComparison.Ordinal) + 1)] : "";
        var to = Find(@new, now.Keys.Where(k => k.StartsWith(word, StringComparison.Ordinal) && then?.ContainsKey(k) != true));
        return new(from.Name ?? old, to.Name ?? @new, from.Unknown is { } missing ? missing with { IsOld = true } : to.Unknown);
    }

    private static (string? Name, UnknownThing? Unknown) Find(string written, IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Where(n => n == written || n.EndsWith(" " + written, StringComparison.Ordinal)).ToList() is [var name]
            ? (name, null)
            : (null, new(written, IsOld: false, [.. Suggestion.For(written, all.SelectMany(n => new[] { n, n[(n.IndexOf(' ', StringComparison.Ordinal) + 1)..] }))]));
    }
}
