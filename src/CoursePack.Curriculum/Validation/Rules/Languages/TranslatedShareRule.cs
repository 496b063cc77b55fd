using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Languages;

/// <summary>How much of a course is in the language that it asks for.</summary>
internal sealed class TranslatedShareRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP8080", "translated-share", Severity.Info);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (TranslatedTexts.Of(facts, layers: null) is not var (language, all, own, drafts, _))
            yield break;
        yield return Descriptor.At(facts.Course.LanguageSpan, $"{own} of {all} texts of the course are in '{language}', {drafts} of them drafts", "the others are printed as they are and tagged with their own language; a translation is a draft until translation: { checked_by: …, checked_on: … } names a role and a day");
    }
}
