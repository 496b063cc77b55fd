using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of <c>course.yaml</c>.</summary>
internal static class CourseKeys
{
    private static readonly Shape TierPolicy = new Shape.Keys("what is asked of a tier",
    [
        May("taught", Forms.Percent, "How many of its competences some activity teaches, in percent."),
        May("practised", Forms.Percent, "How many of them trainees try for themselves, in percent."),
        May("assessed", Forms.Percent, "How many of them trainees show and talk over, in percent."),
        May("minutes_per_area", new Shape.Whole(0, 100_000), "The least time for each area, in minutes."),
        May("reviewed", Forms.Flag, "Every claim on it has been read and agreed by somebody, and its texts have not changed since."),
    ]);

    private static readonly Shape Waiver = new Shape.Keys("a waiver",
    [
        Must("competence", Forms.Competence, "The competence that the course leaves open."),
        May("depth", Forms.Words<Depth>(), "Only this depth is left open; without it all of them are."),
        Must("reason", Forms.Text, "Why, in words a reader of the report understands."),
        Must("owner", Forms.Text, "Who looks after the gap."),
        Must("expires", Forms.Date, "The last day it holds, such as 2027-03-31. After it the gap is an error."),
    ]);

    private static readonly Shape Person = new Shape.Keys("a person who took part",
    [
        Must("role", Forms.Text, "What they are, such as peer reviewer. No names are needed."),
        Must("did", Forms.Words<Contribution>(), "What they did."),
        May("on", Forms.Date, "When, such as 2026-11-01."),
        May("lived_experience", Forms.Flag, "They speak from experience of their own."),
    ]);

    private static readonly Shape Change = new Shape.Keys("something that was asked for and done",
    [
        Must("on", Forms.Date, "When it was done, such as 2026-11-01."),
        Must("asked_by", Forms.Words<ChangeSource>(), "Who asked for it."),
        Must("asked", Forms.Text, "What they asked for, in their words."),
        Must("did", Forms.Text, "What was done about it."),
    ]);

    private static readonly Shape Translation = new Shape.Keys("a translation",
    [
        May("checked_by", Forms.Text, "The role of whoever checked it. Until then it is a draft, and the books say so."),
        May("checked_on", Forms.Date, "When it was checked, such as 2026-11-01."),
        May("other", Forms.List(new Shape.Keys("files in another language",
        [
            Must("language", Forms.Text, "The language they are in, such as en-GB."),
            Must("files", Forms.List(Forms.Text), "Files and folders of this course, counted from this file."),
        ])), "What stands in this course in another language than its own."),
    ]);

    public static FileKind Kind { get; } = new("course", "A course", "course.yaml", new Shape.Keys("a course",
    [
        Must("id", Forms.Id, "The course's short name: small letters, digits and hyphens. Its folder of books is called by it."),
        Must("title", Forms.Text, "The title on every cover."),
        May("subtitle", Forms.Text, "A line below the title."),
        Must("version", new Shape.Formed("^[0-9A-Za-z][0-9A-Za-z.+-]*$", MayBeNumber: true), "The version of the course, such as 1.0.0."),
        May("date", Forms.Date, "The date that the books print, such as 2027-01-11."),
        Must("language", new Shape.Formed("^[a-z]{2,3}(-[0-9A-Za-z]{2,8})*$"), "The language it is written in, such as en-GB."),
        May("translation", Translation, "Of a course in another language than the one it extends: who checked the translation, and what of it is in which language."),
        May("nation", Forms.Text, "The nation whose contacts the books print, such as england."),
        May("adapted_by", Forms.Text, "Who made this course of another. The books of a course that extends one print it; without it, its title."),
        Must("licence", Forms.Text, "What others may do with it, such as CC-BY-4.0."),
        May("url", Forms.WebAddress, "Where the course is found on the web."),
        May("tool", new Shape.Formed("^((>=|>|<=|<|=)?[0-9]{1,6}(\\.[0-9]{1,6}){0,3} *)+$", MayBeNumber: true), "The versions of coursepack that may build it, such as \">=1.0 <2\"."),
        May("people", Forms.List(Person), "Who wrote, reviewed and tested it."),
        May("changes", Forms.List(Change), "You said, we did: what was asked for, and what came of it."),
        Must("frameworks", Forms.List(new Shape.Reference(IdKind.FrameworkFile, MayBeNew: true)), "The files of the competence frameworks it answers to."),
        May("crosswalks", Forms.List(new Shape.Reference(IdKind.CrosswalkFile, MayBeNew: true)), "Files that compare two of its frameworks."),
        May("modules", Forms.List(new Shape.Reference(IdKind.Module)), "The modules in teaching order. Without it: all of them, by number."),
        May("add_ons", Forms.List(new Shape.Reference(IdKind.AddOn)), "The add-ons that are switched on."),
        May("coverage", new Shape.Keys("what is asked of each tier", [.. Binding.Vocabulary<Tier>.InOrder.Select(tier => May(tier, TierPolicy, $"What the course promises for {tier} competences."))]), "What the course promises: how many competences it teaches, lets people try, and assesses. The check holds it to this."),
        May("waivers", Forms.List(Waiver), "Gaps that are known and accepted, each with a reason and a last day."),
        Must("products", Forms.List(new Shape.Reference(IdKind.Product)), "The books to make."),
        May("formats", Forms.List(new Shape.Reference(IdKind.Format)), "The formats to make them in. Without it: pdf and html."),
        May("editions", Forms.List(new Shape.Words(["standard", "large-print", "dyslexia-friendly", "print"])), "The editions to make, for readers with other needs. Without it: standard."),
        Must("schedules", Forms.List(new Shape.Reference(IdKind.Schedule)), "The timetables it can be held in. The books print the first."),
        May("contacts_max_age", new Shape.Whole(1, 3650), "How many days before the first day a contact may last have been checked. Without it: 90."),
        May("severity", new Shape.Named("^CP[0-9]{4}$", Forms.Words<Severity>(), IdKind.Code), "Findings that this course takes more or less seriously: a code, and off, info, warning or error."),
        May("mandatory", Forms.List(new Shape.Reference(IdKind.Mandatory)), "What no regional course may leave out: ids of competences, modules and so on, or keys such as care."),
        May("variables", new Shape.Named($"^{Forms.IdPart}$", Forms.Text), "Texts of your own: {{organisation}} in any text prints the one called organisation."),
    ]));
}
