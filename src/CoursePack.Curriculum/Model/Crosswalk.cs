using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Model;

/// <summary>Two frameworks compared, competence by competence.</summary>
/// <param name="From">Id of the framework whose competences stand on the left of each map.</param>
/// <param name="To">Id of the framework whose competences stand on the right.</param>
/// <param name="Source">Who compared them, and where that can be read.</param>
/// <param name="Span">Place of its id.</param>
public sealed record Crosswalk(
    string Id,
    AuthorText Title,
    Spanned<string> From,
    Spanned<string> To,
    AuthorText? Source,
    ImmutableArray<CompetenceMap> Maps,
    SourceSpan Span);

/// <summary>One line of a crosswalk, read as a sentence: <c>from</c> is <c>relation</c> <c>to</c>.</summary>
public sealed record CompetenceMap(Spanned<CompetenceId> From, Spanned<CompetenceId> To, MapRelation Relation, AuthorText? Note, SourceSpan Span);

/// <summary>
/// What one competence is to another. The four of SKOS mapping (W3C SKOS Reference, 2009, §10), read from left to right: a
/// <c>broader</c> B says that A asks all of B and more, which SKOS writes as <c>A skos:narrowMatch B</c>. In 1EdTech CASE 1.0
/// they are the association types exactMatchOf, isPartOf (from the narrower) and isRelatedTo.
/// </summary>
public enum MapRelation
{
    Exact,
    Broader,
    Narrower,
    Related,
}
