using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Languages;
using CoursePack.Curriculum.Reviews;

namespace CoursePack.Curriculum.Model;

/// <summary>
/// What a curriculum folder defines, bound and whole: every key of the contract is here, every reference that could be
/// resolved is a full id. Lists keep the order of the files. Immutable; look things up through <see cref="CourseIndex"/>.
/// </summary>
public sealed record Course
{
    /// <summary>Place of <c>id</c> in <c>course.yaml</c>.</summary>
    public required SourceSpan Span { get; init; }

    public required string Id { get; init; }

    public required AuthorText Title { get; init; }

    public AuthorText? Subtitle { get; init; }

    public required string Version { get; init; }

    /// <summary>The course's own date; null prints none and dates files at 1 January 2000.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Place of the language's tag, for findings about what exists in no such language.</summary>
    public required SourceSpan LanguageSpan { get; init; }

    /// <summary>Of the overlay on top; null where it says nothing.</summary>
    public Translation? Translation { get; init; }

    /// <summary>Which language each text is in; null where all are in one.</summary>
    public TextLanguages? Languages { get; init; }

    public string? Nation { get; init; }

    /// <summary>Who made this course of another; null where it says nothing of that.</summary>
    public AuthorText? AdaptedBy { get; init; }

    public required string Licence { get; init; }

    public string? Url { get; init; }

    /// <summary>Versions of the tool that may build it, such as <c>&gt;=1.0 &lt;2</c>.</summary>
    public Spanned<string>? Tool { get; init; }

    public ImmutableArray<Contributor> People { get; init; } = [];

    public ImmutableArray<CourseChange> Changes { get; init; } = [];

    public required ImmutableArray<Framework> Frameworks { get; init; }

    /// <summary>Comparisons of its frameworks, by which claims on one count for another.</summary>
    public ImmutableArray<Crosswalk> Crosswalks { get; init; } = [];

    /// <summary>Modules in teaching order.</summary>
    public required ImmutableArray<Module> Modules { get; init; }

    /// <summary>All of <c>add-ons/</c>; those switched on have <see cref="Module.IsOn"/>.</summary>
    public ImmutableArray<Module> AddOns { get; init; } = [];

    /// <summary>Asked of each tier; a tier not named asks nothing.</summary>
    public ImmutableDictionary<Tier, TierPolicy> Coverage { get; init; } = ImmutableDictionary<Tier, TierPolicy>.Empty;

    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    public required ImmutableArray<Spanned<string>> Products { get; init; }

    /// <summary>Output formats, lower case; default <c>pdf</c>, <c>html</c>.</summary>
    public ImmutableArray<Spanned<string>> Formats { get; init; } = [];

    public ImmutableArray<Spanned<string>> Editions { get; init; } = [];

    /// <summary>In the order of <c>schedules</c>; the first is the one the books print.</summary>
    public required ImmutableArray<Schedule> Schedules { get; init; }

    /// <summary>Days a checked contact stays fresh before the first day.</summary>
    public int ContactsMaxAge { get; init; } = 90;

    /// <summary>Rules turned up, down or off, by code.</summary>
    public ImmutableDictionary<string, Spanned<Severity>> Severity { get; init; } = ImmutableDictionary<string, Spanned<Severity>>.Empty;

    public ImmutableArray<Spanned<string>> Mandatory { get; init; } = [];

    /// <summary>Text for <c>{{name}}</c>.</summary>
    public ImmutableDictionary<string, Spanned<string>> Variables { get; init; } = ImmutableDictionary<string, Spanned<string>>.Empty;

    public ImmutableArray<LocalPlace> LocalPlaces { get; init; } = [];

    public ImmutableArray<Contact> Contacts { get; init; } = [];

    public ImmutableArray<GlossaryEntry> Glossary { get; init; } = [];

    public ImmutableArray<WordChoice> WordChoices { get; init; } = [];

    /// <summary>By id, in ordinal order.</summary>
    public ImmutableArray<Handout> Handouts { get; init; } = [];

    /// <summary>Pages of the organisation guide, by number.</summary>
    public ImmutableArray<OrganisationPage> OrganisationPages { get; init; } = [];

    public ImmutableArray<Evaluation> Evaluations { get; init; } = [];

    /// <summary>Null without a <c>reviews.yaml</c>.</summary>
    public ReviewLog? Reviews { get; init; }
    /// <summary>Findings that an author answered with a reason, in the order of files and lines.</summary>
    public ImmutableArray<Silence> Silences { get; init; } = [];

    /// <summary>Modules and the add-ons that are switched on: what is taught, scheduled and counted.</summary>
    public IEnumerable<Module> TaughtModules => Modules.Concat(AddOns.Where(a => a.IsOn));

    /// <summary>Every module there is, also add-ons that are off: what is checked.</summary>
    public IEnumerable<Module> AllModules => Modules.Concat(AddOns);
}

/// <summary>A plain one-line text of the course: may hold <c>{{name}}</c>, is never read as Markdown.</summary>
public sealed record AuthorText(MappedText Text)
{
    public string Value => Text.Text;

