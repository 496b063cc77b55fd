using System.Collections.Immutable;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Upgrades;

namespace CoursePack.Curriculum.Drift;

/// <summary>How far a base has moved on since its overlay was recorded.</summary>
/// <param name="Base">Id of the course that is extended.</param>
/// <param name="Then">Its version when the overlay was recorded; empty where it never was.</param>
public sealed record DriftReport(string Course, string Base, string Then, string Now, ImmutableArray<DriftEntry> Overrides)
{
    /// <summary>Things that the base holds and did not; null where nobody recorded what it held.</summary>
    public ImmutableArray<string>? New { get; private init; }

    /// <summary>Things that the base held and does not.</summary>
    public ImmutableArray<string>? Gone { get; private init; }

    public IEnumerable<DriftEntry> Moved => Overrides.Where(o => o.State is DriftState.Changed or DriftState.Equal or DriftState.Gone);

    public int Count(DriftState state) => Overrides.Count(o => o.State == state);

    public static DriftReport Of(EffectiveCourse course)
    {
        var recorded = course.Lock ?? OverlayLock.Empty;
        var texts = new TreeTexts(course.Workspace);
        var own = course.OwnOverrides.Where(o => o.Replaces).ToList();
        var report = new DriftReport(
            NodeEditor.Id(course.Tree.Course!) ?? "",
            course.Base.Id,
            recorded.BaseVersion,
            course.Base.Version,
            [.. own.Select(o => Entry(o, recorded)).Concat(Lost(course, recorded, own, texts)).OrderBy(e => e.Target, StringComparer.Ordinal)]);
        if (recorded.Things is not { } then)
            return report;
        var now = RecordedThing.Of(course.Below, texts);
        return report with { New = Outermost(now.Keys.Except(then.Keys)), Gone = Outermost(then.Keys.Except(now.Keys)) };
    }

    private static DriftEntry Entry(Override change, OverlayLock recorded)
    {
        var state = recorded.IsStale(change) switch
        {
            null => DriftState.NotRecorded,
            false => DriftState.Unchanged,
            true => change.Before == change.After ? DriftState.Equal : DriftState.Changed,
        };
        return new(change.Target, state, change.At, recorded.Entries.GetValueOrDefault(change.Target)?.Base, change.Before, change.After);
    }

    /// <summary>What was recorded and cannot be looked up in the base any more; an override that its author took out can.</summary>
    private static IEnumerable<DriftEntry> Lost(EffectiveCourse course, OverlayLock recorded, List<Override> own, TreeTexts texts)
    {
        var finder = new TargetFinder(course.Below, texts);
        var patches = new PatchReader(new()).Read(course.Own);
        var tracks = new ThingTracks(recorded.Things, RecordedThing.Of(course.Below, texts), []);
        foreach (var (target, entry) in recorded.Entries.Where(e => own.All(o => o.Target != e.Key)))
        {
            if (finder.Find(target, mayBeNew: true) is TargetLookup.Found or TargetLookup.Several)
                continue;
            var patch = patches.FirstOrDefault(p => p.At.Value == target || target.EndsWith(" " + p.At.Value, StringComparison.Ordinal));
            yield return new(
                target,
                DriftState.Gone,
                patch?.At.Span ?? entry.Span,
                entry.Base,
                null,
                patch?.Value is { } value ? CanonicalText.Of(value, texts) : null,
                (finder.Find(target) as TargetLookup.Moved)?.Now ?? (tracks.Follow(target) is { } now && now != target ? now : null))
            {
                Perhaps = tracks.Perhaps(target),
            };
        }
    }

    /// <summary>A new session is news; that its activities are new as well goes without saying.</summary>
    private static ImmutableArray<string> Outermost(IEnumerable<string> names)
    {
        var all = names.ToHashSet(StringComparer.Ordinal);
        var ids = all.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(n => !Holders(IdOf(n)).Any(ids.Contains)).Order(StringComparer.Ordinal)];
    }

    private static string IdOf(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<string> Holders(string id)
    {
        for (var cut = id.LastIndexOfAny(['/', ':']); cut > 0; cut = id.LastIndexOfAny(['/', ':'], cut - 1))
            yield return id[..cut];
    }
}
