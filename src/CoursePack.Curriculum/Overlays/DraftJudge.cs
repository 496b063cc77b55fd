using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What is said about consent, crises, law and keeping people safe is never printed from a translation that nobody has checked.</summary>
internal static class DraftJudge
{
    private static readonly string[] SafetyKeys = ["care", "warning", "sensitive"];

    /// <param name="before">The course that the overlay lies on.</param>
    /// <param name="after">The same with the overlay on it.</param>
    public static void Judge(CourseTree before, CourseTree after, TreeTexts texts, IEnumerable<Override> overrides, TextLanguages languages, DiagnosticBag found)
    {
        var known = EntityIndex.Of(before);
        foreach (var thing in EntityIndex.Of(after).All.Where(e => known[e.Name] is null && languages.IsDraft(e.Node.Span)))
        {
            if (thing.Kind == EntityKind.Contact || SafetyKeys.Any(k => NodeEditor.Entry(thing.Node, k) is not null))
                found.Add(Drafted(thing.Name, OverlayPlaces.Of(thing.Node), "say under 'translation' who checked it, or which other language the file is in"));
        }

        var mandatory = MandatoryThings.Of(before, texts);
        foreach (var change in overrides.Where(o => o.After is not null && languages.IsDraft(o.At)))
        {
            if (change.Target.StartsWith("course/", StringComparison.Ordinal))
                continue;
            if (change.Target.StartsWith("contact ", StringComparison.Ordinal) || change.Target.Split('#')[0].Split('/').Any(SafetyKeys.Contains) || mandatory.Why(change.Target) is not null)
                found.Add(Drafted(change.Target, change.At, "take it out until someone has: the text of the base is printed instead; or say who checked it under 'translation'"));
        }
    }

    private static Diagnostic Drafted(string target, SourceSpan at, string hint) =>
        LanguageFindings.DraftedSafety.At(at, $"'{target}' keeps people safe, and nobody has checked this translation", hint);
}
