using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Silences;

/// <summary>
/// Silences in Markdown, where a number sign is a heading: <c>&lt;!-- silence CP5301: reason --&gt;</c> at the end of a line for that
/// line, alone on a line for the lines that follow up to the next empty one. They are taken out before Markdown is read; any
/// other raw HTML stays the text that it is.
/// </summary>
internal sealed partial class MarkdownSilences(DiagnosticBag found)
{
    private const string Word = "silence", Opening = "<!--", Closing = "-->";

    private readonly List<Silence> silences = [];

    /// <summary>Those taken out so far.</summary>
    public IReadOnlyList<Silence> Found => silences;

    /// <summary>The text without its silences; every other line keeps its place.</summary>
    public MappedText TakeOut(MappedText text)
    {
        if (!MayHoldOne(text.Text))
            return text;
        var lines = new SourceText(text.Source.Path, text.Text);
        var kept = new List<(int Line, int Length)>(lines.LineCount);
        var waiting = new List<Comment>();
        var fence = "";
        var blockEnd = 0;
        for (var number = 1; number <= lines.LineCount; number++)
        {
            var line = lines.Line(number);
            var start = lines.LineStart(number);
            var inCode = fence.Length > 0;
            fence = FenceAfter(line, fence);
            var comments = inCode ? [] : AtTheEnd(line);
            var before = comments.Count == 0 ? line.Length : line.AsSpan(0, comments[^1].Start).TrimEnd().Length;
            var placed = comments.Select(c => new Comment(c.Words, text.SpanOf(start + c.Start, start + c.End)));
            if (comments.Count > 0 && IsEmpty(line.AsSpan(0, before)))
            {
                waiting.AddRange(placed);
                continue;
            }

            kept.Add((number, before));
            if (!inCode)
                ReportOutOfPlace(text, line[..before], start);
            var here = text.SpanOf(start, start).StartPosition.Line;
            foreach (var comment in placed)
                silences.AddRange(SilenceComment.Read(comment.Words, comment.Span, (here, here), found));
            if (waiting.Count == 0 || IsEmpty(line))
                continue;
            for (blockEnd = Math.Max(blockEnd, number); blockEnd < lines.LineCount && !IsEmpty(lines.Line(blockEnd + 1));)
                blockEnd++;
            var end = lines.LineStart(blockEnd);
            foreach (var comment in waiting)
                silences.AddRange(SilenceComment.Read(comment.Words, comment.Span, (here, text.SpanOf(end, end).StartPosition.Line), found));
            waiting.Clear();
        }

        foreach (var comment in waiting)
            found.Add(SilenceFindings.Misplaced.At(comment.Span, "nothing follows that this could silence", "write it at the end of the line that is meant, or above its paragraph"));
        return text.Kept(kept);
    }

    /// <summary>A course about listening says the word often, and hardly ever means this.</summary>
    private static bool MayHoldOne(string text)
    {
        if (text.Contains(Opening, StringComparison.Ordinal))
            return text.Contains(Word, StringComparison.OrdinalIgnoreCase);
        var rest = text.AsSpan();
        while (rest.IndexOf('#') is >= 0 and var at)
        {
            // Behind the whole run of them: a hostile text is nothing else.
            rest = rest[at..].TrimStart('#').TrimStart();
            if (rest.StartsWith(Word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The comments a line ends with, the last one first.</summary>
    private static List<(int Start, int End, string Words)> AtTheEnd(string line)
    {
        var comments = new List<(int Start, int End, string Words)>();
        var rest = line.AsSpan().TrimEnd();
        while (rest.EndsWith(Closing) && rest.LastIndexOf(Opening) is >= 0 and var start && start + Opening.Length + Closing.Length <= rest.Length)
        {
            var inside = rest[(start + Opening.Length)..^Closing.Length].TrimStart();
            if (!inside.StartsWith(Word, StringComparison.OrdinalIgnoreCase) || (inside.Length > Word.Length && char.IsLetter(inside[Word.Length])))
                break;
            comments.Add((start, rest.Length, inside[Word.Length..].ToString()));
            rest = rest[..start].TrimEnd();
        }

        return comments;
    }

    /// <summary>Would be printed and would silence nothing, and its author would not know.</summary>
    private void ReportOutOfPlace(MappedText text, string line, int start)
    {
        if (Beginning().Match(line) is { Success: true } comment)
            found.Add(SilenceFindings.Misplaced.At(text.SpanOf(start + comment.Index, start + line.Length), "a silence stands at the end of a line, or on a line of its own", "write <!-- silence CP5301: reason -->, with nothing after it on the line"));
        else if (Heading().IsMatch(line))
            found.Add(SilenceFindings.Misplaced.At(text.SpanOf(start, start + line.Length), "in Markdown this is a heading, not a silence", "write <!-- silence CP5301: reason -->"));
    }

    /// <summary>Nothing stands there but the mark of a quotation.</summary>
    private static bool IsEmpty(ReadOnlySpan<char> line) => line.Trim(" \t>").IsEmpty;

    /// <summary>The fence of the code block that is open after a line (CommonMark §4.5); empty for none.</summary>
    private static string FenceAfter(string line, string open)
    {
        var text = line.AsSpan().Trim(" \t>");
        if (text.IsEmpty || text[0] is not ('`' or '~'))
            return open;
        var marks = text.Length - text.TrimStart(text[0]).Length;
        if (open.Length > 0)
            return text[0] == open[0] && marks >= open.Length && marks == text.Length ? "" : open;
        return marks >= 3 && !(text[0] == '`' && text[marks..].Contains('`')) ? text[..marks].ToString() : "";
    }

    // In a code span it is written about, not meant.
    [GeneratedRegex(@"(?<!`)<!--\s*silence\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\s*#+\s*silence\s+CP[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    private readonly record struct Comment(string Words, SourceSpan Span);
}
