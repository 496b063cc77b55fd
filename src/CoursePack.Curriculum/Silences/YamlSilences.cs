using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Silences;

/// <summary>
/// Silences in the comments of YAML: <c># silence CP5301: reason</c> at the end of a line for that line, alone on a line for
/// the next one that is no comment.
/// </summary>
internal static partial class YamlSilences
{
    public static IEnumerable<Silence> Read(YamlPart part, DiagnosticBag found)
    {
        var source = part.Extent.Source!;
        if (!Comment().IsMatch(source.Text.AsSpan(part.Extent.Start..part.Extent.End)))
            return [];
        var texts = new List<(int Start, int End)>();
        Collect(part.Root, texts);
        texts.Sort();
        var last = source.PositionOf(Math.Max(part.Extent.Start, part.Extent.End - 1)).Line;
        var silences = new List<Silence>();
        for (var line = source.PositionOf(part.Extent.Start).Line; line <= last; line++)
        {
            if (!Comment().IsMatch(source.Line(line)) || CommentStart(source, line, texts) is not { } at)
                continue;
            if (Comment().Match(source.Text[at..EndOf(source, line)]) is not { Success: true, Index: 0 } comment)
                continue;
            var span = new SourceSpan(source, at, at + comment.Value.TrimEnd().Length);
            if (Target(source, line, at, last) is { } target)
                silences.AddRange(SilenceComment.Read(comment.Groups["words"].Value, span, (target, target), found));
            else
                found.Add(SilenceFindings.Misplaced.At(span, "nothing follows that this could silence", "write it at the end of the line that is meant, or on the line above it"));
        }

        return silences;
    }

    /// <summary>A number sign in a text is a letter of it (YAML 1.2 §6.6). A block's first line, with its mark, may end with a comment.</summary>
    private static void Collect(YamlNode node, List<(int Start, int End)> texts)
    {
        switch (node)
        {
            case YamlNode.Scalar { Span: { Source: { } source } span }:
                var isBlock = span.Start < span.End && source.Text[span.Start] is '|' or '>';
                var start = isBlock ? EndOf(source, source.PositionOf(span.Start).Line) : span.Start;
                if (start < span.End)
                    texts.Add((start, span.End));
                break;
            case YamlNode.Mapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Collect(entry.Key, texts);
                    Collect(entry.Value, texts);
                }

                break;
            case YamlNode.Sequence sequence:
                foreach (var item in sequence.Items)
                    Collect(item, texts);
                break;
        }
    }

    /// <summary>Where the comment of a line begins: a number sign after white space, outside of every text.</summary>
    private static int? CommentStart(SourceText source, int line, List<(int Start, int End)> texts)
    {
        var (start, end) = (source.LineStart(line), EndOf(source, line));
        for (var at = start; at < end; at++)
        {
            if (source.Text[at] == '#' && (at == start || source.Text[at - 1] is ' ' or '\t') && !IsText(at, texts))
                return at;
        }

        return null;
    }

    private static bool IsText(int at, List<(int Start, int End)> texts)
    {
        var index = texts.BinarySearch((at, int.MaxValue));
        var before = (index < 0 ? ~index : index) - 1;
        return before >= 0 && at < texts[before].End;
    }

    private static int? Target(SourceText source, int line, int at, int last)
    {
        if (!string.IsNullOrWhiteSpace(source.Text[source.LineStart(line)..at]))
            return line;
        for (var next = line + 1; next <= last; next++)
        {
            var text = source.Line(next).AsSpan().Trim();
            if (!text.IsEmpty && text[0] != '#' && text is not "---")
                return next;
        }

        return null;
    }

    private static int EndOf(SourceText source, int line) => source.LineStart(line) + source.Line(line).Length;

    // Only with something like a code after it: a comment may well speak of silence.
    [GeneratedRegex(@"#\s*silence\s+(?<words>[a-z]{1,3}-?[0-9].*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
