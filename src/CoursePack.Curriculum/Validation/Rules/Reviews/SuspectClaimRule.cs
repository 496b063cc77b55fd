using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Reviews;

namespace CoursePack.Curriculum.Validation.Rules.Reviews;

/// <summary>Words on which reviewed claims rest are others now. One finding for each text that has changed.</summary>
internal sealed class SuspectClaimRule : ICourseRule
{
    private const int MostClaimsNamed = 3;

    private const int MostLinesShown = 2;

    private const int MostCharacters = 160;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3601", "suspect-claim", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (facts.Course.Reviews is null)
            return [];
        var claims = new OrderedDictionary<(string Kind, string Id), (Rewording Change, List<ClaimReview> Claims)>();
        foreach (var review in facts.Reviews.All)
        {
            foreach (var change in review.Changes)
            {
                if (!claims.TryGetValue((change.Kind, change.Id), out var entry))
                    claims[(change.Kind, change.Id)] = entry = (change, []);
                entry.Claims.Add(review);
            }
        }

        return claims.Values.Select(c => Finding(facts, c.Change, c.Claims));
    }

    private Diagnostic Finding(CourseFacts facts, Rewording change, List<ClaimReview> claims)
    {
        var count = claims.Count == 1 ? "a claim" : $"{claims.Count} claims";
        var message = !change.Known
            ? $"{change.Kind} '{change.Id}' was reviewed with fingerprints that this coursepack cannot compare"
            : $"{change.Kind} '{change.Id}' has changed since {count} {(change.Kind == "activity" ? "in" : "on")} it {(claims.Count == 1 ? "was" : "were")} reviewed";
        var finding = Descriptor.At(change.Span, message, [.. SideBySide(change), $"read {count} again beside the new words, then run 'coursepack review {change.Id}'"]);
        if (claims.Any(c => UnreviewedClaimRule.Policy(facts, c.Claim) is not null))
            finding = finding with { Severity = Severity.Error };
        foreach (var claim in claims.Take(MostClaimsNamed))
            finding = finding.With(claim.Claim.Span, string.Create(CultureInfo.InvariantCulture, $"{claim.Key}, reviewed on {claim.Recorded!.On:yyyy-MM-dd}"));
        return finding;
    }

    private static IEnumerable<string> SideBySide(Rewording change)
    {
        foreach (var line in change.Was.Take(MostLinesShown))
            yield return $"it said: {Short(line)}";
        foreach (var line in change.Is.Take(MostLinesShown))
            yield return $"it says: {Short(line)}";
        var more = Math.Max(change.Was.Length, change.Is.Length) - MostLinesShown;
        if (more > 0)
            yield return $"{more} more {(more == 1 ? "line is" : "lines are")} different: 'coursepack review' shows them all";
    }

    private static string Short(string line) =>
        line.Length <= MostCharacters ? line : line[..(char.IsHighSurrogate(line[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)] + "…";
}
