using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>A claim that so few minutes cannot keep.</summary>
internal sealed class ClaimInShortActivityRule : ICourseRule
{
    private const int Least = 5, LeastToAssess = 10;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3104", "claim-in-short-activity", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from x in facts.AllActivities
        from claim in x.Activity.Claims
        let least = claim.Depth == Depth.Assessed ? LeastToAssess : Least
        where x.Activity.Minutes > 0 && x.Activity.Minutes < least
        select Descriptor
            .At(
                claim.Span,
                $"'{x.Activity.Id.Id}' takes {Phrase.Count(x.Activity.Minutes, "minute")}, too few for {Phrase.Key(claim.Depth)}, which needs {least}",
                "give it more time, or take the claim away")
            .With(x.Activity.MinutesSpan, "its minutes");
}