    public SourceSpan Span => Text.SpanOf(0, Text.Text.Length);
}

public sealed record Contributor(string Role, Contribution Did, DateOnly? On, bool LivedExperience, SourceSpan Span);

public enum Contribution
{
    Wrote,
    Reviewed,
    Tested,
}

public sealed record CourseChange(DateOnly On, ChangeSource AskedBy, AuthorText Asked, AuthorText Did, SourceSpan Span);

public enum ChangeSource
{
    Trainees,
    Graduates,
    Team,
    PeopleSupported,
}

/// <summary>What the course promises of a tier, in whole percent; null where nothing is asked of a depth.</summary>
public sealed record TierPolicy(Tier Tier, SourceSpan Span)
{
    public int? Taught { get; init; }

    public int? Practised { get; init; }

    public int? Assessed { get; init; }

    /// <summary>Least scheduled minutes of each area.</summary>
    public int? MinutesPerArea { get; init; }

    /// <summary>Every claim on the tier has been reviewed, and stands as it was read.</summary>
    public bool Reviewed { get; init; }
}

/// <param name="Depth">The depth waived; null waives the competence altogether.</param>
public sealed record Waiver(CompetenceId Competence, Depth? Depth, string Reason, string Owner, DateOnly Expires, SourceSpan Span);

/// <summary>Something only the team on the ground knows.</summary>
public sealed record LocalPlace(string Id, AuthorText Label, AuthorText Ask, LocalNeed Need, string Value, DateOnly? CheckedOn, string? CheckedBy, SourceSpan Span);

/// <summary>Why a local place is needed, most urgent first.</summary>
public enum LocalNeed
{
    Safety,
    Delivery,
    Useful,
}

public sealed record Contact
{
    public required SourceSpan Span { get; init; }

    public required string Id { get; init; }

    public required AuthorText Name { get; init; }

    public required AuthorText For { get; init; }

    public string? Telephone { get; init; }

    /// <summary>How to reach it by text message.</summary>
    public string? Text { get; init; }

    public string? Url { get; init; }

    public string? Email { get; init; }

    public required ImmutableArray<string> Nations { get; init; }

    public string? Hours { get; init; }

    /// <summary>The public page it comes from.</summary>
    public required string Source { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public string? CheckedBy { get; init; }

    public bool Mandatory { get; init; }
}

public sealed record GlossaryEntry(string Id, AuthorText Term, AuthorText Meaning, ImmutableArray<Spanned<string>> See, SourceSpan Span);

/// <summary>Words to avoid, what to say instead, and why.</summary>
public sealed record WordChoice(string Say, ImmutableArray<Spanned<string>> Not, string Why, SourceSpan Span);

/// <param name="Per">How many to copy; null leaves it to kind and audience.</param>
public sealed record Handout(string Id, AuthorText Title, HandoutKind Kind, HandoutAudience Audience, PreparationUnit? Per, RichText Body, SourceSpan Span)
{
    /// <summary>The page that a trainee's workbook opens with, and that says whose book it is: a text of the course, so that a course can make it mandatory.</summary>
    public const string WorkbookOpening = "this-workbook-is-yours";

    public bool OpensWorkbook => Id == WorkbookOpening;
}

public enum HandoutKind
{
    Handout,
    Card,
    Form,
}

public enum HandoutAudience
{
    Trainee,
    Trainer,
}

/// <param name="Covers">Competences that count as taught in the organisational tier.</param>
/// <param name="Module">The module whose trainees it is about; null for a page about the whole course.</param>
public sealed record OrganisationPage(string Id, int Number, AuthorText Title, PageAudience Audience, ImmutableArray<Spanned<CompetenceId>> Covers, Spanned<string>? Module, RichText Body, SourceSpan Span);

public enum PageAudience
{
    Organisation,
    Supervisor,
    Trainer,
}

public sealed record Evaluation(string Id, AuthorText Title, EvaluationTime When, EvaluationRespondent Who, ImmutableArray<Question> Questions, SourceSpan Span);

public enum EvaluationTime
{
    Before,
    After,
    Daily,
    End,
    ThreeMonths,
    Observation,
}

public enum EvaluationRespondent
{
    Trainee,
    Trainer,
    Supervisor,
}

public sealed record Question
{
    public required SourceSpan Span { get; init; }

    public required string Id { get; init; }

    public required AuthorText Text { get; init; }

    public required QuestionKind Kind { get; init; }

    public QuestionScale? Scale { get; init; }

    public ImmutableArray<AuthorText> Options { get; init; } = [];

    /// <summary>Framework areas it asks about.</summary>
    public ImmutableArray<Spanned<string>> Areas { get; init; } = [];

    public ImmutableArray<Spanned<OutcomeId>> Outcomes { get; init; } = [];

    /// <summary><c>evaluation/question</c> it is compared with.</summary>
    public Spanned<string>? PairsWith { get; init; }
}

public enum QuestionKind
{
    Scale,
    Choice,
    YesNo,
    Text,
}

public sealed record QuestionScale(int From, int To, AuthorText Low, AuthorText High);
