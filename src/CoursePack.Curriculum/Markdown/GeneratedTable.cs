using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Markdown;

/// <summary>A table that composition makes from the course.</summary>
public sealed record GeneratedTable(GeneratedTableKind Kind) : Block;

public enum GeneratedTableKind
{
    Timetable,
    CoverageMatrix,

    /// <summary>Every competence of every framework; templates alone.</summary>
    Competences,
}
