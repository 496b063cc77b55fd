namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>The regular forms of an English word; a form that nobody writes does no harm.</summary>
internal static class Inflections
{
    private const string Vowels = "aeiou";

    /// <summary>The word, its plural, and its forms with -ed and -ing.</summary>
    public static IEnumerable<string> Of(string word)
    {
        foreach (var form in Plurals(word))
            yield return form;
        var stem = Doubled(word) ? word + word[^1] : word;
        yield return EndsWith(word, "e") ? word + "d" : EndsInConsonantAndY(word) ? word[..^1] + "ied" : stem + "ed";
        yield return EndsWith(word, "e") && !EndsWith(word, "ee") ? word[..^1] + "ing" : stem + "ing";
    }

    public static IEnumerable<string> Plurals(string word)
    {
        yield return word;
        if (EndsInConsonantAndY(word))
            yield return word[..^1] + "ies";
        else if (EndsWith(word, "s") || EndsWith(word, "x") || EndsWith(word, "z") || EndsWith(word, "ch") || EndsWith(word, "sh"))
            yield return word + "es";
        else
            yield return word + "s";
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool EndsInConsonantAndY(string word) => word.Length > 1 && EndsWith(word, "y") && !IsVowel(word[^2]);

    /// <summary>A short word that ends in consonant, vowel, consonant doubles the last one: cut, cutting.</summary>
    private static bool Doubled(string word) =>
        word.Length is 3 or 4 && !IsVowel(word[^1]) && char.ToLowerInvariant(word[^1]) is not ('w' or 'x' or 'y')
        && IsVowel(word[^2]) && !IsVowel(word[^3]) && word.Count(IsVowel) == 1;

    private static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
}
