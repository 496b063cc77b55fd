using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A competence that is promised to be practised and is only taught.</summary>
internal sealed class NotPractisedRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3002", "not-practised", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        DepthPromise.Missed(facts, Depth.Practised, Descriptor, "add an activity in which trainees try it, and name its outcome under practises");
}
