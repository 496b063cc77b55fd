using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What merging must know of a kind of thing: its word, what makes it whole, and which of its lists hold things with ids.</summary>
/// <param name="Required">A thing without these is no new thing: it means one of the base.</param>
internal sealed record EntityShape(EntityKind Kind, string Word, ImmutableArray<string> Required, ImmutableArray<KeyValuePair<string, EntityKind>> Lists)
{
    private static readonly FrozenDictionary<EntityKind, EntityShape> All = new EntityShape[]
    {
        new(EntityKind.Course, "course", [], []),
        new(EntityKind.Language, "language", [], []),
        new(EntityKind.LocalPlace, "local", ["label", "ask", "need"], []),
        new(EntityKind.Contact, "contact", ["name", "for", "nations", "source"], []),
        new(EntityKind.GlossaryEntry, "glossary", ["term", "meaning"], []),
        new(EntityKind.Framework, "framework", ["id", "title", "version", "domains"], [new("domains", EntityKind.Domain)]),
        new(EntityKind.Domain, "domain", ["title", "tier", "areas"], [new("areas", EntityKind.Area)]),
        new(EntityKind.Area, "area", ["title", "confidence", "competences"], [new("competences", EntityKind.Competence)]),
        new(EntityKind.Competence, "competence", ["statement", "kind"], []),
        new(EntityKind.Module, "module", ["id", "title", "aim", "outcomes", "sessions"], [new("outcomes", EntityKind.Outcome), new("sessions", EntityKind.Session)]),
        new(EntityKind.Outcome, "outcome", ["statement", "competences"], []),
        new(EntityKind.Session, "session", ["title", "aim", "activities"], [new("activities", EntityKind.Activity)]),
        new(EntityKind.Activity, "activity", ["title", "minutes", "method", "trainer"], []),
        new(EntityKind.Handout, "handout", ["id", "title", "kind", "audience"], []),
        new(EntityKind.OrganisationPage, "page", ["id", "title", "audience"], []),
        new(EntityKind.Schedule, "schedule", ["id", "title", "days"], []),
        new(EntityKind.Evaluation, "evaluation", ["id", "title", "when", "who", "questions"], [new("questions", EntityKind.Question)]),
        new(EntityKind.Question, "question", ["text", "kind"], []),
        new(EntityKind.Crosswalk, "crosswalk", ["id", "title", "from", "to", "maps"], []),
    }.ToFrozenDictionary(s => s.Kind);

    public static IEnumerable<string> Words => All.Values.Select(s => s.Word);

    public static EntityShape Of(EntityKind kind) => All[kind];

    public static EntityKind? Named(string word) => All.Values.FirstOrDefault(s => s.Word == word)?.Kind;

    /// <summary>The kind of the things in a list; null for a list that is a value like any other.</summary>
    public EntityKind? ItemsOf(string key)
    {
        foreach (var (name, kind) in Lists)
        {
            if (name == key)
                return kind;
        }

        return null;
    }
}
