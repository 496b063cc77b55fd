using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Model;

/// <summary>A published list of competences.</summary>
public sealed record Framework
{
    public required SourceSpan Span { get; init; }

    public required string Id { get; init; }

    public required AuthorText Title { get; init; }

    public required string Version { get; init; }

    public required FrameworkSource Source { get; init; }

    /// <summary>Names of levels, lowest first; empty where the framework has none.</summary>
    public ImmutableArray<string> Levels { get; init; } = [];

    public required ImmutableArray<Domain> Domains { get; init; }

    /// <summary>Whether a claim at a level reaches the one that a competence asks; a claim without a level is one at the level asked.</summary>
    public bool Reaches(string? asked, string? claimed) =>
        asked is null || claimed is null || Levels.IndexOf(asked) is var least && Levels.IndexOf(claimed) is var level && (least < 0 || level < 0 || level >= least);

    /// <summary>Every competence in the framework's order.</summary>
    public IEnumerable<Competence> Competences => Domains.SelectMany(d => d.Areas).SelectMany(a => a.Competences);
}

public sealed record FrameworkSource(string Title, string Publisher, string Year, string? Url, AuthorText? Note);

public sealed record Domain(string Id, AuthorText Title, Tier Tier, ImmutableArray<Area> Areas, SourceSpan Span);

public enum Tier
{
    Core,
    Optional,
    Meta,
    Organisational,
}

public sealed record Area(string Id, AuthorText Title, Confidence Confidence, ImmutableArray<Competence> Competences, SourceSpan Span);

/// <summary>How sure we are of an area's number and title.</summary>
public enum Confidence
{
    Seen,
    Inferred,
    Own,
}

/// <summary>One statement of what a worker knows or can do.</summary>
public sealed record Competence
{
    /// <summary>Place of its id in the framework file.</summary>
    public required SourceSpan Span { get; init; }

    public required CompetenceId Id { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>Id of its area.</summary>
    public required string Area { get; init; }

    public required AuthorText Statement { get; init; }

    public required CompetenceKind Kind { get; init; }

    public string? Level { get; init; }

    public bool Mandatory { get; init; }

    public AuthorText? Note { get; init; }
}

public enum CompetenceKind
{
    Knowledge,
    Skill,
    Value,
}

/// <summary>A competence's id with its framework's.</summary>
/// <param name="Number">As published, such as <c>3.2.4</c>.</param>
public sealed record CompetenceId(string Framework, string Number)
{
    public override string ToString() => $"{Framework}:{Number}";
}

/// <summary>How far a course carries a competence.</summary>
public enum Depth
{
    Taught,
    Practised,
    Assessed,
}
