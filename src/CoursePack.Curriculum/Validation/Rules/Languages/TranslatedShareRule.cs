using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Languages;

/// <summary>How much of a course is in the language that it asks for.</summary>
internal sealed class TranslatedShareRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP8080", "translated-share", Severity.Info);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var course = facts.Course;
        if (course.Languages is not { } languages)
            yield break;
        var (all, own, drafts) = (0, 0, 0);
        foreach (var span in facts.Texts.Select(t => t.Text.Span).Concat(CourseTexts.Plain(course).Select(t => t.Span)))
        {
            all++;
            if (languages.LanguageOf(span) != course.Language)
                continue;
            own++;
            if (languages.IsDraft(span))
                drafts++;
        }

        yield return Descriptor.At(course.LanguageSpan, $"{own} of {all} texts of the course are in '{course.Language}', {drafts} of them drafts", "the others are printed as they are and tagged with their own language; a translation is a draft until translation: { checked_by: …, checked_on: … } names a role and a day");
    }
}
