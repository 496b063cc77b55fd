using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A competence of a tier that the course promises to teach in full, and nobody teaches.</summary>
internal sealed class UncoveredCompetenceRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3001", "uncovered-competence", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        DepthPromise.Missed(facts, Depth.Taught, Descriptor, "claim it in an outcome, and let a scheduled activity teach that outcome; or add a waiver with a reason");
}
