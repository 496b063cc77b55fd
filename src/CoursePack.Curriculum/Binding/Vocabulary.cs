using System.Collections.Immutable;
using System.Text;

namespace CoursePack.Curriculum.Binding;

/// <summary>The fixed words of a key, as authors write them: <c>RolePlay</c> is <c>role-play</c>.</summary>
internal static class Vocabulary<T>
    where T : struct, Enum
{
    /// <summary>In the order of the enumeration.</summary>
    public static ImmutableArray<string> InOrder { get; } = Vocabulary.WordsOf(typeof(T));

    // A dictionary by value would be compiled anew, at run time, for each enumeration.
    private static readonly T[] Values = Enum.GetValues<T>();

    /// <summary>Null for a word that is none of them.</summary>
    public static T? Of(string word) => InOrder.IndexOf(word, StringComparer.Ordinal) is >= 0 and var at ? Values[at] : null;
}

/// <summary>What vocabularies share.</summary>
internal static class Vocabulary
{
    /// <summary>Names of an enumeration as words, in its order.</summary>
    public static ImmutableArray<string> WordsOf(Type enumeration) => [.. Enum.GetNames(enumeration).Select(Kebab)];

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
