namespace CoursePack.Curriculum.Authoring;

/// <summary>Lines around an offset of a text with LF line ends.</summary>
internal static class BlockLines
{
    public static int StartOfLine(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    public static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end && end < 0 ? text.Length : end;

    /// <summary>Units before an offset in its line.</summary>
    public static int Column(string text, int at) => at - StartOfLine(text, at);

    /// <summary>Whether only white space stands before an offset in its line.</summary>
    public static bool IsFirstInLine(string text, int at) => string.IsNullOrWhiteSpace(text[StartOfLine(text, at)..at]);

    /// <summary>Where the comment lines begin that stand right above a line, as far indented as it; the line's own start when there are none.</summary>
    public static int WithCommentsAbove(string text, int lineStart, int column)
    {
        var start = lineStart;
        while (start > 0)
        {
            var above = StartOfLine(text, start - 1);
            var line = text[above..(start - 1)];
            var indent = line.Length - line.TrimStart(' ').Length;
            if (indent != column || indent == line.Length || line[indent] != '#')
                break;
            start = above;
        }

        return start;
    }

    /// <summary>The first offset from a place on that is neither white space nor in a comment.</summary>
    public static int SkipBlank(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '#')
                at = EndOfLine(text, at);
            else if (char.IsWhiteSpace(text[at]))
                at++;
            else
                break;
        }

        return at;
    }
}
