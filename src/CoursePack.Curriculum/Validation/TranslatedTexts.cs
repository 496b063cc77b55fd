using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Validation;

/// <summary>How much of a course is in the language that it asks for: every title, aim, sentence for print and Markdown text counts once.</summary>
/// <param name="Own">In that language, drafts among them.</param>
/// <param name="Drafts">That nobody has checked yet.</param>
/// <param name="Stale">Whose original has changed since they were recorded.</param>
public sealed record TranslatedTexts(string Language, int All, int Own, int Drafts, int Stale)
{
    /// <summary>In percent, not rounded up.</summary>
    public int OwnPercent => All == 0 ? 0 : 100 * Own / All;

    /// <summary>In percent, rounded up: what is left to do is never nothing while there is some.</summary>
    public int DraftPercent => Up(Drafts);

    /// <inheritdoc cref="DraftPercent"/>
    public int StalePercent => Up(Stale);

    /// <param name="layers">Null for a course that extends none, or where nobody asks what is stale.</param>
    /// <returns>Null for a course in one language.</returns>
    public static TranslatedTexts? Of(CourseFacts facts, EffectiveCourse? layers)
    {
        if (facts.Course.Languages is not { } languages)
            return null;
        ImmutableArray<SourceSpan> changed = layers?.StaleTexts() ?? [];
        var (all, own, drafts, stale) = (0, 0, 0, 0);
        foreach (var span in facts.Texts.Select(t => t.Text.Span).Concat(CourseTexts.Plain(facts.Course).Select(t => t.Span)))
        {
            all++;
            if (languages.LanguageOf(span) != facts.Course.Language)
                continue;
            own++;
            drafts += languages.IsDraft(span) ? 1 : 0;
            stale += changed.Any(c => c.Source == span.Source && c.Start <= span.Start && span.End <= c.End) ? 1 : 0;
        }

        return new(facts.Course.Language, all, own, drafts, stale);
    }

    private int Up(int some) => All == 0 ? 0 : (100 * some + All - 1) / All;
}
