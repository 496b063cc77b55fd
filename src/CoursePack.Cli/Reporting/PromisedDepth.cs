using System.Collections.Immutable;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Cli.Reporting;

/// <summary>A depth that the course asks of a competence's tier, and whether it is kept in every schedule.</summary>
/// <param name="Asked">In percent of the tier.</param>
/// <param name="Missing">Schedules that do not carry the competence so far.</param>
/// <param name="Waiver">Why that is accepted; null where it is not.</param>
internal sealed record PromisedDepth(Competence Competence, Depth Depth, int Asked, ImmutableArray<string> Missing, Waiver? Waiver)
{
    public bool IsCovered => Missing.IsEmpty;

    public bool IsGap => !IsCovered && Waiver is null;

    /// <summary>In the order of the frameworks; nothing where there is no schedule to judge.</summary>
    public static ImmutableArray<PromisedDepth> Of(CourseFacts facts)
    {
        var promised = ImmutableArray.CreateBuilder<PromisedDepth>();
        var competences = facts.Coverage is [var first, ..] ? first.Competences : [];
        for (var i = 0; i < competences.Length; i++)
        {
            var competence = competences[i].Competence;
            if (!facts.Course.Coverage.TryGetValue(competence.Tier, out var policy))
                continue;
            foreach (var (depth, asked) in (ReadOnlySpan<(Depth, int?)>)[(Depth.Taught, policy.Taught), (Depth.Practised, policy.Practised), (Depth.Assessed, policy.Assessed)])
            {
                if (asked > 0)
                    promised.Add(Of(facts, i, competence, depth, asked.Value));
            }
        }

        return promised.ToImmutable();
    }

    /// <param name="place">Of the competence in every report: all are in the order of the frameworks.</param>
    private static PromisedDepth Of(CourseFacts facts, int place, Competence competence, Depth depth, int asked)
    {
        var missing = facts.Coverage
            .Where(report => !report.Competences[place].Has(depth))
            .Select(report => report.Schedule)
            .ToImmutableArray();
        var waiver = missing.IsEmpty ? null : facts.Course.Waivers.FirstOrDefault(w => w.Competence == competence.Id && (w.Depth is null || w.Depth == depth));
        return new(competence, depth, asked, missing, waiver);
    }
}
