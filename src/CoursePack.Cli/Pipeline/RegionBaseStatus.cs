using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Validation.Regions;

namespace CoursePack.Cli.Pipeline;

/// <summary>How an overlay stands to what it extends.</summary>
/// <param name="Version">Of the course it extends.</param>
/// <param name="CopiedAt">The version when the lock was last written; null without a lock.</param>
/// <param name="Overrides">Passages that the overlay says in its own words.</param>
/// <param name="Stale">Those among them whose original has changed since they were recorded.</param>
/// <param name="Unrecorded">Those among them that were never recorded.</param>
/// <param name="Mandatory">Things and keys that it may not lose.</param>
/// <param name="Lost">Those among them that it loses, or covers less.</param>
/// <param name="Waived">Those that it gives up with a waiver.</param>
internal sealed record RegionBaseStatus(string Id, string Version, string? CopiedAt, int Overrides, int Stale, int Unrecorded, int Mandatory, int Lost, int Waived)
{
    public int Kept => Math.Max(0, Mandatory - Lost - Waived);

    public static RegionBaseStatus Of(EffectiveCourse layers, IEnumerable<Diagnostic> found)
    {
        ImmutableArray<Override> own = [.. layers.OwnOverrides.Where(o => o.Replaces)];
        var waived = layers.WaivedCount;
        return new(
            layers.Base.Id,
            layers.Base.Version,
            layers.Lock?.BaseVersion,
            own.Length,
            own.Count(o => layers.Lock?.IsStale(o) == true),
            own.Count(o => layers.Lock?.IsStale(o) is null),
            layers.MandatoryCount,
            found.Where(d => d.Code is EffectiveCourse.MandatoryLostCode or MandatoryCoverage.Code).Select(d => d.Message).Distinct(StringComparer.Ordinal).Count(),
            waived);
    }
}
