using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>Where the YAML parser gave up, and in which words.</summary>
/// <param name="Read">End of the last thing that could be read.</param>
/// <param name="OpenBrackets">Innermost first.</param>
/// <param name="LastScalar">The last text that could be read.</param>
internal sealed record YamlSyntaxError(SourceText Source, int Read, Stack<SourceSpan> OpenBrackets, SourceSpan LastScalar, int At, string ParserMessage)
{
    public bool Says(string words) => ParserMessage.Contains(words, StringComparison.Ordinal);
}

/// <summary>Turns the parser's messages into what an author should do. The messages are those of YamlDotNet 16.</summary>
internal static partial class YamlSyntaxErrors
{
    public static Diagnostic Explain(YamlSyntaxError error) =>
        Tab(error) ?? Quote(error) ?? Bracket(error) ?? Start(error) ?? Block(error) ?? Colon(error) ?? Key(error)
        ?? FileFindings.YamlSyntax.At(Rest(error, error.At), "this is not valid YAML", "compare the indentation and the punctuation with the lines above");

    private static Diagnostic? Tab(YamlSyntaxError error)
    {
        var source = error.Source;
        var last = source.PositionOf(error.At).Line + 1;
        for (var line = source.PositionOf(error.Read).Line; line <= Math.Min(Math.Max(last, line), source.LineCount); line++)
        {
            var text = source.Line(line);
            var indentation = text.Length - text.TrimStart(' ', '\t').Length;
            var tab = text.IndexOf('\t', StringComparison.Ordinal);
            var at = source.LineStart(line) + tab;
            if (tab >= 0 && tab < indentation && indentation < text.Length && at >= error.Read - tab)
                return FileFindings.YamlSyntax.At(new(source, at, at + 1), "a tab is used for indentation", "indent with spaces");
        }

        return null;
    }

    private static Diagnostic? Quote(YamlSyntaxError error)
    {
        if (error.Says("Unicode surrogates") || error.Says("Unicode character escape code"))
            return FileFindings.YamlSyntax.At(new(error.Source, error.At, Math.Min(error.Source.Text.Length, error.At + 1)), "a backslash sequence in these quotes names no character", "write the character itself");
        if (error.Says("escape character") || error.Says("hexadecimal") || error.Says("hexdecimal"))
            return FileFindings.YamlSyntax.At(Rest(error, error.At), "a backslash in double quotes has a meaning of its own", "use single quotes, or write the backslash twice");
        // A quotation mark left open runs on to the next one; what follows that is the error the parser sees.
        var ranOn = error.LastScalar is { Source: { } source, Start: var start, End: var end } && start < end && source.Text[start] is '"' or '\''
            && source.Text.AsSpan(start, end - start).Contains('\n') && string.IsNullOrWhiteSpace(source.Text[Math.Min(end, error.At)..error.At]);
        if (!ranOn && !error.Says("quoted scalar"))
            return null;
        var opening = ranOn ? error.LastScalar.Start : error.At;
        return FileFindings.YamlSyntax.At(new(error.Source, opening, Math.Min(error.Source.Text.Length, opening + 1)), "the quotation mark that opens here is not closed", "close it at the end of the text; a text of several lines stands in a '|' block");
    }

    private static Diagnostic? Bracket(YamlSyntaxError error)
    {
        if (!error.OpenBrackets.TryPeek(out var open))
            return null;
        var bracket = open.Source!.Text[open.Start];
        return FileFindings.YamlSyntax.At(open, $"the '{bracket}' that opens here is not closed", bracket == '['
            ? "separate the entries with commas and close the list with ']'; a text that begins with '[' stands in quotes"
            : "separate the entries with commas and close with '}'; a text that begins with '{' stands in quotes");
    }

    private static Diagnostic? Start(YamlSyntaxError error) =>
        error.Says("character that cannot start any token") && error.At < error.Source.Text.Length
            ? FileFindings.YamlSyntax.At(new(error.Source, error.At, error.At + 1), $"a text cannot begin with '{error.Source.Text[error.At]}'", "put the whole text in quotes")
            : error.Says("anchor or alias") || error.Says("while scanning a tag") || error.Says("While scanning a tag")
                ? FileFindings.YamlSyntax.At(new(error.Source, error.At, Math.Min(error.Source.Text.Length, error.At + 1)), "this sign has a meaning of its own at the start of a text", "put the whole text in quotes")
                : null;

