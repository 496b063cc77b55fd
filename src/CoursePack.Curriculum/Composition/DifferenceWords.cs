using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Composition;

/// <summary>The endings of the fixed words that name what differs.</summary>
internal static class DifferenceWords
{
    /// <summary>Of all keys without a word of their own.</summary>
    public const string Other = "other";

    /// <summary>Of a key, such as <c>care</c>.</summary>
    public static string Part(string key) => key switch
    {
        "title" or "subtitle" or "name" or "term" or "label" => "title",
        "statement" or "meaning" or "competences" or "questions" or "text" => "statement",
        "teaches" or "practises" or "assesses" or "covers" => "claims",
        "minutes" or "days" or "if_late" => "minutes",
        "schedules" => "timetables",
        "aim" or "answers" or "body" or "care" or "evidence" or "handouts" or "online" or "slides" or "trainee" or "trainer" or "warning" => key,
        _ => Other,
    };

    /// <summary>Of a kind whose titles alone do not say what it is; null for modules and what is in them.</summary>
    public static string? About(EntityKind kind) => kind switch
    {
        EntityKind.Course => "course",
        EntityKind.Contact => "contact",
        EntityKind.GlossaryEntry => "glossary_entry",
        EntityKind.LocalPlace => "local_place",
        EntityKind.Handout => "handout",
        EntityKind.OrganisationPage => "organisation_page",
        EntityKind.Schedule => "schedule",
        EntityKind.Evaluation => "evaluation",
        EntityKind.Framework => "framework",
        _ => null,
    };
}
