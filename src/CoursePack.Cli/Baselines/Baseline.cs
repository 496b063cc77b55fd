using System.Collections.Immutable;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Baselines;

/// <summary>Findings that a team has agreed to live with for now: old ones are known, new ones fail. It can only hold what a build survives.</summary>
/// <param name="Entries">By file, code and fingerprint.</param>
internal sealed record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>What would make all of these findings known.</summary>
    public static Baseline Of(Findings findings, SourcePaths paths)
    {
        var fingerprints = Fingerprint.Of(findings, paths);
        return new([
            .. findings.All
                .Where(d => !Findings.StopsBuild(d))
                .GroupBy(d => fingerprints[d].Hash, StringComparer.Ordinal)
                .Select(g => new BaselineEntry(paths.Relative(g.First().Span.Path), g.First().Code, g.Key, g.Count(), g.First().Message))
                .OrderBy(e => e.File, StringComparer.Ordinal)
                .ThenBy(e => e.Code, StringComparer.Ordinal)
                .ThenBy(e => e.Fingerprint, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Tells old findings from new ones.</summary>
    /// <returns>The findings, and how many of the baseline's occur no more; none are counted while an error keeps rules from being asked.</returns>
    public (Findings Findings, int Gone) Apply(Findings findings, SourcePaths paths)
    {
        var counts = Entries.GroupBy(e => e.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(e => e.Count), StringComparer.Ordinal);
        var fingerprints = Fingerprint.Of(findings, paths);
        var known = findings.All.Where(d => fingerprints[d].Occurrence <= counts.GetValueOrDefault(fingerprints[d].Hash)).ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        var told = findings.Knowing(known);
        var gone = told.All.Any(Findings.StopsBuild) ? 0 : counts.Values.Sum() - told.Known.Length;
        return (told, gone);
    }
}

/// <param name="File">Relative to PATH; for people, as the message is.</param>
/// <param name="Fingerprint">The hash of <see cref="Reporting.Fingerprint"/>: what an entry is compared by.</param>
/// <param name="Count">How many findings have it.</param>
internal sealed record BaselineEntry(string File, string Code, string Fingerprint, int Count, string Message);
