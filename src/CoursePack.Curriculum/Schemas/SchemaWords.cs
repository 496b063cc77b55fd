using System.Collections.Immutable;

namespace CoursePack.Curriculum.Schemas;

/// <summary>Names that come from the tool and its templates and not from the course.</summary>
public sealed record SchemaWords
{
    public ImmutableArray<CourseName> Products { get; init; } = [];

    public ImmutableArray<CourseName> Formats { get; init; } = [];

    public ImmutableArray<CourseName> Themes { get; init; } = [];

    /// <summary>Codes of findings.</summary>
    public ImmutableArray<CourseName> Codes { get; init; } = [];
}
