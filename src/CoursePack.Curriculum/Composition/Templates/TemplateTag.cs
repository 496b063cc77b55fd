namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>One <c>{{…}}</c> of a template.</summary>
/// <param name="Start">Offset of its first brace.</param>
/// <param name="End">Offset after its last brace.</param>
/// <param name="Words">What stands inside, cut at spaces; a quoted text keeps its quotation marks.</param>
internal sealed record TemplateTag(TagKind Kind, int Start, int End, string[] Words);

internal enum TagKind
{
    Comment,
    Open,
    Else,
    Close,
    Partial,
    Word,
    Value,
    Broken,
}
