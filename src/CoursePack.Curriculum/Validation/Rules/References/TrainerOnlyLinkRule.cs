using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Validation.Rules.References;

/// <summary>A link from a text that trainees read to a block that only trainers have.</summary>
internal sealed class TrainerOnlyLinkRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP2102", "trainer-only-link", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from link in LinkTarget.All(facts)
        where link.Block.Audience is Audience.Everyone or Audience.Trainee
        let anchor = link.Find(facts.Anchors)
        where anchor?.Audience == Audience.Trainer
        select Descriptor
            .At(link.Reference.TargetSpan, $"a text for trainees links to '{link.Reference.Target}', which only trainers see", "link to a text that trainees have, or take the link away")
            .With(anchor.Span, "the trainers' block");
}
