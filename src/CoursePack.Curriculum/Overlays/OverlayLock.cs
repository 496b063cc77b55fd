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

    /// <summary>Of the file's own layout.</summary>
    public const int Version = 1;

    public static OverlayLock Empty { get; } = new("", "", ImmutableSortedDictionary.Create<string, OverlayLockEntry>(StringComparer.Ordinal));

    /// <summary>
    /// The lock after the overrides of the day were looked at: new ones are recorded, those that are gone are left out, those
    /// whose base has changed keep what was recorded until somebody accepts them by name.
    /// </summary>
    public OverlayLock Record(IEnumerable<Override> overrides, string baseId, string baseVersion, IReadOnlySet<string> accepted)
    {
        var entries = Empty.Entries.ToBuilder();
        foreach (var change in overrides.Where(o => o.Replaces))
        {
            var known = Entries.GetValueOrDefault(change.Target);
            entries[change.Target] = known is null || accepted.Contains(change.Target) ? new(change.Before, SourceSpan.None) : known;
        }

        return new(baseId, baseVersion, entries.ToImmutable());
    }

    /// <summary>Whether the base now says something else than was recorded; null where nothing was.</summary>
    public bool? IsStale(Override change) => Entries.TryGetValue(change.Target, out var entry) ? entry.Base != change.Before : null;
}

/// <param name="Base">What the base said, as one text; null where it said nothing.</param>
/// <param name="Span">Of the target in the file.</param>
public sealed record OverlayLockEntry(string? Base, SourceSpan Span);
