using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Reviews;

/// <summary>Somebody has read a claim beside the words it rests on, which are kept as fingerprints (<see cref="Wording"/>).</summary>
/// <param name="Competences">Those the claim counted for then.</param>
public sealed record ReviewedClaim(
    ClaimKey Claim,
    DateOnly On,
    string Activity,
    string Outcome,
    ImmutableSortedDictionary<string, string> Competences,
    SourceSpan Span)
{
    /// <summary>The words of a competence as they were; null where the claim did not count for it.</summary>
    public string? Of(CompetenceId competence) => Competences.GetValueOrDefault(competence.ToString());
}
