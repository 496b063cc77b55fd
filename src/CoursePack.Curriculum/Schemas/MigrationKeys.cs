using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of a map from one edition of a framework to the next.</summary>
internal static class MigrationKeys
{
    private static readonly Shape Numbers = new Shape.Either([Forms.PublishedId, Forms.List(Forms.PublishedId)]);

    public static FileKind Kind { get; } = new("map", "What became of the competences of a framework", "the file that 'coursepack migrate --map' names", new Shape.Keys("a map",
    [
        Must("from", Forms.Id, "The framework that the course has."),
        Must("to", Forms.Id, "The framework to move to."),
        Must("changes", Forms.List(new Shape.Keys("a change",
        [
            Must("from", Numbers, "A competence of the old framework, or several that are one now."),
            Must("to", Numbers, "What it is in the new one: one, several for a split, [] for one that was retired."),
            May("why", Forms.Text, "Why it was retired, or what else a person should know."),
        ])), "What was renumbered, split, merged or retired. A competence that is not named here keeps its number."),
        May("levels", Forms.List(new Shape.Keys("a change of a level",
        [
            Must("from", new Shape.Either([Forms.Text, Forms.List(Forms.Text)]), "A level of the old framework, or several."),
            Must("to", new Shape.Either([Forms.Text, Forms.List(Forms.Text)]), "What it is called in the new one."),
            May("why", Forms.Text, "A remark."),
        ])), "Levels that have another name."),
    ]));
}
