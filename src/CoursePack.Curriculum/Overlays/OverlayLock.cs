using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>
/// What an overlay's author saw in the base when each override was written: <c>overlay.lock.yaml</c>, which the tool writes and
/// nobody edits. Against it the tool sees that a base has moved on.
/// </summary>
/// <param name="BaseId">The course that was extended.</param>
/// <param name="BaseVersion">Of the course that was extended, when the file was last written.</param>
/// <param name="Entries">By target.</param>
public sealed record OverlayLock(string BaseId, string BaseVersion, ImmutableSortedDictionary<string, OverlayLockEntry> Entries)
{
    public const string FileName = "overlay.lock.yaml";

    /// <summary>The code of a lock that cannot be used.</summary>
    public const string BrokenCode = "CP8015";

    /// <summary>Of the file's own layout. Version 1 did not know what the base held.</summary>
    public const int Version = 2;

    public static OverlayLock Empty { get; } = new("", "", ImmutableSortedDictionary.Create<string, OverlayLockEntry>(StringComparer.Ordinal));

    /// <summary>Every thing that the base held, by name; null where that was not recorded.</summary>
    public ImmutableSortedDictionary<string, RecordedThing>? Things { get; init; }

    /// <summary>
    /// The lock after the overrides of the day were looked at: new ones are recorded, those that are gone are left out, those
    /// whose base has changed keep what was recorded until somebody accepts them by name.
    /// </summary>
    /// <param name="behind">Where the overlay has still to follow its base: targets that are not in that any more, and the names that things have been given. What was recorded of them stays. Null where it has followed.</param>
    public OverlayLock Record(IEnumerable<Override> overrides, string baseId, string baseVersion, ImmutableSortedDictionary<string, RecordedThing> things, IReadOnlySet<string> accepted, (IReadOnlyCollection<string> Lost, IReadOnlyDictionary<string, string> Renamed)? behind = null)
    {
        var entries = Empty.Entries.ToBuilder();
        foreach (var change in overrides.Where(o => o.Replaces))
        {
            var known = Entries.GetValueOrDefault(change.Target);
            entries[change.Target] = known is null || accepted.Contains(change.Target) ? new(change.Before, SourceSpan.None) : known;
        }

        if (behind is not var (lost, renamed) || Things is null)
            return new(baseId, baseVersion, entries.ToImmutable()) { Things = things };
        foreach (var target in lost.Where(Entries.ContainsKey))
            entries.TryAdd(target, Entries[target]);
        return new(BaseId, BaseVersion, entries.ToImmutable())
        {
            Things = Things.ToImmutableSortedDictionary(t => t.Key, t => renamed.TryGetValue(t.Key, out var now) ? t.Value with { Became = now } : t.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>Whether the base now says something else than was recorded; null where nothing was.</summary>
    public bool? IsStale(Override change) => Entries.TryGetValue(change.Target, out var entry) ? entry.Base != change.Before : null;
}

/// <param name="Base">What the base said, as one text; null where it said nothing.</param>
/// <param name="Span">Of the target in the file.</param>
public sealed record OverlayLockEntry(string? Base, SourceSpan Span);
