using System.Collections.Immutable;
using CoursePack.Curriculum.Model;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys between the two lines <c>---</c> at the head of a page.</summary>
internal static class PageKeys
{
    public static ImmutableArray<FileKind> Kinds { get; } =
    [
        new("handout", "Head of a handout", "handouts/*.md", new Shape.Keys("a handout",
        [
            Must("id", Forms.Id, "Its short name, which is also the file's."),
            Must("title", Forms.Text, "Its title."),
            Must("kind", Forms.Words<HandoutKind>(), "What it is. In cards, each heading # begins a card."),
            Must("audience", Forms.Words<HandoutAudience>(), "Who gets it."),
            May("per", Forms.Words<PreparationUnit>(), "For whom one copy is needed, where kind and audience do not say so."),
        ])),
        new("organisation-page", "Head of a page for the organisation", "organisation/*.md", new Shape.Keys("an organisation page",
        [
            Must("id", Forms.Id, "Its short name."),
            Must("title", Forms.Text, "Its title."),
            Must("audience", Forms.Words<PageAudience>(), "Who it is for."),
            May("covers", Forms.List(Forms.Competence), "Competences of organisations that it carries; they count as taught."),
            May("module", new Shape.Reference(IdKind.AnyModule), "The module in whose chapter of the supervisor guide it stands."),
        ])),
    ];
}
