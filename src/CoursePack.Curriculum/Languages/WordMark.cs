using System.Text;

namespace CoursePack.Curriculum.Languages;

/// <summary>
/// Carries the language of a fixed word through templates and Markdown: private-use characters around it, which
/// the composer takes away again. The keys of references use U+E000 to U+E003.
/// </summary>
internal static class WordMark
{
    private const char First = '\uE010', End = '\uE01F';

    public static string Put(WordKind kind, string word) => $"{(char)(First + (int)kind)}{word}{End}";

    /// <summary>The same marks around another text.</summary>
    public static string Map(string marked, Func<string, string> change) =>
        marked is [>= First and < End, .., End] ? $"{marked[0]}{change(marked[1..^1])}{End}" : change(marked);

    /// <summary>The pieces of a text; null for what is no fixed word.</summary>
    public static IEnumerable<(WordKind? Kind, string Text)> Split(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(First, End))
        {
            yield return (null, text);
            yield break;
        }

        WordKind? kind = null;
        var piece = new StringBuilder();
        foreach (var c in text)
        {
            if (c is < First or > End)
            {
                piece.Append(c);
                continue;
            }

            if (piece.Length > 0)
                yield return (kind, piece.ToString());
            piece.Clear();
            kind = c == End ? null : (WordKind)(c - First);
        }

        if (piece.Length > 0)
            yield return (kind, piece.ToString());
    }
}
