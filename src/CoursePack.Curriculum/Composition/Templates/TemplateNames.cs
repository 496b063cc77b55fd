using System.Collections.Frozen;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Every name a context holds, at whatever level; <c>templates/README.md</c> says which stand where.</summary>
internal static class TemplateNames
{
    /// <summary>Holds local places by their id, with <c>_</c> for <c>-</c>: <c>places.crisis_route</c>.</summary>
    public const string Places = "places";

    /// <summary>The fixed word for the blank of a local place that a course does not have.</summary>
    public static string PlaceWord(string name) => "place_" + name;

    public static FrozenSet<string> All { get; } = new[]
    {
        "about", "about_module", "activities", "adaptations", "after", "aim", "all", "alone", "anchor", "answers", "ask", "asked", "asked_by", "assesses", "at_the_end",
        "before", "beforehand", "between", "blank", "body", "care", "changes", "claims", "checked_by", "checked_on", "competences", "contacts", "contacts_unchecked", "course",
        "daily", "date", "day", "days", "delivery", "depth", "did", "email", "end", "ends", "evaluations", "evidence", "exercise", "for", "for_organisations",
        "for_supervisors", "for_trainees", "for_trainers", "form", "frameworks", "glossary", "group", "handbook_page", "handouts", "has_between", "has_exercises", "has_supervision",
        "has_slides", "heading", "hours", "how", "id", "if_late", "in_post", "introduction", "is_activity", "is_add_on", "is_blank", "is_card",
        "keep", "kind", "label", "least", "length", "level", "licence", "line", "lived_experience", "local", "materials",
        "meaning", "method", "minutes", "module", "modules", "name", "nation", "not_yet", "note", "number", "on", "online", "opening", "optional",
        "outcomes", "own", "page", "pages", "pairs_with", "peer", "people", "per", "places", "practises", "prepare", "prerequisites", "print_page", "private", "product", "products",
        "publisher", "questions", "reviewed", "role", "room", "rows", "safety", "schedule", "schedules", "see", "sensitive", "sessions", "several", "sheets",
        "slides", "slots", "source", "start", "statement", "steps", "subtitle", "supervision", "teaches", "telephone", "term", "text",
        "times", "title", "tool_version", "trainee", "trainer", "trainers", "url", "useful", "version", "warning", "warnings", "what", "when", "who",
        "workbook_notes", "workbook_page", "year",
    }.ToFrozenSet(StringComparer.Ordinal);
}
