using System.Globalization;
using System.Text;

namespace CoursePack.Cli.Reporting;

/// <summary>Authors' text inside a comment: it is read as it is written, and calls nobody, links nowhere and ends nothing.</summary>
internal static class MarkdownText
{
    /// <summary>An invisible character without width (U+2060) that keeps a service from seeing a mention, a reference or an address.</summary>
    private const char WordJoiner = '\u2060';

    public static string Plain(string text)
    {
        var written = new StringBuilder();
        var printable = TextReporter.Printable(text.ReplaceLineEndings(" "));
        for (var i = 0; i < printable.Length; i++)
        {
            var c = printable[i];
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '$' or '&')
                written.Append('\\');
            written.Append(c);
            if (IsCall(printable, i) || IsAddress(printable, i))
                written.Append(WordJoiner);
        }

        return written.ToString();
    }

    /// <summary>Text in a code span, whatever back-ticks it holds (CommonMark §6.1).</summary>
    public static string Code(string text)
    {
        var printable = TextReporter.Printable(text.ReplaceLineEndings(" "));
        var fence = new string('`', LongestRun(printable) + 1);
        var pad = printable.StartsWith('`') || printable.EndsWith('`') ? " " : "";
        return $"{fence}{pad}{printable}{pad}{fence}";
    }

    /// <summary>Such as <c>1 error</c> or <c>2 errors</c>.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>The sign of a mention (<c>@name</c>) or of a reference (<c>#12</c>, <c>!12</c>).</summary>
    private static bool IsCall(string text, int at) => at + 1 < text.Length && text[at] switch
    {
        '@' => !char.IsWhiteSpace(text[at + 1]),
        '#' or '!' => char.IsAsciiDigit(text[at + 1]),
        _ => false,
    };

    /// <summary>The colon of <c>https://</c>, or the full stop of <c>www.</c>.</summary>
    private static bool IsAddress(string text, int at) =>
        text[at] == ':' ? string.CompareOrdinal(text, at, "://", 0, 3) == 0
        : text[at] == '.' && at >= 3 && string.Compare(text, at - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
