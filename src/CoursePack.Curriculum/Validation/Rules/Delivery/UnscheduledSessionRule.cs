using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Delivery;

/// <summary>A session of which a schedule holds nothing.</summary>
internal sealed class UnscheduledSessionRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP4001", "unscheduled-session", Severity.Error);

    public bool NeedsEveryFile => true;

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var planned = facts.Plans.Select(p => (p.Schedule.Id, Sessions: p.Days.SelectMany(d => d.Slots).Select(s => s.Session?.Id).ToHashSet())).ToList();
        foreach (var session in facts.Course.TaughtModules.SelectMany(m => m.Sessions))
        {
            var missing = planned.Where(p => !p.Sessions.Contains(session.Id)).Select(p => p.Id).ToList();
            if (missing.Count == 0)
                continue;
            yield return Descriptor.At(
                session.Span,
                $"session '{session.Id}' is not scheduled{Phrase.InSchedules(missing, planned.Count)}",
                $"add to a day: - session: {session.Id}");
        }
    }
}
