namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>Counts the syllables of an English word by its vowels: an estimate, good enough for a score over hundreds of words.</summary>
internal static class Syllables
{
    /// <summary>Endings in which a written vowel is not said.</summary>
    private static readonly string[] SilentEndings = ["es", "ed", "e"];

    /// <summary>Longer words than this are none.</summary>
    private const int LongestOnTheStack = 64;

    public static int Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= LongestOnTheStack ? stackalloc char[LongestOnTheStack] : new char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (letter is not ('\'' or '’'))
                letters[length++] = char.ToLowerInvariant(letter);
        }

        // Each part of a compound word is said by itself.
        ReadOnlySpan<char> written = letters[..length];
        var count = 0;
        foreach (var part in written.Split('-'))
            count += written[part].IsEmpty ? 0 : One(written[part]);
        return count;
    }

    private static int One(ReadOnlySpan<char> word)
    {
        var count = 0;
        var before = false;
        for (var i = 0; i < word.Length; i++)
        {
            var vowel = IsVowel(word, i);
            // Two vowels may be said apart: so-ci-ety, situ-ation, do-ing.
            if (vowel && (!before || Hiatus(word, i)))
                count++;
            before = vowel;
        }

        return Math.Max(1, count - Silent(word));
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int i) => word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0);

    private static bool Hiatus(ReadOnlySpan<char> word, int i)
    {
        if (word[i..].StartsWith("ing"))
            return true;
        var pair = word.Slice(i - 1, 2);
        return pair is "ia" or "io" or "eo" or "ua" or "iu" or "uo"
            ? !IsSaidAsOne(word, i)
            : pair is "ie" && i + 1 < word.Length && (word[i + 1] == 't' || (word[i + 1] == 'n' && !IsSaidAsOne(word, i)));
    }

    /// <summary>-tion, -sion, -cial, -tient; question; people, someone.</summary>
    private static bool IsSaidAsOne(ReadOnlySpan<char> word, int i) =>
        (word[i - 1] == 'i' && i >= 2 && word[i - 2] is 't' or 's' or 'c' or 'g' or 'x')
        || (i >= 2 && word[i - 2] == 'q')
        || word.Contains("peop", StringComparison.Ordinal)
        || word.StartsWith("someo", StringComparison.Ordinal);

    private static int Silent(ReadOnlySpan<char> word)
    {
        foreach (var ending in SilentEndings)
        {
            if (word.Length <= ending.Length + 1 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var before = word[^(ending.Length + 1)];
            // Said after t and d in -ed, after a hiss in -es, and where another vowel already joins it.
            var said = ending switch
            {
                "ed" => before is 't' or 'd',
                "es" => before is 's' or 'x' or 'z' or 'c' or 'g' or 'h',
                _ => before == 'l' && word.Length > 3 && !IsVowel(word, word.Length - 3),
            };
            return said || IsVowel(word, word.Length - ending.Length - 1) ? 0 : 1;
        }

        return 0;
    }
}
