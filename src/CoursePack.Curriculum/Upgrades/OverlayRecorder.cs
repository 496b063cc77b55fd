using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Records what the base says under the overrides of an overlay that stays where it is.</summary>
public static class OverlayRecorder
{
    /// <param name="found">What merging the overlay found.</param>
    /// <param name="accepted">Targets whose base somebody has looked at.</param>
    public static OverlayRecord Record(EffectiveCourse course, ImmutableArray<Diagnostic> found, IReadOnlySet<string> accepted)
    {
        var tracks = new ThingTracks(course.Lock?.Things, RecordedThing.Of(course.Below, new(course.Workspace)), []);
        var retargeting = new Retargeting(course, tracks, new(course.Workspace), found);
        retargeting.Run();
        ImmutableArray<UpgradeStep> waiting =
        [
            .. retargeting.Steps,
            .. retargeting.Nowhere.Select(g => new UpgradeStep(UpgradeAction.Conflict, g.Target, g.At) { Why = g.Why, Perhaps = g.Perhaps }),
        ];
        return new(course.WriteLock(accepted, waiting.IsEmpty ? null : tracks.Renamed), waiting);
    }
}
