using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>A word that <c>language.yaml</c> asks to leave out, outside of quotation marks, quotations and code.</summary>
internal sealed class AvoidedWordRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP5301", "word-to-avoid", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (facts.Course.WordChoices.IsEmpty)
            return [];
        var words = new AvoidedWords(facts.Course.WordChoices, English.IsLanguageOf(facts.Course));
        return
            from prose in facts.Prose
            from found in words.In(prose.Text)
            where !prose.IsQuoted(found.Start)
            select Descriptor
                .At(prose.SpanOf(found.Start, found.End), $"'{prose.Text[found.Start..found.End]}' is among the words to avoid", $"say: {found.Choice.Say}", found.Choice.Why)
                .With(found.Written.Span, "the word in the list");
    }
}
