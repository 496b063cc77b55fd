namespace CoursePack.Curriculum.Upgrades;

/// <summary>How much two passages have in common, whatever the order of their words.</summary>
internal static class Likeness
{
    /// <summary>From here on, one is taken for the other in a new wording.</summary>
    public const double Enough = 0.4;

    /// <summary>Twice the words in common through the words of both, each as often as it stands there (L. R. Dice: Measures of the Amount of Ecologic Association, 1945).</summary>
    public static double Of(string one, string other)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var total = 0;
        foreach (var word in Words(one))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
            total++;
        }

        var common = 0;
        foreach (var word in Words(other))
        {
            total++;
            if (counts.GetValueOrDefault(word) is var left and > 0)
            {
                counts[word] = left - 1;
                common++;
            }
        }

        return total == 0 ? 0 : 2.0 * common / total;
    }

    public static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            yield return text[at..end];
            at = end;
        }
    }
}
