namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>
/// Finds what stands in quotation marks. What a double mark opens and nothing closes is quoted to the end, since quotations run
/// over paragraphs; a single one that nothing closes is an apostrophe.
/// </summary>
internal static class Quotations
{
    public static List<(int Start, int End)> In(string text)
    {
        var found = new List<(int Start, int End)>();
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0 && i < text.Length; i++)
        {
            if (Closing(text, i) is not { } mark)
                continue;
            var end = i + 1;
            while (end < text.Length && !(text[end] == mark && (mark is '"' or '”' || IsEnd(text, end))))
                end++;
            if (end == text.Length && mark is '\'' or '’')
                continue;
            found.Add((i, end));
            i = end;
        }

        return found;
    }

    private const string Marks = "\"“‘'";

    /// <summary>The mark that closes the one that opens here; null where none opens.</summary>
    private static char? Closing(string text, int at)
    {
        var opens = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        return text[at] switch
        {
            '“' => '”',
            '"' => '"',
            '‘' when opens => '’',
            '\'' when opens && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) => '\'',
            _ => null,
        };
    }

    private static bool IsEnd(string text, int at) =>
        (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) && !char.IsWhiteSpace(text[at - 1]);
}
