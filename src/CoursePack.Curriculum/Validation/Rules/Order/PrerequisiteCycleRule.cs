using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>
/// Prerequisites that go round in a circle: none of them can be taught first. An outcome needs what its module needs, and a
/// module is over when all of its outcomes have been taught.
/// </summary>
internal sealed class PrerequisiteCycleRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3501", "prerequisite-cycle", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        PrerequisiteGraph.Of(facts.Course).Cycles().Select(cycle =>
        {
            var finding = Descriptor.At(
                cycle[0].Written.Span,
                $"prerequisites go round in a circle: {string.Join(", ", cycle.Select(step => $"'{step.Owner}' needs '{step.Written.Value}'"))}",
                "take one of them out: what can people do without?");
            return cycle.Skip(1).Aggregate(finding, (f, step) => f.With(step.Written.Span, $"'{step.Owner}' needs '{step.Written.Value}'"));
        });
}
