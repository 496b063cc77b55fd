using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A tier that reaches less than the percentage the course promises. A promise of 100 is judged competence by competence elsewhere.</summary>
internal sealed class CoverageBelowPolicyRule : ICourseRule
{
    /// <summary>So many of the missing competences are named.</summary>
    private const int Named = 5;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3004", "coverage-below-policy", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var report in facts.Coverage)
        {
            foreach (var tier in report.Tiers)
            {
                foreach (var depth in Enum.GetValues<Depth>())
                {
                    var asked = DepthPromise.Asked(facts.Course, tier.Tier, depth);
                    if (asked is null or 100 || tier.Counts.CountedAt(depth) * 100 >= asked * tier.Counts.Competences)
                        continue;
                    yield return Finding(facts, report, tier, depth, asked.Value);
                }
            }
        }
    }

    private Diagnostic Finding(CourseFacts facts, CoverageReport report, TierCoverage tier, Depth depth, int asked)
    {
        var place = Phrase.InSchedules([report.Schedule], facts.Coverage.Length);
        var missing = report.Competences.Where(c => c.Competence.Tier == tier.Tier && c.Competence.Id.Framework == tier.Framework && !c.Counts(depth)).ToList();
        var names = string.Join(", ", missing.Take(Named).Select(c => CoverageWords.Note(c, depth) is { } note ? $"{c.Competence.Id.Number} ({note})" : c.Competence.Id.Number)) + (missing.Count > Named ? " …" : "");
        return Descriptor.At(
            facts.Course.Coverage[tier.Tier].Span,
            $"{tier.Counts.Percent(depth)} % of tier '{Phrase.Name(tier.Tier)}' of framework '{tier.Framework}' is {Phrase.Name(depth)}{place}, {asked} % is promised",
            $"not {Phrase.Name(depth)}: {names}",
            $"see them all: coursepack coverage --tier {Phrase.Name(tier.Tier)}")
            .With(missing.Take(Named).SelectMany(c => DepthPromise.BelowLevel(c, depth)));
    }
}
