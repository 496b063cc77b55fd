using CoursePack.Curriculum.Model;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of an activity.</summary>
internal static class ActivityKeys
{
    private static readonly Shape Claims = Forms.List(new Shape.Either(
    [
        Forms.Outcome,
        new Shape.Keys("a claim on some of an outcome's competences",
        [
            Must("outcome", Forms.Outcome, "The outcome."),
            May("competences", Forms.List(Forms.Competence), "Those of its competences that this activity reaches."),
        ]),
    ]));

    private static readonly Shape Trainers = new Shape.Keys("who has to be there",
    [
        May("least", new Shape.Whole(1, 20), "How many trainers, at least."),
        May("peer", Forms.Flag, "Someone with lived experience leads."),
    ]);

    private static readonly Shape Preparation = new Shape.Keys("something to prepare",
    [
        Must("what", Forms.Text, "What to make or bring."),
        Must("per", Forms.Words<PreparationUnit>(), "For whom one is needed."),
    ]);

    private static readonly Shape IfLate = new Shape.Either(
    [
        new Shape.Words(["keep"]),
        new Shape.Keys("a cut for a late day",
        [
            Must("minutes", new Shape.Whole(0, 24 * 60), "The minutes that are left."),
            Must("how", Forms.Text, "What is left out."),
        ]),
    ]);

    private static readonly Shape Adaptations = new Shape.Keys("adaptations",
    [
        May("low_literacy", Forms.Markdown, "For people who read little."),
        May("sensory", Forms.Markdown, "For people who see, hear or bear less."),
        May("small_group", Forms.Markdown, "For a small group."),
        May("large_group", Forms.Markdown, "For a large group."),
        May("language", Forms.Markdown, "For people who speak another language."),
    ]);

    public static Shape Activity { get; } = new Shape.Keys("an activity",
    [
        Must("id", Forms.Id, "Its short name, unique in the module."),
        Must("title", Forms.Text, "Its title, for everyone."),
        Must("minutes", Forms.Minutes, "How long it takes: the sum of the Minutes column of the first table in 'trainer'."),
        Must("method", Forms.Words<Method>(), "How people learn in it."),
        May("group", Forms.Words<Grouping>(), "How many work together."),
        May("trainers", Trainers, "Who has to be there. Without it: one trainer."),
        May("materials", Forms.List(Forms.Text), "Things to have at hand."),
        May("prepare", Forms.List(Preparation), "Things to make beforehand."),
        May("handouts", Forms.List(new Shape.Reference(IdKind.Handout)), "Handouts to give out."),
        May("teaches", Claims, "The outcomes it introduces."),
        May("practises", Claims, "The outcomes that trainees try in it."),
        May("assesses", Claims, "The outcomes that trainees show in it and hear back about. It needs 'evidence'."),
        May("evidence", Forms.Text, "What one would see or hear. Needed with 'assesses'."),
        May("tags", Forms.List(new Shape.Words(["agreement", "wellbeing-plan", "difference", "supervision"], OwnAllowed: true)), "What the check looks for by name: one of these, or a word of yours that begins with x-."),
        May("private", Forms.Flag, "What people write here is theirs alone."),
        May("if_late", IfLate, "What to do on a late day: keep it whole, or cut it to so many minutes."),
        Must("trainer", Forms.Markdown, "What trainers do, step by step. Its first table is the step table, with a column Minutes. Trainers only."),
        May("trainee", Forms.Markdown, "What stands in the workbook. Everyone sees it."),
        May("answers", Forms.Markdown, "Answers, for trainers only."),
        May("slides", Forms.Markdown, "Slides, with a line --- between two of them. Everyone sees them."),
        May("online", Forms.Markdown, "How to do it online. Trainers only."),
        May("care", Forms.Markdown, "How to look after people in it. Trainers only."),
        May("adaptations", Adaptations, "How to do it with other groups. Trainers only."),
    ]);
}
