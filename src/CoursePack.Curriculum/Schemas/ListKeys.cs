using System.Collections.Immutable;
using CoursePack.Curriculum.Model;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of the files that hold one list.</summary>
internal static class ListKeys
{
    public static ImmutableArray<FileKind> Kinds { get; } =
    [
        Of("local", "What only the team on the ground knows", "local.yaml", new Shape.Keys("a local place",
        [
            Must("id", Forms.Id, "Its name: {{safeguarding-lead}} in any text prints the value, or a blank to write on."),
            Must("label", Forms.Text, "What stands beside the blank."),
            Must("ask", Forms.Text, "The question to put to the team."),
            Must("need", Forms.Words<LocalNeed>(), "Why it is needed. 'coursepack ready' fails while one for safety is blank."),
            May("value", Forms.Text, "The answer; leave it empty until you know."),
            May("checked_on", Forms.Date, "The day somebody made sure of it, such as 2027-01-04."),
            May("checked_by", Forms.Text, "Who made sure."),
        ])),
        Of("contacts", "Helplines and other contacts", "contacts.yaml", new Shape.Keys("a contact",
        [
            Must("id", Forms.Id, "Its short name."),
            Must("name", Forms.Text, "The name of the service."),
            Must("for", Forms.Text, "Whom it helps, and with what."),
            May("telephone", Forms.Text, "Its number."),
            May("text", Forms.Text, "How to reach it by text message."),
            May("url", Forms.WebAddress, "Its page on the web."),
            May("email", Forms.Text, "Its e-mail address."),
            Must("nations", Forms.List(Forms.Text), "The nations it serves, such as england."),
            May("hours", Forms.Text, "When it is open."),
            Must("source", Forms.Text, "Where this was read."),
            May("checked_on", Forms.Date, "The day somebody rang or opened it. Nobody writes a day on which they did not."),
            May("checked_by", Forms.Text, "Who did."),
            May("mandatory", Forms.Flag, "No regional course may leave it out."),
        ])),
        Of("glossary", "Terms and their meaning", "glossary.yaml", new Shape.Keys("a term",
        [
            Must("id", Forms.Id, "Its short name, for links such as glossary:recovery."),
            Must("term", Forms.Text, "The word or phrase."),
            Must("meaning", Forms.Text, "What it means in this course."),
            May("see", Forms.List(new Shape.Reference(IdKind.GlossaryEntry, MayBeNew: true)), "Other terms to read."),
        ])),
        Of("language", "Words to avoid, and what to say", "language.yaml", new Shape.Keys("a choice of words",
        [
            Must("say", Forms.Text, "What to say."),
            Must("not", Forms.List(Forms.Text), "What not to say. The check finds it in every text."),
            Must("why", Forms.Text, "The reason, for whoever wrote the other word."),
        ])),
    ];

    private static FileKind Of(string name, string title, string where, Shape entry) => new(name, title, where, Forms.List(entry));
}
