using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Model;

public sealed record Module
{
    /// <summary>Place of its id.</summary>
    public required SourceSpan Span { get; init; }

    public required string Id { get; init; }

    /// <summary>Null in add-ons.</summary>
    public int? Number { get; init; }

    public SourceSpan? NumberSpan { get; init; }

    public required AuthorText Title { get; init; }

    public required AuthorText Aim { get; init; }

    public RichText? Introduction { get; init; }

    /// <summary>Modules or outcomes (<c>module</c> or <c>module/outcome</c>) that come before.</summary>
    public ImmutableArray<Spanned<string>> Prerequisites { get; init; } = [];

    public required ImmutableArray<Outcome> Outcomes { get; init; }

    public required ImmutableArray<Session> Sessions { get; init; }

    public bool IsAddOn { get; init; }

    /// <summary>Taught: a module of the course, or an add-on switched on.</summary>
    public bool IsOn { get; init; } = true;

    public int Minutes => Sessions.Sum(s => s.Minutes);
}

public sealed record OutcomeId(string Module, string Id)
{
    public override string ToString() => $"{Module}/{Id}";
}

public sealed record SessionId(string Module, string Id)
{
    public override string ToString() => $"{Module}/{Id}";
}

public sealed record ActivityId(string Module, string Session, string Id)
{
    public override string ToString() => $"{Module}/{Session}/{Id}";
}

/// <summary>What a trainee can do after a module.</summary>
public sealed record Outcome(OutcomeId Id, AuthorText Statement, ImmutableArray<OutcomeClaim> Competences, SourceSpan Span)
{
    /// <summary>Modules or outcomes (<c>module</c> or <c>module/outcome</c>) that come before.</summary>
    public ImmutableArray<Spanned<string>> Prerequisites { get; init; } = [];
}

/// <param name="Span">Place of the competence's number.</param>
public sealed record OutcomeClaim(CompetenceId Competence, Spanned<string>? Level, SourceSpan Span);

public sealed record Session
{
    public required SourceSpan Span { get; init; }

    public required SessionId Id { get; init; }

    public required AuthorText Title { get; init; }

    public required AuthorText Aim { get; init; }

    public AuthorText? Room { get; init; }

    public ImmutableArray<Spanned<string>> Sensitive { get; init; } = [];

    public RichText? Warning { get; init; }

    public TwoForms? Between { get; init; }

    public TwoForms? Supervision { get; init; }

    public required ImmutableArray<Activity> Activities { get; init; }

    public int Minutes => Activities.Sum(a => a.Minutes);
}

/// <summary>A text for someone in post and one for someone not yet.</summary>
public sealed record TwoForms(RichText InPost, RichText NotYet, SourceSpan Span);

public sealed record Activity
{
    public required SourceSpan Span { get; init; }

    public required ActivityId Id { get; init; }

    public required AuthorText Title { get; init; }

    public required int Minutes { get; init; }

    public required SourceSpan MinutesSpan { get; init; }

    public required Method Method { get; init; }

    public Grouping? Group { get; init; }

    public TrainerNeed Trainers { get; init; } = new(1, false);

    public ImmutableArray<AuthorText> Materials { get; init; } = [];

    public ImmutableArray<Preparation> Prepare { get; init; } = [];

    /// <summary>Ids of handouts.</summary>
    public ImmutableArray<Spanned<string>> Handouts { get; init; } = [];

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public AuthorText? Evidence { get; init; }

    public ImmutableArray<Spanned<string>> Tags { get; init; } = [];

    /// <summary>The workbook part is the trainee's alone.</summary>
    public bool Private { get; init; }

    public IfLate? IfLate { get; init; }

    public required RichText Trainer { get; init; }

    public RichText? Trainee { get; init; }

    public RichText? Answers { get; init; }

    /// <summary>One text a slide.</summary>
    public ImmutableArray<RichText> Slides { get; init; } = [];

    public RichText? Online { get; init; }

    public RichText? Care { get; init; }

    public Adaptations Adaptations { get; init; } = new();
}

/// <summary>Activity → outcome, at a depth.</summary>
/// <param name="Competences">Only these of the outcome's competences; empty for all of them.</param>
public sealed record Claim(Depth Depth, OutcomeId Outcome, ImmutableArray<Spanned<CompetenceId>> Competences, SourceSpan Span);

public enum Method
{
    Presentation,
    Discussion,
    RolePlay,
    CaseStudy,
    Exercise,
    Reflection,
    Observation,
    Quiz,
    Energiser,
    CheckIn,
    CheckOut,
}

public enum Grouping
{
    Whole,
    Pairs,
    Threes,
    Fours,
    Alone,
}

/// <param name="Peer">Someone with lived experience leads.</param>
public sealed record TrainerNeed(int Least, bool Peer);

public sealed record Preparation(AuthorText What, PreparationUnit Per);

public enum PreparationUnit
{
    Course,
    Group,
    Trainee,
}

/// <param name="Minutes">How long it takes when cut; null for "keep whole".</param>
public sealed record IfLate(int? Minutes, AuthorText? How, SourceSpan Span);

public sealed record Adaptations
{
    public RichText? LowLiteracy { get; init; }

    public RichText? Sensory { get; init; }

    public RichText? SmallGroup { get; init; }

    public RichText? LargeGroup { get; init; }

    public RichText? Language { get; init; }
}
