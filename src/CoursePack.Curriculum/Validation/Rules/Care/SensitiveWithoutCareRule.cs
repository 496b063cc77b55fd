using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Care;

/// <summary>A sensitive session in which no activity tells trainers what to do when it touches someone.</summary>
internal sealed class SensitiveWithoutCareRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP5306", "sensitive-without-care", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        from session in facts.Course.AllModules.SelectMany(m => m.Sessions)
        where !session.Sensitive.IsEmpty && !session.Activities.IsEmpty && !session.Activities.Any(HasCare)
        select Descriptor
            .At(session.Span, $"session '{session.Id.Id}' is about {session.Sensitive[0].Value} and has no care note", "add care: to one of its activities: what may happen, and what to do then")
            .With(session.Sensitive[0].Span, "what makes the session sensitive");

    private static bool HasCare(Activity activity) =>
        activity.Care is not null
        || new[] { activity.Trainer, activity.Answers, activity.Online }.OfType<RichText>()
            .Any(t => DocumentWalk.Blocks(t.Blocks).Any(b => b is Callout { Kind: CalloutKind.Care }));
}
