using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A line of "Who made and checked this", or of "You said, we did", that nobody can check: it has no date, or one that has not come.</summary>
internal sealed class UndatedContributionRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3010", "undated-contribution", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var person in facts.Course.People.Where(p => p.On is null || p.On > facts.Today))
            yield return Descriptor.At(person.Span, person.On is null ? $"the contribution of '{person.Role}' has no date" : $"the contribution of '{person.Role}' lies in the future", "write on: with the day on which it was done, or take the line out until it is");
        foreach (var change in facts.Course.Changes.Where(c => c.On > facts.Today))
            yield return Descriptor.At(change.Span, "a change that was made lies in the future", "write on: with the day on which it was made, or take the line out until it is");
    }
}
