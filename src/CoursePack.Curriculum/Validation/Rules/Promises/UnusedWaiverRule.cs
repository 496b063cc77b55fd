using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A waiver that excuses nothing: every schedule reaches what it waives, or the course promises nothing there.</summary>
internal sealed class UnusedWaiverRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3008", "unused-waiver", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var coverage = facts.Coverage.Select(r => r.Competences.ToDictionary(c => c.Competence.Id)).ToList();
        foreach (var waiver in facts.Course.Waivers)
        {
            if (facts.Index.Competence(waiver.Competence) is not { } competence)
                continue;
            var depths = waiver.Depth is { } only ? [only] : Enum.GetValues<Depth>();
            var promised = depths.Where(d => DepthPromise.Asked(facts.Course, competence.Tier, d) is > 0).ToList();
            if (promised.Exists(d => coverage.Exists(c => !c[competence.Id].Has(d))))
                continue;
            var reason = promised.Count == 0
                ? $"the course promises nothing of tier '{Phrase.Name(competence.Tier)}' that it waives"
                : $"{waiver.Competence.Number} is {Phrase.Name(promised[^1])} in every schedule";
            yield return Descriptor.At(waiver.Span, $"the waiver of {waiver.Competence.Number} is not needed: {reason}", "take it away") with { Repair = TakeAway(waiver.Span) };
        }
    }

    /// <summary>Uncertain: an owner put their name to it.</summary>
    private static Repair? TakeAway(SourceSpan competence) =>
        competence.Source is { } source && YamlFile.Open(source)?.At(competence)?.Parent is { IsMapping: true, Parent.IsList: true } waiver
            ? new("take the waiver away", IsCertain: false, [.. waiver.Remove().Select(e => new Replacement(new(source, e.Start, e.End), e.Replacement))])
            : null;
}
