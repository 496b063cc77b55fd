using System.Collections.Frozen;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Every name a context holds, at whatever level; <c>templates/README.md</c> says which stand where.</summary>
internal static class TemplateNames
{
    public static FrozenSet<string> All { get; } = new[]
    {
        "activities", "adaptations", "aim", "all", "anchor", "answers", "ask", "asked", "asked_by", "assesses",
        "between", "blank", "body", "care", "changes", "claims", "checked_by", "checked_on", "competences", "contacts", "course",
        "date", "day", "days", "delivery", "depth", "did", "email", "end", "evidence", "exercise", "for", "for_organisations",
        "for_supervisors", "for_trainees", "for_trainers", "frameworks", "glossary", "group", "handouts", "has_between", "has_exercises", "has_supervision",
        "has_slides", "heading", "hours", "how", "id", "if_late", "in_post", "introduction", "is_add_on", "is_blank", "is_card",
        "keep", "kind", "label", "least", "length", "level", "licence", "line", "lived_experience", "local", "materials",
        "meaning", "method", "minutes", "module", "modules", "name", "nation", "not_yet", "note", "number", "on", "online",
        "outcomes", "page", "pages", "peer", "people", "per", "practises", "prepare", "prerequisites", "private", "product",
        "publisher", "reviewed", "role", "room", "safety", "schedule", "schedules", "see", "sensitive", "sessions", "several", "sheets",
        "slides", "slots", "source", "start", "statement", "subtitle", "supervision", "teaches", "telephone", "term", "text",
        "times", "title", "tool_version", "trainee", "trainer", "trainers", "url", "useful", "version", "warning", "what",
        "workbook_notes", "workbook_page", "year",
    }.ToFrozenSet(StringComparer.Ordinal);
}
