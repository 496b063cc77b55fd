using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Tests.Rules;

/// <summary>A finding a fixture asks for: a code on a line of a file.</summary>
internal sealed partial record Expectation(string Code, string Path, int Line)
{
    public static Expectation Of(Diagnostic diagnostic) =>
        new(diagnostic.Code, diagnostic.Span.Path, diagnostic.Span.StartPosition.Line);

    /// <summary>
    /// Comments <c># expect: CP3001, CP3002</c> in YAML and <c>&lt;!-- expect: CP5003 --&gt;</c> in Markdown speak of the next
    /// line that is neither blank nor such a comment itself.
    /// </summary>
    public static IEnumerable<Expectation> InComments(string path, string text)
    {
        var waiting = new List<string>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (Comment().Match(line) is { Success: true } comment)
            {
                waiting.AddRange(Codes(comment.Groups["codes"].Value));
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
                continue;
            foreach (var code in waiting)
                yield return new(code, path, number);
            waiting.Clear();
        }

        waiting.ShouldBeEmpty($"{path} ends after an expectation");
    }

    /// <summary>Lines <c>CP1004 course.yaml:1:1</c> of an <c>expect.txt</c>, for files in which a comment cannot stand; the column is for people.</summary>
    public static IEnumerable<Expectation> InList(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var entry = Entry().Match(line);
            entry.Success.ShouldBeTrue($"expect.txt: '{line}'");
            return new Expectation(entry.Groups["code"].Value, entry.Groups["path"].Value, int.Parse(entry.Groups["line"].Value, CultureInfo.InvariantCulture));
        });

    private static string[] Codes(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^\s*(#|<!--)\s*expect:\s*(?<codes>CP\d{4}(\s*,\s*CP\d{4})*)\s*(-->)?\s*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<code>CP\d{4}) (?<path>[^:]+):(?<line>\d+)(:\d+)?$")]
    private static partial Regex Entry();
}
