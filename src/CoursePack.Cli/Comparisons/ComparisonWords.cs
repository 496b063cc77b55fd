using CoursePack.Curriculum.Changes;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Comparisons;

/// <summary>Turns of phrase that the forms of a comparison share.</summary>
internal static class ComparisonWords
{
    public static string Depths(IEnumerable<Depth> depths) => string.Join(", ", depths.Select(d => d.ToString().ToLowerInvariant()));

    /// <summary>What became of a competence, in one clause.</summary>
    public static string Of(CompetenceChange change)
    {
        var parts = new List<string>();
        if (!change.Lost.IsEmpty)
            parts.Add($"no longer {Depths(change.Lost)}");
        if (!change.Gained.IsEmpty)
            parts.Add($"now {Depths(change.Gained)}");
        if (change.MinutesBefore != change.MinutesAfter)
            parts.Add($"{change.MinutesAfter} minutes, was {change.MinutesBefore}");
        return string.Join("; ", parts);
    }

    public static string Where(CompetenceChange change) =>
        change.ActivitiesGone.IsEmpty ? "" : $"no longer in {string.Join(", ", change.ActivitiesGone)}";
}
