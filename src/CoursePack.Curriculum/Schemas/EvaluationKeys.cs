using CoursePack.Curriculum.Model;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of an evaluation.</summary>
internal static class EvaluationKeys
{
    private static readonly Shape Scale = new Shape.Keys("a scale",
    [
        Must("from", new Shape.Whole(0, 100), "Its lowest number."),
        Must("to", new Shape.Whole(1, 100), "Its highest number."),
        Must("low", Forms.Text, "What the lowest number means."),
        Must("high", Forms.Text, "What the highest number means."),
    ]);

    private static readonly Shape Question = new Shape.Keys("a question",
    [
        Must("id", Forms.Id, "Its short name, unique in the file."),
        Must("text", Forms.Text, "The question."),
        Must("kind", Forms.Words<QuestionKind>(), "How it is answered."),
        May("scale", Scale, "The scale. Needed where kind is scale."),
        May("options", Forms.List(Forms.Text), "The answers to choose from. Needed where kind is choice."),
        May("areas", Forms.List(new Shape.Reference(IdKind.Area)), "The areas it asks about."),
        May("outcomes", Forms.List(new Shape.Reference(IdKind.Outcome)), "The outcomes it asks about, each with its module."),
        May("pairs_with", new Shape.Reference(IdKind.Question, MayBeNew: true), "The same question at another time, such as before/confidence-3-3."),
    ]);

    public static FileKind Kind { get; } = new("evaluation", "Questions to people", "evaluation/*.yaml", new Shape.Keys("an evaluation",
    [
        Must("id", Forms.Id, "Its short name, which is also the file's."),
        Must("title", Forms.Text, "Its title."),
        Must("when", Forms.Words<EvaluationTime>(), "When it is asked."),
        Must("who", Forms.Words<EvaluationRespondent>(), "Who answers."),
        Must("questions", Forms.List(Question), "Its questions."),
    ]));
}
