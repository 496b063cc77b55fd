using CoursePack.Core.Text;

namespace CoursePack.Core.Diagnostics;

/// <summary>The repair of a misspelt name: certain for a slip of the finger that can mean one name only.</summary>
public static class NearMiss
{
    /// <summary>In shorter names one letter is too much of the whole to tell what was meant.</summary>
    private const int ShortestCertain = 4;

    /// <param name="place">Holds the name as it is written, once; what stands around it, such as quotation marks, stays.</param>
    /// <returns>Null when no name is near, or several are equally near.</returns>
    public static Repair? Mend(SourceSpan place, string written, IEnumerable<string> known)
    {
        var names = known.Where(n => n != written).Distinct(StringComparer.Ordinal).ToList();
        var (meant, isClear) = Meant(written, names);
        if (meant is null || !meant.All(IsPlain) || Within(place, written) is not { } span)
            return null;
        return new($"write '{meant}'", isClear && IsSlip(written, meant), [new(span, meant)]);
    }

    private static (string? Name, bool IsClear) Meant(string written, List<string> names)
    {
        for (var distance = 0; distance <= 1; distance++)
        {
            var near = names.Where(n => Suggestion.Distance(written, n) <= distance).ToList();
            if (near.Count > 0)
                return near.Count == 1 ? (near[0], true) : (null, false);
        }

        return (Suggestion.Nearest(written, names), false);
    }

    /// <summary>A digit is never beside the point: confidence-2 is no misspelt confidence-1, and 3.3.5 no misspelt 3.3.6.</summary>
    private static bool IsSlip(string written, string meant) =>
        (written.Equals(meant, StringComparison.OrdinalIgnoreCase) || Math.Min(written.Length, meant.Length) >= ShortestCertain)
        && meant.Any(char.IsLetter)
        && written.Where(char.IsDigit).SequenceEqual(meant.Where(char.IsDigit));

    /// <summary>Needs no quotation marks anywhere.</summary>
    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '-' or '.' or '_' or '/' or ':';

    private static SourceSpan? Within(SourceSpan place, string written)
    {
        if (place.Source is not { } source || written.Length == 0 || place.End > source.Text.Length)
            return null;
        var text = source.Text.AsSpan(place.Start, place.End - place.Start);
        var at = text.IndexOf(written, StringComparison.Ordinal);
        return at >= 0 && at == text.LastIndexOf(written, StringComparison.Ordinal)
            ? place with { Start = place.Start + at, End = place.Start + at + written.Length }
            : null;
    }
}
