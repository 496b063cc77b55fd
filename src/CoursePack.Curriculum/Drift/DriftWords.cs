namespace CoursePack.Curriculum.Drift;

/// <summary>What people read of drift, in every form of the report.</summary>
public static class DriftWords
{
    public static string State(DriftEntry entry) => entry.State switch
    {
        DriftState.Unchanged => "unchanged upstream",
        DriftState.NotRecorded => "not recorded yet",
        DriftState.Changed => "changed upstream since you copied it",
        DriftState.Equal => "upstream now says what you say",
        DriftState.Gone when entry.MovedTo is { } now => $"gone upstream; it seems to be '{now}' now",
        DriftState.Gone when entry.Perhaps is [var first, ..] => $"gone upstream; perhaps its thing is '{first}' now, in other words",
        _ => "gone upstream",
    };

    public static string Summary(DriftReport report)
    {
        var moved = report.Moved.Count();
        var fresh = report.Count(DriftState.NotRecorded);
        return $"{moved} of {report.Overrides.Length} {(report.Overrides.Length == 1 ? "override" : "overrides")} changed upstream since you copied it"
            + (fresh == 0 ? "" : $", {fresh} not recorded yet")
            + (report.New is { } added ? $"; {added.Length} new upstream, {report.Gone!.Value.Length} gone" : "");
    }
}
