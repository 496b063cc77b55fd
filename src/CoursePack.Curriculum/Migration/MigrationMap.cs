using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Migration;

/// <summary>What became of the competences of one framework in the next.</summary>
public sealed record MigrationMap(Spanned<string> From, Spanned<string> To, ImmutableArray<CompetenceChange> Changes, ImmutableArray<CompetenceChange> Levels);

/// <summary>One renamed, split, merged or retired competence; levels have the same form.</summary>
/// <param name="From">One id, or several that were merged.</param>
/// <param name="To">One id, several for a split, none for what was retired.</param>
public sealed record CompetenceChange(ImmutableArray<Spanned<string>> From, ImmutableArray<Spanned<string>> To, string? Why, SourceSpan Span);
