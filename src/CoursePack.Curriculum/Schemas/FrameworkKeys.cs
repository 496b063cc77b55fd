using System.Collections.Immutable;
using CoursePack.Curriculum.Model;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of frameworks and of crosswalks between them.</summary>
internal static class FrameworkKeys
{
    private static readonly Shape Competence = new Shape.Keys("a competence",
    [
        Must("id", Forms.PublishedId, "Its number as published, such as 3.2.4. Put one that looks like a number in quotation marks."),
        Must("statement", Forms.Text, "What a worker knows or can do."),
        Must("kind", Forms.Words<CompetenceKind>(), "Whether it is something to know, to do or to hold dear."),
        May("level", Forms.Text, "How far it is to be mastered: one of the framework's levels."),
        May("mandatory", Forms.Flag, "No regional course may leave it out."),
        May("note", Forms.Text, "A remark for trainers."),
    ]);

    private static readonly Shape Area = new Shape.Keys("an area",
    [
        Must("id", Forms.PublishedId, "Its number as published, such as 3.2."),
        Must("title", Forms.Text, "Its title."),
        Must("confidence", Forms.Words<Confidence>(), "How sure we are of it: seen in the source, inferred from it, or our own."),
        Must("competences", Forms.List(Competence), "Its competences."),
    ]);

    private static readonly Shape Domain = new Shape.Keys("a domain",
    [
        Must("id", Forms.PublishedId, "Its number as published."),
        Must("title", Forms.Text, "Its title."),
        Must("tier", Forms.Words<Tier>(), "How far a course has to carry it."),
        Must("areas", Forms.List(Area), "Its areas."),
    ]);

    private static readonly Shape Source = new Shape.Keys("a source",
    [
        Must("title", Forms.Text, "The title of the publication."),
        Must("publisher", Forms.Text, "Who published it."),
        Must("year", Forms.Text, "When."),
        May("url", Forms.WebAddress, "Where it can be read."),
        May("note", Forms.Text, "What a reader should know about it."),
    ]);

    private static readonly Shape Map = new Shape.Keys("a comparison of two competences",
    [
        Must("from", new Shape.Reference(IdKind.AnyCompetence), "A competence of the framework on the left."),
        Must("to", new Shape.Reference(IdKind.AnyCompetence), "A competence of the framework on the right."),
        Must("relation", Forms.Words<MapRelation>(), "Read it as a sentence: 'from' is exact with, broader or narrower than, or related to 'to'. What claims count for follows from it."),
        May("note", Forms.Text, "Why."),
    ]);

    public static ImmutableArray<FileKind> Kinds { get; } =
    [
        new("framework", "A competence framework", "frameworks/*.yaml", new Shape.Keys("a framework",
        [
            Must("id", Forms.Id, "Its short name, which is also the file's."),
            Must("title", Forms.Text, "Its title."),
            Must("version", Forms.Text, "Its version or year."),
            Must("source", Source, "Where it was published."),
            May("levels", Forms.List(Forms.Text), "Levels of mastery, lowest first, such as [aware, able, leads]."),
            Must("domains", Forms.List(Domain), "Its domains."),
        ])),
        new("crosswalk", "Two frameworks compared", "frameworks/crosswalks/*.yaml", new Shape.Keys("a crosswalk",
        [
            Must("id", Forms.Id, "Its short name, which is also the file's."),
            Must("title", Forms.Text, "Its title."),
            Must("from", new Shape.Reference(IdKind.AnyFramework), "The framework on the left."),
            Must("to", new Shape.Reference(IdKind.AnyFramework), "The framework on the right."),
            May("source", Forms.Text, "Who compared them, and how."),
            Must("maps", Forms.List(Map), "The comparisons, competence by competence."),
        ])),
    ];
}
