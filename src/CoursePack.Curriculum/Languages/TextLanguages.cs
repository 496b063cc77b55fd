using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Languages;

/// <summary>Which language each text of a course is in, by the file it stands in: an overlay writes in its own, and what it leaves alone stays in that of the course below.</summary>
/// <param name="Base">Of what stands in no place named here.</param>
/// <param name="Places">The longest path first.</param>
public sealed record TextLanguages(string Base, ImmutableArray<LanguagePlace> Places)
{
    public static TextLanguages Of(string language, IEnumerable<LanguagePlace> places) =>
        new(language, [.. places.OrderByDescending(p => p.Path.Length).ThenBy(p => p.Path, StringComparer.Ordinal)]);

    public string LanguageOf(SourceSpan span) => PlaceOf(span)?.Language ?? Base;

    /// <summary>Whether a text is a translation that nobody has checked yet.</summary>
    public bool IsDraft(SourceSpan span) => PlaceOf(span)?.IsDraft ?? false;

    private LanguagePlace? PlaceOf(SourceSpan span)
    {
        var path = span.Path;
        foreach (var place in Places)
        {
            if (place.Holds(path))
                return place;
        }

        return null;
    }
}
