using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What is said about consent, crises, law and keeping people safe is never printed from a translation that nobody has checked.</summary>
internal static class DraftJudge
{
    private static readonly string[] SafetyKeys = ["care", "warning", "sensitive"];

    /// <param name="before">The course that the overlay lies on.</param>
    public static void Judge(CourseTree before, TreeTexts texts, IEnumerable<Override> overrides, TextLanguages languages, DiagnosticBag found)
    {
        var mandatory = MandatoryThings.Of(before, texts);
        foreach (var change in overrides.Where(o => o.After is not null && languages.IsDraft(o.At)))
        {
            if (change.Target.StartsWith("course/", StringComparison.Ordinal))
                continue;
            if (change.Target.StartsWith("contact ", StringComparison.Ordinal) || change.Target.Split('#')[0].Split('/').Any(SafetyKeys.Contains) || mandatory.Why(change.Target) is not null)
                found.Add(LanguageFindings.DraftedSafety.At(change.At, $"'{change.Target}' keeps people safe, and nobody has checked this translation", "take it out until someone has: the text of the base is printed instead; or say who checked it under 'translation'"));
        }
    }
}
