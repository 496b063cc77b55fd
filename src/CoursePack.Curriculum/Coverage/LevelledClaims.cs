using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>What one activity claims of one competence: the depths that count, and the claims at a level too low to count.</summary>
/// <param name="Depths">In the order of <see cref="Depth"/>.</param>
internal sealed record LevelledClaims(CompetenceId Competence, ImmutableArray<Depth> Depths, ImmutableArray<ClaimBelowLevel> Below)
{
    /// <summary>In the order of the activity's claims.</summary>
    public static ImmutableArray<LevelledClaims> Of(CourseIndex index, Activity activity)
    {
        var claims = new OrderedDictionary<CompetenceId, LevelledClaims>();
        foreach (var claim in activity.Claims)
        {
            foreach (var id in index.CompetencesOf(claim))
            {
                if (!claims.TryGetValue(id, out var known))
                    known = new(id, [], []);
                claims[id] = TooLow(index, claim, id) is { } low
                    ? known with { Below = known.Below.Add(new(activity, claim.Depth, low)) }
                    : known.Depths.Contains(claim.Depth) ? known : known with { Depths = known.Depths.Add(claim.Depth).Sort() };
            }
        }

        return [.. claims.Values];
    }

    /// <summary>The outcome's claim, where its level is below the one that the competence asks.</summary>
    private static OutcomeClaim? TooLow(CourseIndex index, Claim claim, CompetenceId id)
    {
        if (index.Outcome(claim.Outcome)?.Competences.FirstOrDefault(c => c.Competence == id) is not { Level: { } level } outcome)
            return null;
        return index.Framework(id.Framework) is { } framework && !framework.Reaches(index.Competence(id)?.Level, level.Value) ? outcome : null;
    }
}
