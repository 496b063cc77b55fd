using System.Collections.Immutable;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of <c>module.yaml</c>, of a module and of an add-on.</summary>
internal static class ModuleKeys
{
    /// <summary>A module, or an outcome: of the same module with its short id.</summary>
    private static readonly Shape Prerequisite = new Shape.Either([new Shape.Reference(IdKind.AnyModule), Forms.Outcome]);

    private static readonly Shape Outcome = new Shape.Keys("an outcome",
    [
        Must("id", Forms.Id, "Its short name, unique in the module."),
        Must("statement", Forms.Text, "What a trainee can do after the module, beginning with 'You can'."),
        Must("competences", Forms.List(new Shape.Either(
        [
            Forms.Competence,
            new Shape.Keys("a competence at a level",
            [
                Must("id", Forms.Competence, "The competence."),
                May("level", new Shape.Reference(IdKind.Level), "The level at which trainees come out."),
            ]),
        ])), "The competences it stands for, at most five."),
        May("prerequisites", Forms.List(Prerequisite), "What comes before it: a module, or an outcome."),
    ]);

    private static readonly Shape Session = new Shape.Keys("a session",
    [
        Must("id", Forms.Id, "Its short name, unique in the module."),
        Must("title", Forms.Text, "Its title."),
        Must("aim", Forms.Text, "What it is for, in a sentence."),
        May("room", Forms.Text, "How the room is set up, and what is on the walls. Trainers only."),
        May("sensitive", Forms.List(new Shape.Words(["trauma", "suicide", "self-harm", "abuse"], OwnAllowed: true)), "What in it may be hard to bear: one of these, or a word of yours that begins with x-."),
        May("warning", Forms.Markdown, "What to tell people before the break that precedes it."),
        May("between", TwoForms("what to try before next time"), "Something to try before next time, for people in post and for people who are not yet."),
        May("supervision", TwoForms("a question to bring to supervision"), "One question to bring to supervision."),
        Must("activities", Forms.List(ActivityKeys.Activity), "Its activities, in order. Only they have minutes; the rest is summed."),
    ]);

    public static ImmutableArray<FileKind> Kinds { get; } =
    [
        new("module", "A module", "modules/*/module.yaml", Module(isAddOn: false)),
        new("add-on", "An add-on", "add-ons/*/module.yaml", Module(isAddOn: true)),
    ];

    private static Shape.Keys Module(bool isAddOn) => new(isAddOn ? "an add-on" : "a module",
    [
        Must("id", Forms.Id, "Its short name, unique in the course."),
        new("number", !isAddOn, new Shape.Whole(0, 9999), "Its number, which its folder begins with."),
        Must("title", Forms.Text, "Its title."),
        Must("aim", Forms.Text, "What it is for, in a sentence."),
        May("introduction", Forms.Markdown, "A text to begin with, for everyone."),
        May("prerequisites", Forms.List(new Shape.Either([new Shape.Reference(IdKind.AnyModule), new Shape.Reference(IdKind.Outcome)])), "What comes before it: a module, or an outcome of one, such as recovery/name-hope."),
        Must("outcomes", Forms.List(Outcome), "What a trainee can do afterwards."),
        Must("sessions", Forms.List(Session), "Its sessions, in order."),
    ]);

    private static Shape.Keys TwoForms(string what) => new(what,
    [
        Must("in_post", Forms.Markdown, "For people who work in the role already."),
        Must("not_yet", Forms.Markdown, "For people who do not yet."),
    ]);
}
