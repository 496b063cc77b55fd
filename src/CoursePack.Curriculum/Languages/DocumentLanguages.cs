using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Languages;

/// <summary>What a composer must know to say of each text which language it is in.</summary>
/// <param name="Document">Of the document as a whole: one in which the tool can say everything.</param>
/// <param name="Own">That the course asks for, and its translated fixed words are in.</param>
/// <param name="Texts">Of what the course says.</param>
/// <param name="Templates">The files of the templates, which are in the language of the document.</param>
internal sealed record DocumentLanguages(string Document, string Own, TextLanguages Texts, IReadOnlySet<SourceText> Templates)
{
    public string LanguageOf(WordKind? kind, SourceSpan span) => kind switch
    {
        WordKind.Fallback => Document,
        WordKind.Own or WordKind.Draft => Own,
        _ => IsTemplate(span) ? Document : Texts.LanguageOf(span),
    };

    public bool IsDraft(WordKind? kind, SourceSpan span) =>
        kind is WordKind.Draft || (kind is null && !IsTemplate(span) && Texts.IsDraft(span));

    private bool IsTemplate(SourceSpan span) => span.Source is { } source && Templates.Contains(source);
}
