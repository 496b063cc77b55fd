using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>
/// Reads <c>strings/&lt;language&gt;.yaml</c>: a word a key. A list that <c>falls_back_to</c> another is a translation on its way;
/// its words are <c>{ text, of, checked_by }</c>, and a draft until a named role has checked them.
/// </summary>
internal static class WordListReader
{
    private const string FallsBackTo = "falls_back_to";

    private static readonly string[] Parts = ["text", "of", "checked_by", "draft"];

    public static WordList Read(string language, SourceText source, DiagnosticBag findings)
    {
        var values = TemplateYaml.Read(source, 0, source.Text.Length, findings).Values;
        var fallsBackTo = values.TryGetValue(FallsBackTo, out var named) ? named.Value : null;
        var words = ImmutableDictionary.CreateBuilder<string, FixedWord>(StringComparer.Ordinal);
        foreach (var group in values.Where(v => v.Key != FallsBackTo).GroupBy(v => v.Key.Split('.')[0], StringComparer.Ordinal))
        {
            var parts = group.ToDictionary(p => p.Key.Contains('.', StringComparison.Ordinal) ? p.Key[(p.Key.IndexOf('.', StringComparison.Ordinal) + 1)..] : "text", p => p.Value, StringComparer.Ordinal);
            foreach (var (part, value) in parts.Where(p => !Parts.Contains(p.Key)))
                findings.Add(TemplateFindings.TemplateYaml.At(value.Span, $"a fixed word has no '{part}'", [.. Suggestion.For(part, Parts), "write { text: …, of: …, checked_by: … }"]));
            if (!parts.TryGetValue("text", out var text) || text.Value.Length == 0)
            {
                findings.Add(TemplateFindings.TemplateYaml.At(group.First().Value.Span, $"'{group.Key}' has no text", "write { text: …, of: …, checked_by: … }"));
                continue;
            }

            var isChecked = parts.TryGetValue("checked_by", out var role) && role.Value.Length > 0 && !(parts.TryGetValue("draft", out var draft) && draft.Value == "true");
            var word = new FixedWord(text.Value, parts.TryGetValue("of", out var of) ? of.Value : null, fallsBackTo is not null && !isChecked, text.Span);
            if (word.IsDraft && FixedWord.IsSafety(group.Key))
                findings.Add(LanguageFindings.DraftedSafety.At(text.Span, $"'{group.Key}' keeps people safe, and nobody has checked this translation", "take it out until someone has: the word of the other language is printed instead; or name who checked it with checked_by"));
            words.Add(group.Key, word);
        }

        return new(language, fallsBackTo, new(source, 0, 0), words.ToImmutable());
    }
}
