using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Activities;

/// <summary>A module of whose minutes people spend less than half on doing, talking and thinking for themselves.</summary>
internal sealed class FewExperientialMinutesRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3206", "few-experiential-minutes", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from module in facts.Course.AllModules
        let minutes = module.Sessions.SelectMany(s => s.Activities).Where(a => IsExperiential(a.Method)).Sum(a => a.Minutes)
        where module.Minutes > 0 && minutes * 2 < module.Minutes
        select Descriptor.At(
            module.Span,
            $"module '{module.Id}' gives {minutes} of {module.Minutes} minutes to role-play, case-study, exercise, reflection, discussion or observation",
            "give at least half to them: let people try what the talk says");

    private static bool IsExperiential(Method method) =>
        method is Method.RolePlay or Method.CaseStudy or Method.Exercise or Method.Reflection or Method.Discussion or Method.Observation;
}
