using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Reviews;

/// <summary>A claim on a tier whose policy says <c>reviewed: true</c>, and nobody has recorded that it was read.</summary>
internal sealed class UnreviewedClaimRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3602", "unreviewed-claim", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (!facts.Course.Coverage.Values.Any(p => p.Reviewed))
            yield break;
        foreach (var review in facts.Reviews.All.Where(r => r.IsUnreviewed))
        {
            if (Policy(facts, review.Claim) is not { } policy)
                continue;
            var more = review.Recorded is null ? "has not been reviewed" : $"counts for {string.Join(", ", review.Added.Select(c => c.Number))} too since it was reviewed";
            yield return Descriptor
                .At(review.Claim.Span, $"the claim on '{review.Key.Outcome}' {more}", $"read it beside its outcome and competences, then run 'coursepack review {review.Key.Activity}'")
                .With(policy.Span, $"the course promises that claims on tier '{Phrase.Name(policy.Tier)}' are reviewed");
        }
    }

    /// <summary>The policy that asks for a review of a claim; null where none does.</summary>
    public static TierPolicy? Policy(CourseFacts facts, Claim claim) =>
        facts.Index.CompetencesOf(claim)
            .Select(c => facts.Index.Competence(c) is { } competence ? facts.Course.Coverage.GetValueOrDefault(competence.Tier) : null)
            .FirstOrDefault(p => p is { Reviewed: true });
}
