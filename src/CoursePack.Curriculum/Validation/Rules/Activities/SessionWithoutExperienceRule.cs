using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Activities;

/// <summary>A session in which people hear and talk, and try nothing for themselves.</summary>
internal sealed class SessionWithoutExperienceRule : ICourseRule
{
    /// <summary>Minutes of talk below which a session is an arrival, an ending or a notice.</summary>
    private const int LeastTalk = 20;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3502", "session-without-experience", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from session in facts.Course.AllModules.SelectMany(m => m.Sessions)
        where !session.Activities.Any(a => IsExperiential(a.Method))
        let talk = session.Activities.Where(a => IsTalk(a.Method)).ToList()
        where talk.Sum(a => a.Minutes) >= LeastTalk
        let methods = talk.Select(a => Phrase.Name(a.Method)).Distinct()
        select Descriptor.At(
            session.Span,
            $"session '{session.Id.Id}' has only {string.Join(" and ", methods)}: nothing that people try for themselves",
            "give it a role-play, a case-study, an exercise, a reflection or an observation");

    private static bool IsExperiential(Method method) =>
        method is Method.RolePlay or Method.CaseStudy or Method.Exercise or Method.Reflection or Method.Observation;

    private static bool IsTalk(Method method) => method is Method.Presentation or Method.Discussion or Method.Quiz;
}
