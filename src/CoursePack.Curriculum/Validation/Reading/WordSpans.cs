namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>The words of a text, one after the other: letters with what joins them. Numbers and signs are none.</summary>
internal ref struct WordSpans(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    private int start;

    private int end;

    public readonly ReadOnlySpan<char> Current => text[start..end];

    public readonly WordSpans GetEnumerator() => this;

    public bool MoveNext()
    {
        start = end;
        while (start < text.Length && !char.IsLetter(text[start]))
            start++;
        end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || Joins(end)))
            end++;
        return start < text.Length;
    }

    private readonly bool Joins(int at) =>
        text[at] is '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