    private static Diagnostic? Block(YamlSyntaxError error) =>
        error.Says("block scalar")
            ? FileFindings.YamlSyntax.At(Rest(error, error.At), "text stands on the same line as '|'", "begin the text on the next line, indented")
            : null;

    private static Diagnostic? Colon(YamlSyntaxError error)
    {
        if (!error.Says("invalid mapping") && !error.Says("mapping values are not allowed"))
            return null;
        var position = error.Source.PositionOf(error.At);
        var lineStart = error.Source.LineStart(position.Line);
        var before = error.Source.Text[lineStart..error.At];
        if (before.Contains(": ", StringComparison.Ordinal))
            return FileFindings.YamlSyntax.At(new(error.Source, error.At, Math.Min(error.Source.Text.Length, error.At + 1)), "a colon stands in a text that is not in quotes", "put the whole text in quotes");

        for (var line = position.Line - 1; line >= 1; line--)
        {
            if (string.IsNullOrWhiteSpace(error.Source.Line(line)))
                continue;
            if (KeyWithoutSpace().Match(error.Source.Line(line)) is not { Success: true } key)
                break;
            return WithoutSpace(error.Source, line, key);
        }

        return FileFindings.YamlSyntax.At(Rest(error, lineStart + before.Length - before.TrimStart().Length), "this line is indented like a part of the text above it", "line it up with the keys above; if it is text, put the text in a '|' block");
    }

    private static Diagnostic? Key(YamlSyntaxError error)
    {
        if (!error.Says("did not find expected key") && !error.Says("did not find expected '-' indicator") && !error.Says("could not find expected ':'"))
            return null;
        var source = error.Source;
        var position = source.PositionOf(error.At);
        var before = source.Text[source.LineStart(position.Line)..error.At];
        var place = Rest(error, error.At);
        if (KeyWithoutSpace().Match(source.Line(position.Line)) is { Success: true } key)
            return WithoutSpace(source, position.Line, key);
        if (!string.IsNullOrWhiteSpace(before))
            return FileFindings.YamlSyntax.At(place, "more text follows where the value has ended", "put the whole text in double quotes, and write a double quote inside as \\\"");
        var line = source.Line(position.Line).Trim();
        if (line.StartsWith("- ", StringComparison.Ordinal) || KeyAtStart().IsMatch(line))
            return FileFindings.YamlSyntax.At(place, "the indentation of this line fits no line above it", "line it up with the keys or entries that it belongs to");
        return FileFindings.YamlSyntax.At(place, "this line is no 'key: value'", "write 'key: value'; lines of a longer text are indented under a '|'");
    }

    private static Diagnostic WithoutSpace(SourceText source, int line, Match key)
    {
        var at = source.LineStart(line) + key.Groups["colon"].Index;
        var repair = new Repair("put a space after the colon", IsCertain: false, [new(new(source, at + 1, at + 1), " ")]);
        return FileFindings.YamlSyntax.At(new(source, at, at + 1), $"no space follows the colon of '{key.Groups["key"].Value}'", "write 'key: value' with a space after the colon") with { Repair = repair };
    }

    /// <summary>From an offset to the end of its line.</summary>
    private static SourceSpan Rest(YamlSyntaxError error, int from)
    {
        var line = error.Source.PositionOf(from).Line;
        var end = error.Source.LineStart(line) + error.Source.Line(line).TrimEnd().Length;
        return new(error.Source, from, Math.Max(from, end));
    }

    [GeneratedRegex(@"^\s*(- )?(?<key>[a-z_]+)(?<colon>:)[^\s]")]
    private static partial Regex KeyWithoutSpace();

    [GeneratedRegex(@"^[a-z_]+:(\s|$)")]
    private static partial Regex KeyAtStart();
}
