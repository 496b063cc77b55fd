using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>A word that <c>language.yaml</c> asks to leave out, outside of quotation marks, quotations and code.</summary>
internal sealed class AvoidedWordRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP5301", "word-to-avoid", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (facts.Course.WordChoices.IsEmpty)
            yield break;
        var words = new AvoidedWords(facts.Course.WordChoices, English.IsLanguageOf(facts.Course));
        foreach (var prose in facts.Prose)
        {
            foreach (var found in words.In(prose.Text))
            {
                if (!prose.IsQuoted(found.Start))
                    yield return Avoid(prose.SpanOf(found.Start, found.End), prose.Text[found.Start..found.End], found.Choice, found.Written);
            }
        }
    }

    private Diagnostic Avoid(SourceSpan place, string word, WordChoice choice, Spanned<string> written)
    {
        var finding = Descriptor.At(place, $"'{word}' is among the words to avoid", $"say: {choice.Say}", choice.Why).With(written.Span, "the word in the list");
        return finding with { Repair = Say(place, word, choice.Say, written.Value) };
    }

    /// <summary>Where the list offers one thing to say, and the word stands in the text as it stands in the list.</summary>
    private static Repair? Say(SourceSpan place, string word, string say, string written)
    {
        var isOne = !say.AsSpan().ContainsAny(",;:(") && !say.Contains(" or ", StringComparison.Ordinal);
        if (!isOne || !word.Equals(written, StringComparison.OrdinalIgnoreCase) || place.Source?.Text[place.Start..place.End] != word)
            return null;
        var words = char.IsUpper(word[0]) && !char.IsUpper(written[0]) ? char.ToUpperInvariant(say[0]) + say[1..] : say;
        return new($"say '{words}'", IsCertain: false, [new(place, words)]);
    }
}
