using System.Collections.Frozen;
using System.Text;

namespace CoursePack.Curriculum.Binding;

/// <summary>The fixed words of a key, as authors write them: <c>RolePlay</c> is <c>role-play</c>.</summary>
internal static class Vocabulary<T>
    where T : struct, Enum
{
    public static FrozenDictionary<string, T> Words { get; } =
        Enum.GetValues<T>().ToFrozenDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);

    /// <summary>In the order of the enumeration.</summary>
    public static IEnumerable<string> InOrder { get; } = [.. Enum.GetValues<T>().Select(value => Kebab(value.ToString()))];

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
