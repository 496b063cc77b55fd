using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A competence that is promised to be shown and talked over, and never is.</summary>
internal sealed class NotAssessedRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3003", "not-assessed", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        DepthPromise.Missed(facts, Depth.Assessed, Descriptor, "add an activity in which trainees show it and hear back, and name its outcome under assesses with evidence");
}
