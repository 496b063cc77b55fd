namespace CoursePack.Typesetting.Svg;

/// <summary>What a message repeats of a file: on one line, and not for ever.</summary>
internal static class SvgWords
{
    private const int Longest = 40;

    public static string Short(string text)
    {
        var line = string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
            return line;
        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + "…";
    }
}
