using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Cli.Pipeline;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Reporting;

/// <summary>The table of regions in words: a heading and, for each region, what stands under it.</summary>
internal static class StatusColumns
{
    private const string Meanings = "Your version: passages that you say in your own words. Changed upstream: those whose original has changed since you copied it. Coverage: taught, practised, assessed, in percent.";

    /// <summary>What the shortened headings mean.</summary>
    public static string Legend(ImmutableArray<RegionStatus> regions) =>
        Languages(regions).ToList() is [var language, ..]
            ? $"{Meanings} {Heading(language)}: texts in that language, those of them whose original has changed since, those that nobody has checked yet, in percent of all texts."
            : Meanings;

    public static ImmutableArray<string> Head(ImmutableArray<RegionStatus> regions) =>
        ["Region", "From", "Your version", "Changed upstream", .. Tiers(regions).Select(t => t.Heading), .. Languages(regions).Select(Heading), "Mandatory kept", "Builds"];

    public static ImmutableArray<string> Row(RegionStatus region, ImmutableArray<RegionStatus> regions) =>
    [
        region.Name,
        region.Base is { } below ? From(below) : "?",
        region.Base is { } mine ? Number(mine.Overrides) + (mine.Unrecorded > 0 ? $" ({mine.Unrecorded} not recorded)" : "") : "?",
        region.Base is { } theirs ? Number(theirs.Stale) : "?",
        .. Tiers(regions).Select(t => region.Tiers.FirstOrDefault(c => (c.Framework, c.Tier) == t.Key) is { } covered ? Percent(covered) : "-"),
        .. Languages(regions).Select(l => region.Translated is { } texts && texts.Language == l ? $"{Number(texts.OwnPercent)} {Number(texts.StalePercent)} {Number(texts.DraftPercent)}" : "-"),
        region.Base is { } kept ? $"{kept.Kept} of {kept.Mandatory}{(kept.Waived > 0 ? $" ({kept.Waived} waived)" : "")}" : "?",
        region.Builds ? "yes" : $"no, {region.Findings.Errors} {(region.Findings.Errors == 1 ? "error" : "errors")}",
    ];

    private static string From(RegionBaseStatus below) =>
        $"{below.Id} {below.Version}{(below.CopiedAt is { Length: > 0 } copied && copied != below.Version ? $" (copied at {copied})" : "")}";

    /// <summary>Of every region, those of the first one first; framework ids only where two frameworks have a tier.</summary>
    private static IEnumerable<((string Framework, Tier Tier) Key, string Heading)> Tiers(ImmutableArray<RegionStatus> regions)
    {
        var keys = regions.SelectMany(r => r.Tiers).Select(t => (t.Framework, t.Tier)).Distinct().ToList();
        return keys.Select(k => (k, keys.Count(o => o.Tier == k.Tier) > 1 ? $"{k.Framework} {k.Tier.ToString().ToLowerInvariant()}" : k.Tier.ToString()));
    }

    private static IEnumerable<string> Languages(ImmutableArray<RegionStatus> regions) =>
        regions.Select(r => r.Translated?.Language).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Heading(string language) => $"In {language}";

    private static string Percent(TierCoverage covered) => string.Join(' ', Enum.GetValues<Depth>().Select(d => Number(covered.Counts.Percent(d))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
