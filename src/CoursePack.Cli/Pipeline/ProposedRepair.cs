using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Pipeline;

/// <summary>A finding of a course and what would mend it.</summary>
internal sealed record ProposedRepair(Diagnostic Finding, Repair Repair)
{
    public string Path => Repair.Replacements[0].Span.Path;

    /// <summary>Cannot be made together: one would change what the other changes, or nobody could say which text comes first.</summary>
    public bool Overlaps(ProposedRepair other) =>
        Path == other.Path && Repair.Replacements.Any(a => other.Repair.Replacements.Any(b =>
            a.Span.Start == b.Span.Start || (a.Span.Start < b.Span.End && b.Span.Start < a.Span.End)));

    /// <summary>Those that can be made together: of two that overlap the first, and the other waits.</summary>
    public static List<ProposedRepair> Together(IEnumerable<ProposedRepair> repairs)
    {
        var together = new List<ProposedRepair>();
        foreach (var repair in repairs)
        {
            if (!together.Exists(repair.Overlaps))
                together.Add(repair);
        }

        return together;
    }
}
