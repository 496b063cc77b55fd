using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>What upstream said when an override was written: as recorded, else as the base that is left says.</summary>
internal sealed class EarlierBase(OverlayLock? recorded, EffectiveCourse? old, ThingTracks tracks)
{
    /// <returns>False where nobody knows.</returns>
    public bool Said(Override change, out string? then)
    {
        var target = tracks.Origin(change.Target);
        if (Recorded(target, change.Block) is { } entry)
        {
            then = entry.Base;
            return true;
        }

        if (old?.OwnOverrides.FirstOrDefault(o => o.Target == target && o.Replaces) is { } before)
        {
            then = before.Before;
            return true;
        }

        then = null;
        return tracks.IsNew(change.Target);
    }

    public string? Text(string target) => recorded?.Entries.GetValueOrDefault(target)?.Base;

    /// <summary>A block may have moved to another text; its name is unique in its module.</summary>
    private OverlayLockEntry? Recorded(string target, string? block)
    {
        if (recorded is null)
            return null;
        if (recorded.Entries.TryGetValue(target, out var entry) || block is null)
            return entry;
        var module = target.Split('/')[0].Split(' ')[^1];
        return recorded.Entries.Where(e => e.Key.EndsWith("#" + block, StringComparison.Ordinal) && e.Key.Split('/')[0].Split(' ')[^1] == module).Select(e => e.Value).FirstOrDefault();
    }
}
