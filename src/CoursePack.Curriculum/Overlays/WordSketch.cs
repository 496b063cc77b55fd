using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>
/// The words of a thing in a few digits, from which one can tell how much two things have in common when one of them is gone:
/// the lowest fingerprints of its different words (A. Broder: On the Resemblance and Containment of Documents, 1997).
/// </summary>
internal static class WordSketch
{
    /// <summary>Of one fingerprint, in the text of a sketch.</summary>
    private const int Digits = 4;

    private const int Most = 12;

    public static string Of(YamlNode node, TreeTexts texts)
    {
        var found = new SortedSet<ushort>();
        Collect(node, texts, found);
        return string.Concat(found.Take(Most).Select(f => f.ToString("x4", CultureInfo.InvariantCulture)));
    }

    /// <summary>The words that two have in common through the words of both, as far as the sketches tell; 0 to 1.</summary>
    public static double Alike(string one, string other)
    {
        ImmutableHashSet<string> first = [.. Cut(one)], second = [.. Cut(other)];
        var lowest = first.Union(second).Order(StringComparer.Ordinal).Take(Most).ToList();
        return lowest.Count == 0 ? 0 : (double)lowest.Count(f => first.Contains(f) && second.Contains(f)) / lowest.Count;
    }

    private static IEnumerable<string> Cut(string sketch) => Enumerable.Range(0, sketch.Length / Digits).Select(i => sketch.Substring(i * Digits, Digits));

    private static void Collect(YamlNode node, TreeTexts texts, SortedSet<ushort> found)
    {
        if (texts.Of(node) is { } text)
        {
            foreach (var word in Words(text.Text))
                found.Add(Fingerprint(word));
            return;
        }

        foreach (var child in node switch
        {
            YamlNode.Mapping keys => keys.Entries.Where(e => e.Key.Text != "id").Select(e => e.Value),
            YamlNode.Sequence list => list.Items,
            _ => [],
        })
            Collect(child, texts, found);
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>FNV-1a of 64 bits (G. Fowler, L. Noll, K. Vo), whose upper bits are folded until 16 are left.</summary>
    private static ushort Fingerprint(string word)
    {
        var hash = 14695981039346656037;
        foreach (var b in Encoding.UTF8.GetBytes(word))
            hash = unchecked((hash ^ b) * 1099511628211);
        hash ^= hash >> 32;
        return (ushort)(hash ^ (hash >> 16));
    }
}
