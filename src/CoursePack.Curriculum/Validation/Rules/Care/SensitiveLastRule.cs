using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>A day that sends people home from a sensitive session.</summary>
internal sealed class SensitiveLastRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4102", "sensitive-session-last", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var plan in facts.Plans)
        {
            foreach (var day in plan.Days)
            {
                if (day.Slots.LastOrDefault(s => s.Session is not null) is not { Session.Sensitive.IsEmpty: false } last)
                    continue;
                yield return Descriptor
                    .At(last.Slot.Span, $"day {day.Number} of schedule '{plan.Schedule.Id}' ends with session '{last.Session!.Id}', which is sensitive ({last.Session.Sensitive[0].Value})", "put a lighter session after it")
                    .With(last.Session.Sensitive[0].Span, "what makes the session sensitive");
            }
        }
    }
}
