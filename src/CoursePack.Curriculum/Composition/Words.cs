using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Composition;

/// <summary>Fixed words of one language. A missing one has been reported with the template set and shows its key.</summary>
internal sealed class Words(ImmutableDictionary<string, string> words)
{
    public string this[string key] => words.TryGetValue(key, out var word) ? word : key;

    /// <summary>The rest of each key that begins so, with its word, by key.</summary>
    public IEnumerable<(string Name, string Word)> StartingWith(string prefix) =>
        words.Where(w => w.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (w.Key[prefix.Length..], w.Value));

    /// <summary>A word of an enumeration, such as <c>method_role_play</c>.</summary>
    public string Of<T>(string prefix, T value)
        where T : struct, Enum => this[prefix + "_" + Snake(value.ToString())];

    /// <summary>A date in words, such as 11 January 2027.</summary>
    public string Date(DateOnly date) => WordMark.Map(this["months"], names =>
    {
        var months = names.Split(' ');
        return string.Create(CultureInfo.InvariantCulture, $"{date.Day} {(months.Length == 12 ? months[date.Month - 1] : date.Month)} {date.Year}");
    });

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Snake(string name)
    {
        var text = new System.Text.StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
