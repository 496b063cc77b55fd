using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Composition;

/// <summary>How far the fixed words of a language have come, and which of them translate what is no longer said.</summary>
internal static class TranslatedWords
{
    public static IEnumerable<Diagnostic> Judge(TemplateSet templates, string language)
    {
        if (templates.WordListFor(language) is not { FallsBackTo: { } other } own || templates.WordListFor(other) is not { } whole)
            yield break;
        var drafts = own.Words.Values.Count(w => w.IsDraft);
        yield return LanguageFindings.Words.At(own.Span, $"{own.Words.Count} of {whole.Words.Count} fixed words are translated, {drafts} of them drafts", "the others are printed in the other language; a word is a draft until checked_by names a role");
        foreach (var (key, word) in own.Words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            if (word.Of is not null && whole.Words.TryGetValue(key, out var now) && now.Text != word.Of)
                yield return LanguageFindings.StaleWord.At(word.Span, $"'{key}' translates \"{word.Of}\", which now reads \"{now.Text}\"", "translate what it says now, and write that after 'of'").With(now.Span, "the words now");
        }
    }
}
