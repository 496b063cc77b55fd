using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Languages;

/// <summary>The fixed words of one language, from <c>strings/</c>.</summary>
/// <param name="FallsBackTo">Whose words stand in for those that are not here; null for a language that has them all.</param>
public sealed record WordList(string Language, string? FallsBackTo, SourceSpan Span, ImmutableDictionary<string, FixedWord> Words);
