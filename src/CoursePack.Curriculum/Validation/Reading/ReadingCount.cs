using System.Collections.Immutable;

namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>
/// How hard a text is to read: McLaughlin's SMOG grade (G. H. McLaughlin, "SMOG Grading: a new readability formula", Journal of
/// Reading 12, 1969), 1.043·√(30·p/s) + 3.1291, with p words of three syllables or more and s sentences. Names and the course's
/// glossary terms, which it explains, are no hard words.
/// </summary>
internal sealed class ReadingCount
{
    private const int HardSyllables = 3;

    private readonly Dictionary<string, int> hard = new(StringComparer.Ordinal);

    public int Sentences { get; private set; }

    public int HardWords { get; private set; }

    /// <summary>Rounded to a tenth, so that what is printed is what is judged.</summary>
    public double Grade => Sentences == 0 ? 0 : Math.Round((1.043 * Math.Sqrt(30.0 * HardWords / Sentences)) + 3.1291, 1);

    /// <summary>The hard words used most, most first, then by letter.</summary>
    public ImmutableArray<string> Hardest(int count) =>
        [.. hard.OrderByDescending(h => h.Value).ThenBy(h => h.Key, StringComparer.Ordinal).Take(count).Select(h => h.Key)];

    /// <param name="terms">Words of glossary terms, lower case.</param>
    public void Add(string sentence, IReadOnlySet<string> terms)
    {
        Sentences++;
        var first = true;
        foreach (var word in new WordSpans(sentence))
        {
            var isName = !first && char.IsUpper(word[0]);
            first = false;
            if (isName || Syllables.Of(word) < HardSyllables)
                continue;
            var lower = word.ToString().ToLowerInvariant();
            if (terms.Contains(lower) || (lower.EndsWith('s') && terms.Contains(lower[..^1])))
                continue;
            HardWords++;
            hard[lower] = hard.GetValueOrDefault(lower) + 1;
        }
    }

    public void Add(ReadingCount other)
    {
        Sentences += other.Sentences;
        HardWords += other.HardWords;
        foreach (var (word, count) in other.hard)
            hard[word] = hard.GetValueOrDefault(word) + count;
    }
}
