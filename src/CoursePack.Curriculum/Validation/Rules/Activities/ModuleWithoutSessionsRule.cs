using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Activities;

/// <summary>A module in which nothing happens. One whose sessions are all empty is reported session by session.</summary>
internal sealed class ModuleWithoutSessionsRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3202", "module-without-sessions", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Course.AllModules.Where(m => m.Sessions.IsEmpty)
            .Select(m => Descriptor.At(m.Span, $"module '{m.Id}' has no sessions, so no activities", "add a session: coursepack new session", "or take the module away"));
}
